using Session.Compiling;
using Session.Errors;
using Session.Libraries;
using Session.Running;

namespace Session.Tests.Errors;

/// <summary>Lines from the cells' own debug information, as where the runtime knows none.</summary>
public sealed class SubmissionSymbolsTests
{
    [Theory]
    [InlineData("var x = 1;\nthrow new Exception(\"no\");", 2)]
    [InlineData("static int Half(int n)\n{\n    return n % 2 == 0 ? n / 2 : throw new Exception();\n}\nHalf(3)", 5)]
    [InlineData("var xs = new[] { 1, 2 };\n\nvar y = xs\n    .Select(x => x / (x - 1))\n    .ToArray();", 4)]
    [InlineData("await Task.Yield();\n\nint.Parse(\"no\")", 3)]
    public async Task A_line_is_found_without_the_runtime(string code, int line)
    {
        using var folder = new TemporaryFolder();
        var references = new ReferenceResolver(folder.Path, new FileLibraries());
        var symbols = new SubmissionSymbols();
        var cell = new CellCompiler(folder.Path, new FileLibraries(), references).Compile(null, code, CellFile.Of(7));
        Exception? thrown = null;

        await new SubmissionRunner(references, symbols).RunAsync(cell, exception => (thrown = exception) is not null);

        var failed = new CellTrace(symbols).Describe(thrown!, 7);
        Assert.Contains(failed.Error.Traceback, frame => frame == $"at cell 7, line {line}");
    }

    [Fact]
    public void A_method_that_is_in_no_cell_has_no_line() =>
        Assert.Null(new SubmissionSymbols().Find(typeof(string).GetMethod(nameof(string.IsNullOrEmpty))!, 0));
}
