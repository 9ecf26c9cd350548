using Mono.Cecil.Cil;

namespace Session.Compiling;

/// <summary>A loop whose line is written once before it, since all that can throw in its turns stands on that line.</summary>
/// <param name="Begin">The index of its first instruction.</param>
/// <param name="End">The index of the jump back.</param>
/// <param name="Entry">The index of the jump into it from before; null where the code before it runs on into it.</param>
/// <param name="Line">The line.</param>
/// <param name="Sizes">The indices of readings of sizes that each turn repeats: pattern's first and last instruction.</param>
internal sealed record LineLoop(int Begin, int End, int? Entry, int Line, (int First, int Last)[] Sizes)
{
    /// <summary>Finds such loops, the outermost ones.</summary>
    /// <param name="code">The instructions.</param>
    /// <param name="lines">The line of each.</param>
    /// <param name="throwing">Those that can throw.</param>
    /// <param name="handlers">The handlers of the method.</param>
    public static List<LineLoop> In(
        IReadOnlyList<Instruction> code, int[] lines, bool[] throwing, ICollection<ExceptionHandler> handlers)
    {
        var indices = new Dictionary<Instruction, int>();
        foreach (var (index, instruction) in code.Index())
        {
            indices[instruction] = index;
        }

        var jumps = code.SelectMany((jump, place) => Jumps.TargetsOf(jump).Select(target => (From: place, To: indices[target]))).ToArray();
        var ranges = jumps.Where(jump => jump.To <= jump.From)
            .GroupBy(jump => jump.To, (begin, ends) => (Begin: begin, End: ends.Max(jump => jump.From)))
            .OrderBy(range => range.Begin).ThenByDescending(range => range.End);
        var found = new List<LineLoop>();
        foreach (var (begin, end) in ranges)
        {
            if (found.Any(outer => outer.Begin <= begin && begin <= outer.End)
                || handlers.Any(handler => IsWithin(indices[handler.TryStart]) || IsWithin(indices[handler.HandlerStart])))
            {
                continue;
            }

            // It is begun at one place: by the code before it, or by one jump there, to its condition.
            var entries = jumps.Where(jump => !IsWithin(jump.From) && IsWithin(jump.To)).ToArray();
            int? entry = entries.Length == 0 ? null : begin - 1;
            if (entries.Length > 1 || begin == 0 || entries.Length == 1 && (entries[0].From != begin - 1 || code[begin - 1].OpCode.Code != Code.Br)
                || entries.Length == 0 && EndsFlow(code[begin - 1]))
            {
                continue;
            }

            var sizes = entry is null ? [] : SizesAt(code, entries[0].To, end, begin);
            var peeled = sizes.Select(size => size.Last).ToHashSet();
            var at = Enumerable.Range(begin, end - begin + 1)
                .Where(index => throwing[index] && !peeled.Contains(index))
                .Select(index => lines[index])
                .Distinct()
                .Take(2)
                .ToArray();
            if (at.Length == 1 && at[0] > 0)
            {
                found.Add(new LineLoop(begin, end, entry, at[0], sizes));
            }

            bool IsWithin(int index) => begin <= index && index <= end;
        }

        return found;
    }

    // From the place of its condition on, as long as that runs straight on: what stands there is read before the first turn.
    private static (int First, int Last)[] SizesAt(IReadOnlyList<Instruction> code, int condition, int end, int begin)
    {
        var sizes = new List<(int, int)>();
        for (var i = condition; i <= end && Jumps.TargetsOf(code[i]).Length == 0; i++)
        {
            if (ThrowingInstructions.SizeReading(code[i]) is > 0 and var length && i - length + 1 >= condition
                && !Enumerable.Range(begin, end - begin + 1).Any(index => Changes(code[index], code[i - length + 1].Operand)))
            {
                sizes.Add((i - length + 1, i));
            }
        }

        return [.. sizes];
    }

    private static bool Changes(Instruction instruction, object variable) =>
        instruction.OpCode.Code is Code.Stloc or Code.Starg or Code.Ldloca or Code.Ldarga && instruction.Operand == variable;

    private static bool EndsFlow(Instruction instruction) =>
        instruction.OpCode.FlowControl is FlowControl.Branch or FlowControl.Return or FlowControl.Throw;
}

/// <summary>The jumps of a method's code.</summary>
internal static class Jumps
{
    /// <summary>The instructions that one may jump to.</summary>
    public static Instruction[] TargetsOf(Instruction jump) => jump.Operand switch
    {
        Instruction target => [target],
        Instruction[] targets => targets,
        _ => [],
    };
}
