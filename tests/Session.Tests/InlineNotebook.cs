using System.Collections.Immutable;
using Contract;
using Documents.Dib;
using Session.Libraries;
using Session.Outputs;
using Session.Running;

namespace Session.Tests;

/// <summary>
/// A host in thirty lines: it runs a notebook's text on the caller's thread, and needs no file but those that the notebook imports.
/// </summary>
internal static class InlineNotebook
{
    /// <summary>Runs a notebook.</summary>
    /// <param name="text">The text of a .dib file.</param>
    /// <param name="folder">The folder that its relative paths start in.</param>
    public static async Task<(ImmutableArray<CheckRecord> Checks, ImmutableArray<string> Failures)> RunAsync(string text, string folder)
    {
        var session = new CSharpSession(folder, new FileLibraries(), new InlineRunner());
        var checks = new List<CheckRecord>();
        var failures = new List<string>();
        foreach (var (index, cell) in DibFormat.Read(text, "notebook.dib").Cells.Index().Where(numbered => numbered.Item.IsCSharp))
        {
            var failure = await session.RunAsync(index + 1, cell.Text, output => checks.AddRange(CheckReports.In(output)));
            failures.AddRange(failure is null ? [] : [$"cell {failure.Cell}, line {failure.Line}: {failure.Message}"]);
        }

        return ([.. checks], [.. failures]);
    }
}
