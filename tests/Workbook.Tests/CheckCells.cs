namespace Workbook.Tests;

/// <summary>Cells that report checks as a course does, by MIME type and nothing else.</summary>
internal static class CheckCells
{
    /// <summary>
    /// The first cell: after it, <c>Answer("one", x, 1)</c> is a check of an exercise that is passed when x is 1, not done when
    /// it is null, and wrong otherwise, and <c>Answer("one", F, 1)</c> the same of what a function returns.
    /// </summary>
    internal const string Begin =
        """"
        class TypeFormatterSourceAttribute(Type type) : Attribute { public Type FormatterSourceType { get; } = type; public string[] PreferredMimeTypes { get; set; } }
        class Formatter(string type) { public string MimeType => type; public bool Format(object value, TextWriter writer) { writer.Write(type == "text/plain" ? "a check" : value.ToString()); return true; } }
        class Source { public IEnumerable<object> CreateTypeFormatters() => new object[] { new Formatter("application/vnd.workbook.check+json"), new Formatter("text/plain") }; }
        [TypeFormatterSource(typeof(Source), PreferredMimeTypes = new[] { "application/vnd.workbook.check+json", "text/plain" })]
        class Report(string json) { public override string ToString() => json; }
        static Report Answer(string id, int? got, int expected) => new($$"""[{"id":"{{id}}","kind":"exercise","competency":"numbers","what":"{{id}}: a number","status":"{{(got is null ? "not-done" : got == expected ? "passed" : "wrong")}}","expected":"{{expected}}","got":"{{got?.ToString() ?? "none yet"}}","hint":{{(got is null || got == expected ? "null" : "\"Count again.\"")}}}]""");
        static Report Answer(string id, Func<int?> function, int expected) { try { return Answer(id, function(), expected); } catch (NotImplementedException) { return Answer(id, (int?)null, expected); } }
        """";

    /// <summary>An exercise whose solution is a number.</summary>
    internal static string Inline(string id, int expected, string solution) =>
        $"// EXERCISE {id}\nint? {Name(id)} = /* SOLUTION */ {solution} /* END */;\n\nAnswer(\"{id}\", {Name(id)}, {expected})";

    /// <summary>An exercise whose solution is a function's lines.</summary>
    internal static string Region(string id, int expected, string solution) =>
        $$"""
        // EXERCISE {{id}}
        static int? {{Name(id)}}()
        {
            // BEGIN SOLUTION
            return {{solution}};
            // END SOLUTION
        }

        Answer("{{id}}", {{Name(id)}}, {{expected}})
        """.ReplaceLineEndings("\n");

    private static string Name(string id) => "My" + id.Replace('-', '_');
}
