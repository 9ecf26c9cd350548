using System.Collections.Immutable;
using System.Globalization;
using Documents;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Session.Errors.Hints;

namespace Session.Errors;

/// <summary>The errors of cells that no exception tells of: what the compiler refused, and cells that were stopped.</summary>
internal static class CellErrors
{
    // The first error is the mistake, mostly; the others follow from it.
    private const int MostErrors = 6;
    private const int MostExcerpts = 3;

    /// <summary>The line of a compiler's message in its cell or file, from 1.</summary>
    public static int LineOf(Diagnostic diagnostic) => diagnostic.Location.GetMappedLineSpan().StartLinePosition.Line + 1;

    /// <summary>The failure of a cell that the compiler refused: what to write instead, where that is known, and all that it said.</summary>
    /// <param name="compilation">The compilation that failed.</param>
    /// <param name="errors">Its errors, at least one.</param>
    public static CellFailedException Refused(CSharpCompilation compilation, ImmutableArray<Diagnostic> errors)
    {
        var hint = HintTo(compilation, errors);
        var text = hint is null ? null : compilation.SyntaxTrees[0].GetText();
        var line = hint?.Span is { } span ? text!.Lines.GetLineFromPosition(span.Start).LineNumber + 1 : LineOf(errors[0]);
        var lines = new List<string>();
        if (hint is not null)
        {
            lines.Add(Hint.Prefix + hint.Text);
        }

        var shown = new HashSet<int>();
        if (line != LineOf(errors[0]))
        {
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"at {compilation.SyntaxTrees[0].FilePath}, line {line}"));
            lines.AddRange(SourceExcerpt.Of(text!, hint!.Span!.Value));
            shown.Add(line);
        }

        foreach (var error in errors.Take(MostErrors))
        {
            lines.Add(Words(error));
            if (shown.Count < MostExcerpts && error.Location.SourceTree?.GetText() is { } source && shown.Add(LineOf(error)))
            {
                lines.AddRange(SourceExcerpt.Of(source, LineOf(error) == line && hint?.Span is { } stretch ? stretch : error.Location.SourceSpan));
            }
        }

        if (errors.Length > MostErrors)
        {
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"… {errors.Length - MostErrors} more"));
        }

        return new CellFailedException(line, new ErrorOutput(errors[0].Id, errors[0].GetMessage(CultureInfo.InvariantCulture), [.. lines]));
    }

    /// <summary>The failure of a cell that ran past its time and was stopped.</summary>
    public static CellFailedException TimeIsUp(string file, int? line, TimeLimit limit) =>
        new(line, new ErrorOutput("Timeout", limit.Message, At(file, line)));

    /// <summary>The failure of a cell that a person stopped.</summary>
    public static CellFailedException Interrupted(string file, int? line) =>
        new(line, new ErrorOutput("Interrupted", "stopped by hand; what earlier cells declared is still there", At(file, line)));

    /// <summary>The failure of a cell that a person stopped and that goes on all the same.</summary>
    public static CellFailedException GoesOn() =>
        new(null, new ErrorOutput("Interrupted", "it could not be stopped and goes on in the background; to be rid of it restart the kernel", []));

    /// <summary>The failure of a cell with a line that this host does not understand.</summary>
    public static CellFailedException NotUnderstood(string file, int line, string message) =>
        new(line, new ErrorOutput("Directive", message, At(file, line)));

    private static string Words(Diagnostic error) => string.Create(
        CultureInfo.InvariantCulture,
        $"{error.Location.GetMappedLineSpan().Path}, line {LineOf(error)}: {error.Id}: {error.GetMessage(CultureInfo.InvariantCulture)}");

    // Only to errors of the cell itself: a file that it loads is another's.
    private static Hint? HintTo(CSharpCompilation compilation, ImmutableArray<Diagnostic> errors)
    {
        var tree = compilation.SyntaxTrees.FirstOrDefault();
        ImmutableArray<Diagnostic> own = [.. errors.Where(error => error.Location.SourceTree == tree)];
        return tree is null || own.IsEmpty || own[0] != errors[0] ? null : CompilerHints.For(new RefusedCell(compilation, tree, own));
    }

    private static ImmutableArray<string> At(string file, int? line) =>
        line is null ? [] : [string.Create(CultureInfo.InvariantCulture, $"at {file}, line {line}")];
}
