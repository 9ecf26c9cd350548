using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Notebooks.Tests.Exercises;

/// <summary>
/// Slips that any answer may have, put around a solution: done to its answer, or to what it is given. They are tried in one cell,
/// which costs no more than one mutant of the text.
/// </summary>
internal static class FamilyMutants
{
    private const string NoIndex = "an index that is not there";
    private const string NoFit = "shapes that do not fit";
    private const string Stopped = "the code stopped on the way";

    // Where there are always as many.
    private static readonly string[] Factors = ["a constant factor", "half of it", "twice as much"];
    private static readonly string[] Cuts = ["cut off", "cut off too early", "large scores cut off", "the loss cut off"];

    // Of numbers, alone or in columns and matrices, one of which is x; no solution calls anything it, as the code does.
    private static readonly ImmutableArray<(string Slip, string Code, string[] Names)> OfNumbers =
    [
        ("-x", "-it", ["the sign turned"]),
        ("x / 2", "it / 2", ["half of it"]),
        ("2x", "2 * it", ["twice as much"]),
        ("x / log 10", "it / Math.Log(10)", ["base-10 logarithm"]),
        ("x / log 2", "it / Math.Log(2)", ["base-2 logarithm"]),
        ("100x", "100 * it", ["in percent"]),
        ("1.7x", "1.7 * it", ["a constant factor"]),
        ("x + 0.7", "it + 0.7", ["a constant amount apart"]),
        ("x to 2 decimals", "Math.Round(it, 2)", ["rounded on the way"]),
        ("(int)x", "(int)it", ["the decimals cut off", "a division of whole numbers", "0 everywhere", "the same for every input"]),
        ("|x|", "Math.Abs(it)", ["the sign dropped", "the sign of an argument dropped"]),
        ("log x", "Math.Log(it)", ["its logarithm"]),
        ("e^x", "Math.Exp(it)", ["the power itself"]),
        ("σ(x)", "Sigmoid(it)", ["squashed to a probability"]),
        ("1 - x", "1 - it", ["what is missing to 1"]),
        ("1 / x", "1 / it", ["upside down"]),
        ("x²", "it * it", ["its square"]),
        ("√x", "Math.Sqrt(it)", ["its square root"]),
        ("x from -1 to 0.4", "Math.Clamp(it, -1, 0.4)", ["cut off", "the same for every input"]),
        ("x + 1e-6", "it + 1e-6", ["a small number added, or few digits kept", "a constant amount apart"]),
        ("0", "0 * it", ["0 everywhere", "the same for every input"]),
    ];

    private static readonly ImmutableArray<(string Slip, string Code, string[] Names)> OfWholeNumbers =
    [
        ("-x", "-it", ["the sign turned"]),
        ("2x", "2 * it", ["twice as much"]),
        ("x + 1", "it + 1", ["a constant amount apart"]),
        ("x - 1", "it - 1", ["a constant amount apart"]),
        ("0", "0 * it", ["0 everywhere", "the same for every input"]),
    ];

    // The two conventions of two classes, the classes exchanged, and classes counted from 1.
    private static readonly ImmutableArray<(string Slip, string Code, string[] Names)> OfLabels =
    [
        ("1 - y", "1 - it", ["the two classes exchanged", NoIndex]),
        ("-y", "-it", ["the two classes exchanged", "the sign of an argument turned", NoIndex]),
        ("2y - 1", "(2 * it) - 1", ["labels 0 and 1 mixed up with -1 and +1", NoIndex]),
        ("(y + 1) / 2", "Math.Floor((it + 1) / 2)", ["labels 0 and 1 mixed up with -1 and +1", NoIndex]),
        ("y - 1", "it - 1", ["classes counted from 1", NoIndex]),
        ("y + 1", "it + 1", ["classes counted from 1", NoIndex]),
    ];

    private static readonly ImmutableArray<(string Slip, string Places, string[] Names)> OfExamples =
    [
        ("the last left out", "..^1", ["the last one left out"]),
        ("the first left out", "1..", ["the first one left out"]),
        ("the first alone", "..1", ["only the first one"]),
        ("the last alone", "^1..", ["only the last one"]),
    ];

    /// <summary>The mutants around a solution, each the text that is given to the check in the answer's place.</summary>
    /// <param name="teacher">The cell with its solution.</param>
    /// <returns>The cell without its check, what the check is of, and the mutants; none where the cell does not write a function.</returns>
    public static (string Cell, string Check, ImmutableArray<Mutant> Mutants) Of(string teacher)
    {
        var root = CSharpSyntaxTree.ParseText(teacher, new CSharpParseOptions(kind: SourceCodeKind.Script)).GetRoot();
        var check = root.DescendantNodes().OfType<InvocationExpressionSyntax>().Last(call => call.Expression is MemberAccessExpressionSyntax { Name.Identifier.Text: "Check" });
        var checking = check.Expression.ToString();
        var name = check.ArgumentList.Arguments[0].ToString();
        var function = root.DescendantNodes().OfType<MethodDeclarationSyntax>().FirstOrDefault(method => method.Identifier.Text == name);

        // Of a sketch, which is given nothing, no more is looked at than how far off it is.
        return (teacher[..check.SpanStart], checking, function is not { ParameterList.Parameters.Count: > 0 } ? [] : [.. Around(function)]);
    }

    private static IEnumerable<Mutant> Around(MethodDeclarationSyntax function)
    {
        (string Name, string Type)[] given = [.. function.ParameterList.Parameters.Select(parameter => (parameter.Identifier.Text, parameter.Type!.ToString()))];
        string[] names = [.. given.Select(one => one.Name)];
        var right = Call(names);
        return [.. OfAnswer(), .. OfArguments(), .. OfSizes()];

        string Call(IEnumerable<string> arguments) => $"{function.Identifier.Text}({string.Join(", ", arguments)})";

        Mutant Instead(string slip, string answer, string[] families) => new($"answer: {slip}", $"({string.Join(", ", names)}) => {answer}", [.. families]);

        // One argument, or some, replaced by something else.
        Mutant With(string slip, Func<(string Name, string Type), string> other, string[] families) =>
            new($"given: {slip}", $"({string.Join(", ", names)}) => {Call(given.Select(other))}", [.. families]);

        Mutant WithOne((string Name, string Type) changed, string slip, string other, string[] families) =>
            With($"{changed.Name}: {slip}", one => one == changed ? other : one.Name, families);

        IEnumerable<Mutant> OfAnswer()
        {
            var type = function.ReturnType.ToString();
            foreach (var (slip, code, families) in type switch { "int" => OfWholeNumbers, "string" => [], _ => OfNumbers })
            {
                yield return Instead(slip, $"Slip.Each({right}, it => {code})", families);
            }

            if (type == "Vector<double>")
            {
                yield return Instead("reversed", $"Slip.Reversed({right})", ["in reverse order"]);
                yield return Instead("one entry more", $"Extend({right})", ["another number of entries"]);
            }
            else if (type == "Matrix<double>")
            {
                yield return Instead("on its side", $"{right}.Transpose()", ["the answer lies on its side", "in reverse order"]);
                yield return Instead("one row more", $"Extend({right})", ["another number of entries"]);
            }
            else if (type == "string")
            {
                yield return Instead("in capitals", $"{right}.ToUpperInvariant()", ["the word written otherwise"]);
                yield return Instead("nothing", "\"\"", ["the same for every input"]);
            }
        }

        IEnumerable<Mutant> OfArguments()
        {
            foreach (var one in given)
            {
                if (one.Type is "double" or "Vector<double>" or "Matrix<double>")
                {
                    yield return WithOne(one, "the sign turned", $"Slip.Each({one.Name}, it => -it)", ["the sign of an argument turned", "the sign turned"]);
                    yield return WithOne(one, "the sign dropped", $"Slip.Each({one.Name}, it => Math.Abs(it))", ["the sign of an argument dropped"]);
                }

                if (one.Name is "z" or "Z" or "f")
                {
                    yield return WithOne(one, "softmax first", $"Slip.SoftmaxOf({one.Name})", ["softmax taken once more"]);
                    yield return WithOne(one, "within 20", $"Slip.Each({one.Name}, it => Math.Clamp(it, -20, 20))", Cuts) with { MayHearOther = false };
                    yield return WithOne(one, "within 500", $"Slip.Each({one.Name}, it => Math.Clamp(it, -500, 500))", Cuts) with { MayHearOther = false };
                }

                if (one.Name is "y" or "y01")
                {
                    foreach (var (slip, code, families) in OfLabels)
                    {
                        yield return WithOne(one, slip, $"Slip.Each({one.Name}, it => {code})", families);
                    }
                }

                if (one.Type is "Matrix<double>")
                {
                    yield return WithOne(one, "on its side", $"{one.Name}.Transpose()", ["rows taken for columns", "the answer lies on its side", NoFit, NoIndex, Stopped]);
                }

                if (one.Type is "Vector<double>" or "Matrix<double>" or "int[]")
                {
                    yield return Instead($"{one.Name} overwritten", $"Slip.Changing({right}, {one.Name})", ["the argument was changed"]);
                }

                foreach (var other in given.SkipWhile(first => first != one).Skip(1).Where(second => second.Type == one.Type))
                {
                    yield return With(
                        $"{one.Name} and {other.Name} exchanged",
                        each => each == one ? other.Name : each == other ? one.Name : each.Name,
                        ["the arguments exchanged", "the sign turned", NoIndex, NoFit]);
                }
            }
        }

        // Examples are counted by their labels; where there are none, by columns, or by the entries of the one column.
        IEnumerable<Mutant> OfSizes()
        {
            var count = given.LastOrDefault(one => one.Type == "int[]") is { Name: { } labels } ? $"{labels}.Length"
                : given.LastOrDefault(one => one.Type == "Matrix<double>") is { Name: { } batch } ? $"{batch}.ColumnCount"
                : given is [(var column, "Vector<double>"), ..] ? $"{column}.Count"
                : null;
            if (count is null)
            {
                yield break;
            }

            foreach (var (slip, places, families) in OfExamples)
            {
                yield return With(
                    slip,
                    one => one.Type is "Vector<double>" or "Matrix<double>" or "int[]" ? $"Slip.Kept({one.Name}, {count}, {places})" : one.Name,
                    [.. families, "the same for every input", NoIndex, NoFit, Stopped]);
            }

            if (function.ReturnType.ToString() is "double" or "Vector<double>" or "Matrix<double>")
            {
                yield return Instead($"x / {count}", $"Slip.Each({right}, it => it / {count})", ["divided by how many there are", .. Factors]);
                yield return Instead($"{count} x", $"Slip.Each({right}, it => it * {count})", ["not divided by how many there are", .. Factors]);
                yield return Instead($"x {count} / ({count} - 1)", $"Slip.Each({right}, it => it * {count} / ({count} - 1.0))", ["divided by one fewer than there are", .. Factors]);
            }
        }
    }
}
