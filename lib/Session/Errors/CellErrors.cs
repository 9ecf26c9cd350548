using System.Collections.Immutable;
using System.Globalization;
using Documents;
using Microsoft.CodeAnalysis;

namespace Session.Errors;

/// <summary>The errors of cells that no exception tells of: what the compiler refused, and cells that were stopped.</summary>
internal static class CellErrors
{
    /// <summary>The line of a compiler's message in its cell or file, from 1.</summary>
    public static int LineOf(Diagnostic diagnostic) => diagnostic.Location.GetMappedLineSpan().StartLinePosition.Line + 1;

    /// <summary>The failure of a cell that the compiler refused, with all that it said.</summary>
    public static CellFailedException Refused(ImmutableArray<Diagnostic> errors) => new(
        LineOf(errors[0]),
        new ErrorOutput(
            errors[0].Id,
            errors[0].GetMessage(CultureInfo.InvariantCulture),
            [.. errors.Select(error =>
                $"{error.Location.GetMappedLineSpan().Path}, line {LineOf(error)}: {error.Id}: {error.GetMessage(CultureInfo.InvariantCulture)}")]));

    /// <summary>The failure of a cell that ran past its time and was stopped.</summary>
    public static CellFailedException TimeIsUp(string file, int? line, TimeLimit limit) =>
        new(line, new ErrorOutput("Timeout", limit.Message, At(file, line)));

    /// <summary>The failure of a cell that a person stopped.</summary>
    public static CellFailedException Interrupted(string file, int? line) =>
        new(line, new ErrorOutput("Interrupted", "stopped by hand; what earlier cells declared is still there", At(file, line)));

    /// <summary>The failure of a cell with a line that this host does not understand.</summary>
    public static CellFailedException NotUnderstood(string file, int line, string message) =>
        new(line, new ErrorOutput("Directive", message, At(file, line)));

    private static ImmutableArray<string> At(string file, int? line) =>
        line is null ? [] : [string.Create(CultureInfo.InvariantCulture, $"at {file}, line {line}")];
}
