using System.Globalization;
using Contract;
using Documents;
using Session.Errors;
using Session.Libraries;
using Session.Running;
using Session.Stopping;

namespace Session.Tests;

public sealed class CSharpSessionTests : IDisposable
{
    private readonly RecordedSession _session = new();

    public void Dispose() => _session.Dispose();

    [Fact]
    public void A_cell_shows_its_last_expression() => Assert.Equal("42", _session.ValueOf("6 * 7"));

    [Fact]
    public void A_cell_that_ends_with_a_statement_shows_nothing()
    {
        Assert.Null(_session.Run("var x = 1;"));

        Assert.Empty(_session.Outputs);
    }

    [Fact]
    public void A_cell_sees_what_earlier_cells_declared()
    {
        _session.Run("using System.Globalization;\nvar x = 20; record Point(int X);");

        Assert.Equal("22", _session.ValueOf("x + new Point(2).X + (CultureInfo.InvariantCulture is null ? 1 : 0)"));
    }

    [Fact]
    public void Variables_assigned_before_a_throw_are_kept()
    {
        var failure = _session.Run("var x = 1;\nx = 2;\nthrow new Exception(\"enough\");");

        Assert.Equal("Exception: enough", failure?.Message);
        Assert.Equal("2", _session.ValueOf("x"));
    }

    [Fact]
    public void A_compiler_error_names_its_line_and_changes_nothing()
    {
        _session.Run("var x = 1;");

        var failure = _session.Run("x = 2;\nx = y;");

        Assert.Equal(new CellFailure(2, 2, "CS0103: The name 'y' does not exist in the current context"), failure);
        Assert.Equal("1", _session.ValueOf("x"));
    }

    [Fact]
    public void An_exception_names_the_line_of_the_cell_that_let_it_go()
    {
        _session.Run("static int Half(int n)\n{\n    return n % 2 == 0 ? n / 2 : throw new ArgumentException(\"odd\");\n}");

        var failure = _session.Run("Half(4);\n\nHalf(3);");

        Assert.Equal(new CellFailure(2, 3, "ArgumentException: odd"), failure);
        var error = Assert.IsType<ErrorOutput>(_session.Outputs.Single());
        Assert.Equal(
            [
                "at cell 1, line 3",
                "    return n % 2 == 0 ? n / 2 : throw new ArgumentException(\"odd\");",
                "                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^",
                "at cell 2, line 3",
            ],
            error.Traceback);
    }

    [Fact]
    public void Console_text_and_displayed_values_keep_their_order()
    {
        _session.Run("Console.Write(\"one \");\n\"two\".Display();\nConsole.Error.WriteLine(\"three\");\n\"four\"");

        Assert.Equal(
            ["stdout: one ", "display: two", "stderr: three\n", "result: four"],
            _session.Outputs.Select(output => output switch
            {
                StreamOutput stream => $"{stream.Name}: {stream.Text}",
                DisplayOutput display => $"display: {display.Data[MimeTypes.PlainText]}",
                ResultOutput result => $"result: {result.Data[MimeTypes.PlainText]}",
                _ => "",
            }));
    }

    [Fact]
    public void Text_printed_by_a_cells_tasks_is_the_cells()
    {
        _session.Run("await Task.Run(() => Console.Write(\"from a task\"));");

        Assert.Equal([new StreamOutput("stdout", "from a task")], _session.Outputs);
    }

    [Fact]
    public void A_flood_of_text_is_cut()
    {
        _session.Run("for (var i = 0; i < 3; i++) { Console.Write(new string('x', 600_000)); }");

        Assert.Equal([600_000, 400_000], _session.Outputs.Take(2).Select(output => ((StreamOutput)output).Text.Length));
        Assert.Contains("cut here", ((StreamOutput)_session.Outputs[2]).Text, StringComparison.Ordinal);
        Assert.Equal(3, _session.Outputs.Count);
    }

    [Fact]
    public void A_flood_of_values_is_cut_too()
    {
        _session.Run("var text = new string('x', 1_000_000); for (var i = 0; i < 60; i++) { text.Display(); }");

        Assert.Equal(50, _session.Outputs.OfType<DisplayOutput>().Count());
        Assert.Contains("cut here", Assert.Single(_session.Outputs.OfType<StreamOutput>()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_exception_that_cannot_say_what_it_is_is_an_error_all_the_same()
    {
        var failure = _session.Run("class Mute : Exception { public override string Message => throw new Exception(); }\nthrow new Mute();");

        Assert.Equal(new CellFailure(1, 2, "Mute: (its message cannot be read: Exception)"), failure);
    }

    [Fact]
    public async Task A_cell_past_its_limit_is_stopped_and_the_session_goes_on()
    {
        var session = new CSharpSession(
            _session.Folder.Path, new FileLibraries(), new ThreadRunner(), new TimeLimit(TimeSpan.FromSeconds(1)));
        await session.RunAsync(1, "var x = 1;", _ => { });

        var failure = await session.RunAsync(2, "x = 2;\nThread.Sleep(-1);", _ => { });

        Assert.Equal(2, failure?.Line);
        Assert.Null(await session.RunAsync(3, "x = 3;", _ => { }));
    }

    [Fact]
    public void Two_sessions_do_not_hear_each_other()
    {
        using var other = new RecordedSession();

        Parallel.Invoke(() => _session.Run("Console.Write(\"a\");"), () => other.Run("Console.Write(\"b\");"));

        Assert.Equal([new StreamOutput("stdout", "a")], _session.Outputs);
        Assert.Equal([new StreamOutput("stdout", "b")], other.Outputs);
    }

    [Fact]
    public void Sessions_that_take_turns_may_share_their_libraries()
    {
        var libraries = new FileLibraries();
        using var one = new RecordedSession(libraries);
        using var other = new RecordedSession(libraries);
        var library = CompiledLibrary.Write(_session.Folder.Path, "Shared", "1.0.0.0", "public record Thing(int Size);");

        Assert.Null(one.Run($"#r \"{library}\"\nvar thing = new Thing(1);\nvar list = new List<Thing> {{ thing }};"));
        Assert.Null(other.Run("var words = System.Text.Json.JsonSerializer.Serialize(1);"));
        Assert.Null(other.Run($"#r \"{library}\"\nvar thing = new Thing(2);\nvar list = new List<Thing> {{ thing }};"));

        // Each variable has still the type that a later cell means.
        Assert.Equal("1", one.ValueOf("Thing same = thing; List<Thing> all = list; all.Single(item => item == same).Size"));
        Assert.Equal("2", other.ValueOf("Thing same = thing; List<Thing> all = list; all.Single(item => item == same).Size"));
        Assert.Equal("3", one.ValueOf("list.Add(new Thing(2)); list.Sum(item => item.Size)"));
    }

    [Fact]
    public void Numbers_show_with_a_point_whatever_the_culture()
    {
        var culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("cs-CZ");
        try
        {
            Assert.Equal("1.5", _session.ValueOf("1.5"));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void A_collection_shows_its_contents() => Assert.Equal("[ 1, 2, 3 ]", _session.ValueOf("new[] { 1, 2, 3 }"));

    [Fact]
    public void A_value_with_ToHtml_shows_as_html_and_as_text()
    {
        _session.Run("class Bold { public string ToHtml() => \"<b>1</b>\"; public override string ToString() => \"one\"; }\nnew Bold()");

        var bundle = Assert.IsType<ResultOutput>(_session.Outputs.Single()).Data;
        Assert.Equal(MimeBundle.Of((MimeTypes.Html, "<b>1</b>"), (MimeTypes.PlainText, "one")), bundle);
    }

    [Fact]
    public void A_value_with_a_formatter_source_shows_in_all_its_representations()
    {
        _session.Run("""
            class TypeFormatterSourceAttribute(Type type) : Attribute { public Type FormatterSourceType { get; } = type; public string[] PreferredMimeTypes { get; set; } }
            class Half { public string MimeType => "text/plain"; public bool Format(object value, TextWriter writer) { writer.Write(0.5); return true; } }
            class Source { public IEnumerable<object> CreateTypeFormatters() => new object[] { new Half() }; }
            [TypeFormatterSource(typeof(Source), PreferredMimeTypes = new[] { "text/plain" })] class Value { }
            new Value()
            """);

        var bundle = Assert.IsType<ResultOutput>(_session.Outputs.Single()).Data;
        Assert.Equal(MimeBundle.Of((MimeTypes.PlainText, "0.5")), bundle);
    }

    [Fact]
    public void A_formatter_without_a_form_for_the_value_is_passed_over()
    {
        _session.Run("""
            class TypeFormatterSourceAttribute(Type type) : Attribute { public Type FormatterSourceType { get; } = type; }
            class None { public string MimeType => "image/png"; public bool Format(object value, TextWriter writer) => false; }
            class Source { public IEnumerable<object> CreateTypeFormatters() => new object[] { new None() }; }
            [TypeFormatterSource(typeof(Source))] class Value { public override string ToString() => "plain"; }
            new Value()
            """);

        var bundle = Assert.IsType<ResultOutput>(_session.Outputs.Single()).Data;
        Assert.Equal(MimeBundle.Of((MimeTypes.PlainText, "plain")), bundle);
    }

    [Fact]
    public void A_value_that_cannot_be_shown_fails_its_cell()
    {
        var failure = _session.Run("class Shy { public override string ToString() => throw new Exception(\"no\"); }\nnew Shy()");

        Assert.Equal(new CellFailure(1, 1, "Exception: no"), failure);
    }

    [Fact]
    public void What_an_exception_carries_under_a_mime_type_is_shown_before_the_error()
    {
        _session.Run("throw new Exception(\"no\") { Data = { [\"text/plain\"] = \"report\", [\"other\"] = \"private\" } };");

        Assert.Collection(
            _session.Outputs,
            output => Assert.Equal(new DisplayOutput(MimeBundle.Of((MimeTypes.PlainText, "report"))), output),
            output => Assert.IsType<ErrorOutput>(output));
    }

    [Fact]
    public void A_wrong_check_that_did_not_throw_fails_its_cell_at_the_last_statement_and_is_no_error()
    {
        _session.Run("""
            class TypeFormatterSourceAttribute(Type type) : Attribute { public Type FormatterSourceType { get; } = type; }
            class Formatter { public string MimeType => "application/vnd.workbook.check+json"; public bool Format(object value, TextWriter writer) { writer.Write(value.ToString()); return true; } }
            class Source { public IEnumerable<object> CreateTypeFormatters() => new object[] { new Formatter() }; }
            [TypeFormatterSource(typeof(Source))] class Checks { public override string ToString() => "[{\"id\":\"a\",\"kind\":\"close\",\"competency\":\"c\",\"what\":\"one is two\",\"status\":\"wrong\",\"expected\":\"2\",\"got\":\"1\",\"hint\":\"Count again.\"}]"; }
            """);

        var failure = _session.Run("var x = 1;\n\nnew Checks()");

        Assert.Equal(new CellFailure(2, 3, "one is two: expected 2, got 1. Count again.", IsEnd: false), failure);
        Assert.IsType<ResultOutput>(Assert.Single(_session.Outputs));
    }

    [Fact]
    public void A_library_beside_the_notebook_is_referenced_by_a_relative_path()
    {
        File.Copy(typeof(MimeBundle).Assembly.Location, Path.Combine(_session.Folder.Path, "Beside.dll"));

        Assert.Null(_session.Run("#r \"Beside.dll\"\nvar x = 1;"));
    }

    [Fact]
    public void A_library_that_is_not_there_is_an_error_with_its_line()
    {
        var failure = _session.Run("\n#r \"missing.dll\"");

        Assert.Equal(2, failure?.Line);
        Assert.Contains("missing.dll", failure?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_library_is_an_error_of_its_line()
    {
        File.WriteAllText(Path.Combine(_session.Folder.Path, "text.dll"), "nothing");

        var failure = _session.Run("\n#r \"text.dll\"")!;

        Assert.Equal(2, failure.Line);
        Assert.Contains("could not be opened", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_library_that_was_compiled_against_the_old_names_of_the_runtimes_libraries_is_at_home()
    {
        File.Copy(typeof(NaCl.Curve25519XSalsa20Poly1305).Assembly.Location, Path.Combine(_session.Folder.Path, "NaCl.dll"));
        _session.Run("var before = new List<Exception>();");

        Assert.Null(_session.Run("#r \"NaCl.dll\"\nNaCl.Curve25519XSalsa20Poly1305.KeyPair(out var secret, out var open);"));
        Assert.Null(_session.Run("if (secret.Length + open.Length + before.Count != 64) throw new Exception();"));
    }

    [Fact]
    public void A_package_is_refused_with_the_remedy()
    {
        var failure = _session.Run("#r \"nuget: Some.Package, 1.0\"");

        Assert.Equal(1, failure?.Line);
        Assert.Contains("reference it from a library's project", failure?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_loaded_file_is_found_beside_the_notebook()
    {
        _session.Folder.Write("loaded.csx", "int Twice(int n) => 2 * n;");

        Assert.Equal("8", _session.ValueOf("#load \"loaded.csx\"\nTwice(4)"));
    }

    [Fact]
    public void An_imported_script_leaves_its_usings_and_variables()
    {
        _session.Folder.Write("setup.csx", "using System.Numerics;\nvar origin = new Vector2(1, 2);");

        Assert.Null(_session.Run("#!import setup.csx"));
        Assert.Equal("3", _session.ValueOf("Vector2.Dot(origin, Vector2.One)"));
    }

    [Theory]
    [InlineData("cells.dib", "#!markdown\n\nprose\n\n#!csharp\n\nvar imported = 7;\n")]
    [InlineData("cells.ipynb", """{"cells":[{"cell_type":"code","execution_count":null,"metadata":{},"outputs":[],"source":["var imported = 7;"]}],"metadata":{"kernelspec":{"name":".net-csharp","language":"C#","display_name":".NET (C#)"}},"nbformat":4,"nbformat_minor":2}""")]
    public void An_imported_notebook_runs_its_csharp_cells(string name, string text)
    {
        _session.Folder.Write(name, text);

        Assert.Null(_session.Run($"#!import {name}"));
        Assert.Equal("7", _session.ValueOf("imported"));
    }

    [Fact]
    public void An_import_that_is_not_there_says_where_it_was_looked_for()
    {
        var failure = _session.Run("\n#!import nowhere.csx");

        Assert.Equal(2, failure?.Line);
        Assert.Contains(Path.Combine(_session.Folder.Path, "nowhere.csx"), failure?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_error_in_an_imported_script_names_the_script_and_the_import()
    {
        var path = _session.Folder.Write("broken.csx", "var fine = 1;\nvar broken = missing;");

        var failure = _session.Run("#!import broken.csx");

        Assert.Equal(1, failure?.Line);
        var error = Assert.IsType<ErrorOutput>(_session.Outputs.Single());
        Assert.Equal(
            [
                $"{path}, line 2: CS0103: The name 'missing' does not exist in the current context",
                "    var broken = missing;",
                "                 ^^^^^^^",
                "imported at cell 1, line 1",
            ],
            error.Traceback);
    }

    [Fact]
    public void A_library_that_an_imported_script_names_and_that_is_gone_is_told_with_what_helps()
    {
        _session.Folder.Write("setup.csx", "#r \"/moved/away/Course.dll\"\n");

        var failure = _session.Run("#!import setup.csx");

        Assert.StartsWith("CS0006: Metadata file '/moved/away/Course.dll' could not be found", failure?.Message, StringComparison.Ordinal);
        Assert.Contains("setup.csx was written for another place or an older build: build the project", failure?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_that_import_each_other_are_refused()
    {
        _session.Folder.Write("a.csx", "#!import b.csx");
        _session.Folder.Write("b.csx", "#!import a.csx");

        var failure = _session.Run("#!import a.csx");

        Assert.Contains("a.csx is being imported already", failure?.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("broken.ipynb", "{")]
    [InlineData("notes.txt", "no notebook")]
    public void An_import_that_is_no_notebook_says_why(string name, string text)
    {
        _session.Folder.Write(name, text);

        var failure = _session.Run($"#!import {name}");

        Assert.StartsWith($"Directive: {name} cannot be imported: ", failure?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Code_around_an_import_runs_in_its_order_and_keeps_its_lines()
    {
        _session.Folder.Write("middle.csx", "Console.Write(first + 1);");

        var failure = _session.Run("var first = 1;\n#!import middle.csx\nthrow new Exception();");

        Assert.Equal(new StreamOutput("stdout", "2"), _session.Outputs[0]);
        Assert.Equal(3, failure?.Line);
    }

    [Fact]
    public void A_cell_that_was_stopped_before_it_ran_declares_nothing()
    {
        _session.Run("var kept = 1;");

        var failure = _session.Run("var kept = 2;\nvar lost = 3;", new CellStop { Token = new CancellationToken(canceled: true) });

        Assert.StartsWith("Interrupted", failure?.Message, StringComparison.Ordinal);
        Assert.Equal("1", _session.ValueOf("kept"));
        Assert.StartsWith("CS0103", _session.Run("lost")?.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("var text = \"\"\"\n#!import nothing.csx\n#r \"nuget: Nothing, 1.0\"\n\"\"\";\ntext.Length > 0")]
    [InlineData("var n = 1;\nvar text = $\"\"\"\n#!time\n{n}\n#!time {n}\n\"\"\";\ntext.Length > 0")]
    [InlineData("/*\n#!import nothing.csx */\ntrue")]
    [InlineData("/** what\n#!whoami\n*/\nstatic bool Yes() => true;\nYes()")]
    [InlineData("#if NEVER\n#!time\n#endif\ntrue")]
    [InlineData("#if NEVER\n#!time\n#!import nothing.csx\n#else\ntrue\n#endif")]
    [InlineData("var text = @\"\n#!time\n\";\ntrue")]
    public void What_only_looks_like_a_directive_is_text(string code) => Assert.Equal("True", _session.ValueOf(code));

    [Fact]
    public void A_directive_after_what_looks_like_one_is_obeyed()
    {
        _session.Folder.Write("setup.csx", "var twice = 14;");

        Assert.Equal("28", _session.ValueOf("var text = \"\"\"\n#!import nothing.csx\n\"\"\";\n#!import setup.csx\n2 * twice"));
    }

    [Theory]
    [InlineData("point with { X = 3 }", "Point { X = 3, Y = 2 }")]
    [InlineData("Console.Write(\"\");\npoint with\n{\n    X = 3, // three\n} // so", "Point { X = 3, Y = 2 }")]
    [InlineData("point with { }", "Point { X = 1, Y = 2 }")]
    public void A_copy_with_changes_ends_a_cell(string code, string value)
    {
        _session.Run("record Point(int X, int Y);\nvar point = new Point(1, 2);");

        Assert.Equal(value, _session.ValueOf(code));
    }

    [Fact]
    public void An_unknown_magic_command_is_refused_with_what_is_known()
    {
        var failure = _session.Run("#!time\n1 + 1");

        Assert.Equal(new CellFailure(1, 1, "Directive: '#!time' is not understood; the only magic command here is '#!import FILE'"), failure);
    }

    [Fact]
    public void A_cell_is_written_in_the_language_of_the_other_hosts()
    {
        _session.Run("#error version");

        var error = Assert.IsType<ErrorOutput>(_session.Outputs.Single());
        Assert.Contains(error.Traceback, line => line.Contains("Language version: 14.0", StringComparison.Ordinal));
    }
}
