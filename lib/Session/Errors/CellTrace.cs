using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using Documents;
using Session.Errors.Hints;
using Session.Lines;
using Session.Stopping;

namespace Session.Errors;

/// <summary>Tells of an exception where in which cell it arose, what stands there, and what caused it.</summary>
/// <param name="symbols">The debug information of the cells.</param>
internal sealed class CellTrace(SubmissionSymbols symbols)
{
    // Of a recursion gone too deep, people read the first frames and the last.
    private const int MostFrames = 40;

    private const int MostCauses = 10;

    /// <summary>The failure of a cell that let an exception go: its place, the source there, the causes and the way to it.</summary>
    public CellFailedException Describe(Exception exception, int number)
    {
        var sources = new ShownSources();
        var frames = Frames(exception);
        var lines = new List<string>();
        AddWay(lines, exception, frames, sources);
        foreach (var cause in CausesOf(exception).Take(MostCauses))
        {
            lines.Add($"caused by {NameOf(cause)}: {MessageOf(cause).ReplaceLineEndings(" ")}");
            AddWay(lines, cause, Frames(cause), sources);
        }

        if (ExceptionHints.For(exception, Place(exception, frames, frames.FindIndex(IsInCell))?.Node) is { } hint)
        {
            lines.Insert(0, Hint.Prefix + hint);
        }

        return new(LineOf(exception, frames, number), new ErrorOutput(NameOf(exception), MessageOf(exception), [.. lines]));
    }

    /// <summary>The line of a cell in which an exception arose; null where it did not come through the cell.</summary>
    public int? LineOf(Exception exception, int number) => LineOf(exception, Frames(exception), number);

    private static int? LineOf(Exception exception, List<CellFrame> frames, int number) =>
        Place(exception, frames, frames.FindIndex(frame => frame.File == CellFile.Of(number)))?.Line;

    // A cause before what it caused in turn; of several at once, each with its own.
    private static IEnumerable<Exception> CausesOf(Exception exception)
    {
        IEnumerable<Exception> direct = exception is AggregateException several ? several.InnerExceptions
            : exception.InnerException is { } inner ? [inner]
            : [];
        return direct.SelectMany(cause => CausesOf(cause).Prepend(cause));
    }

    private static string NameOf(Exception exception) => exception.GetType().Name.Split('`')[0];

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

    private static void AddWay(List<string> lines, Exception exception, List<CellFrame> frames, ShownSources sources)
    {
        var first = frames.FindIndex(IsInCell);
        var isLong = frames.Count > MostFrames;
        for (var i = 0; i < frames.Count; i++)
        {
            if (isLong && i == MostFrames / 2)
            {
                lines.Add(string.Create(CultureInfo.InvariantCulture, $"… {frames.Count - MostFrames} more"));
                i = frames.Count - MostFrames / 2;
            }

            var place = Place(exception, frames, i);
            lines.Add(place?.Words ?? frames[i].Words);
            lines.AddRange(i == first ? sources.Show(place!) : []);
        }
    }

    private static bool IsInCell(CellFrame frame) => frame.File is not null;

    // The place in the statement of a frame, where that can be told: by what it called, and of the innermost by how it failed.
    private static FoundPlace? Place(Exception exception, List<CellFrame> frames, int index)
    {
        if (index < 0 || !IsInCell(frames[index]))
        {
            return null;
        }

        var inner = index == 0 ? -1 : frames.FindLastIndex(index - 1, IsInCell);
        var called = frames[Math.Max(inner, 0)..index].Select(frame => frame.Name).OfType<string>().Reverse();
        return FoundPlace.In(frames[index], inner < 0 ? exception : null, [.. called]);
    }

    private List<CellFrame> Frames(Exception exception)
    {
        var recorded = RecordedLines.Of(exception);
        var next = 0;
        var frames = new List<CellFrame>();
        foreach (var frame in new StackTrace(exception, fNeedFileInfo: false).GetFrames())
        {
            if (frame.GetMethod() is var method && !CellFrame.IsCarrier(method))
            {
                var isLook = exception is CellStoppedException && !frames.Exists(IsInCell);
                frames.Add(Read(frame, method, recorded, ref next, isLook));
            }
        }

        // Below the last frame in a cell lies only what ran it.
        var last = frames.FindLastIndex(frame => frame.File is not null);
        return frames[..(last + 1)];
    }

    private CellFrame Read(StackFrame frame, MethodBase? method, RecordedLine[] recorded, ref int next, bool isLook)
    {
        if (method is null || symbols.Find(method) is not { File: { } path } lines || CellFile.FromPath(path) is not { } file)
        {
            return CellFrame.InLibrary(method);
        }

        var name = RecordedLine.NameOf(method);
        var at = Array.FindIndex(recorded, next, place => place.Method == name);
        if (at >= 0)
        {
            next = at + 1;
        }

        // A look stands where no line is recorded, since code in which nothing else can throw is not to be slowed; it is a call that
        // is never moved.
        var line = at >= 0 && recorded[at].Line > 0 && !isLook ? recorded[at].Line : lines.At(frame.GetILOffset());
        return CellFrame.InCell(file, line, method, lines.Text);
    }
}
