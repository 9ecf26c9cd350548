using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Documents;

namespace Session.Errors;

/// <summary>Reads from an exception's stack where in which cell it arose.</summary>
/// <param name="symbols">The debug information of the cells.</param>
/// <param name="asksRuntime">Whether the runtime is asked for lines first.</param>
internal sealed class CellTrace(SubmissionSymbols symbols, bool asksRuntime = true)
{
    // Of a recursion gone too deep, people read the first frames and the last.
    private const int MostFrames = 40;

    /// <summary>The failure of a cell that let an exception go, with the frames that lie in cells and the library's calls between them.</summary>
    public CellFailedException Describe(Exception exception, int number)
    {
        var frames = Frames(exception);
        return new(LineOf(frames, number), new ErrorOutput(exception.GetType().Name, MessageOf(exception), Words(frames)));
    }

    /// <summary>The line of a cell in which an exception arose; null where it did not come through the cell.</summary>
    public int? LineOf(Exception exception, int number) => LineOf(Frames(exception), number);

    private static int? LineOf(List<Frame> frames, int number) =>
        frames.FirstOrDefault(frame => frame.File == CellFile.Of(number))?.Line;

    private static ImmutableArray<string> Words(List<Frame> frames)
    {
        var words = frames.Select(frame => frame.Words);
        return frames.Count <= MostFrames
            ? [.. words]
            :
            [
                .. words.Take(MostFrames / 2),
                string.Create(CultureInfo.InvariantCulture, $"… {frames.Count - MostFrames} more"),
                .. words.TakeLast(MostFrames / 2),
            ];
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

    private List<Frame> Frames(Exception exception)
    {
        var frames = new StackTrace(exception, fNeedFileInfo: asksRuntime).GetFrames().Select(Read).ToList();

        // Below the last frame in a cell lies only what ran it.
        var last = frames.FindLastIndex(frame => frame.File is not null);
        return frames[..(last + 1)];
    }

    private Frame Read(StackFrame frame)
    {
        var method = frame.GetMethod();
        var (path, line) = frame.GetFileName() is { } named ? (named, frame.GetFileLineNumber())
            : method is not null && symbols.Find(method, frame.GetILOffset()) is { } found ? found
            : (null, 0);
        return CellFile.FromPath(path) is { } file
            ? new Frame(file, line, string.Create(CultureInfo.InvariantCulture, $"at {file}, line {line}"))
            : new Frame(null, 0, $"in {method?.DeclaringType?.Name}.{method?.Name}");
    }

    private sealed record Frame(string? File, int Line, string Words);
}
