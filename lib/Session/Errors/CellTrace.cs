using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Contract;
using Microsoft.CodeAnalysis;
using Documents;

namespace Session;

/// <summary>Tells where in which cell something went wrong.</summary>
public static class CellTrace
{
    private const string CellFile = "cell ";

    // Of a recursion gone too deep, people read the first frames and the last.
    private const int MostFrames = 40;

    /// <summary>The name a cell carries as the compiler's file: <c>cell 7</c>.</summary>
    public static string FileOf(int number) => CellFile + number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The line of a compiler's message in its cell or file, from 1.</summary>
    public static int LineOf(Diagnostic diagnostic) => diagnostic.Location.GetMappedLineSpan().StartLinePosition.Line + 1;

    /// <summary>What the compiler refused, all of it.</summary>
    internal static ErrorOutput Describe(ImmutableArray<Diagnostic> errors) => new(
        errors[0].Id,
        errors[0].GetMessage(CultureInfo.InvariantCulture),
        [.. errors.Select(error =>
            $"{error.Location.GetMappedLineSpan().Path}, line {LineOf(error)}: {error.Id}: {error.GetMessage(CultureInfo.InvariantCulture)}")]);

    /// <summary>A check that did not pass and did not throw, in one line.</summary>
    public static string Describe(CheckRecord wrong) =>
        $"{wrong.What}: expected {wrong.Expected}, got {wrong.Got}{(wrong.Hint is { Length: > 0 } hint ? $". {hint}" : "")}";

    /// <summary>An exception that a cell let go, with the frames that lie in cells and the library's calls between them.</summary>
    internal static CellFailedException Describe(Exception exception, int number)
    {
        var frames = Frames(exception);
        return new(
            LineOf(frames, number),
            new ErrorOutput(exception.GetType().Name, MessageOf(exception), Words(frames)));
    }

    /// <summary>A cell that ran past its time and was stopped.</summary>
    internal static CellFailedException TimeIsUp(string file, int? line, TimeSpan limit) => new(
        line,
        new ErrorOutput("Timeout", TimeIsUp(limit), line is null ? [] : [string.Create(CultureInfo.InvariantCulture, $"at {file}, line {line}")]));

    /// <summary>A cell that a person stopped.</summary>
    internal static CellFailedException Interrupted(string file, int? line) => new(
        line,
        new ErrorOutput(
            "Interrupted",
            "stopped by hand; what earlier cells declared is still there",
            line is null ? [] : [string.Create(CultureInfo.InvariantCulture, $"at {file}, line {line}")]));

    /// <summary>What is said of such a cell.</summary>
    public static string TimeIsUp(TimeSpan limit) => string.Create(
        CultureInfo.InvariantCulture, $"still running after {limit.TotalSeconds:0.###} s, and stopped; --timeout SECONDS gives a cell more time");

    /// <summary>The line of a cell in which an exception arose; null where it did not come through the cell.</summary>
    public static int? LineOf(Exception exception, int number) => LineOf(Frames(exception), number);

    private static int? LineOf(List<Frame> frames, int number) =>
        frames.FirstOrDefault(frame => frame.File == FileOf(number))?.Line;

    private static ImmutableArray<string> Words(List<Frame> frames)
    {
        var words = frames.Select(frame => frame.Words);
        return frames.Count <= MostFrames
            ? [.. words]
            : [.. words.Take(MostFrames / 2), string.Create(CultureInfo.InvariantCulture, $"… {frames.Count - MostFrames} more"), .. words.TakeLast(MostFrames / 2)];
    }

    // An exception is the notebook's own code too, whatever it does when it is asked.
    private static string MessageOf(Exception exception)
    {
        try
        {
            return exception.Message;
        }
        catch (Exception problem)
        {
            return $"(its message cannot be read: {problem.GetType().Name})";
        }
    }

    private static List<Frame> Frames(Exception exception)
    {
        var frames = new StackTrace(exception, fNeedFileInfo: true).GetFrames().Select(Read).ToList();

        // Below the last frame in a cell lies only what ran it.
        var last = frames.FindLastIndex(frame => frame.File is not null);
        return frames[..(last + 1)];
    }

    // The debug information makes a cell's file name absolute; nobody wants to read that of a cell.
    private static Frame Read(StackFrame frame)
    {
        var path = frame.GetFileName() ?? "";
        var name = Path.GetFileName(path);
        var file = name.StartsWith(CellFile, StringComparison.Ordinal) ? name : Path.GetExtension(path) is ".csx" or ".dib" or ".ipynb" ? path : null;
        if (file is not null)
        {
            var line = frame.GetFileLineNumber();
            return new Frame(file, line, string.Create(CultureInfo.InvariantCulture, $"at {file}, line {line}"));
        }

        var method = frame.GetMethod();
        return new Frame(null, 0, $"in {method?.DeclaringType?.Name}.{method?.Name}");
    }

    private sealed record Frame(string? File, int Line, string Words);
}

/// <summary>A cell that failed, with what to show of it.</summary>
internal sealed class CellFailedException(int? line, ErrorOutput error) : Exception(error.Message)
{
    /// <summary>The line in the cell, from 1; null where none is known.</summary>
    public int? Line { get; } = line;

    /// <summary>The error as the notebook shows it.</summary>
    public ErrorOutput Error { get; } = error;
}
