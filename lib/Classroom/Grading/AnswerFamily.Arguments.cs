using System.Collections.Immutable;
using LinearClassifiers;
using MathNet.Numerics.LinearAlgebra;

namespace Classroom.Grading;

// Answers that would be right, had something else been given.
internal static partial class AnswerFamily
{
    // As the right function would have answered, had one argument been another. Labels are called y in all definitions, and scores z or f.
    private static NamedMistake? OfArgument(Delegate answer, ImmutableArray<JudgedCall> calls)
    {
        string?[] names = [.. answer.Method.GetParameters().TakeLast(calls[0].Arguments.Count).Select(parameter => parameter.Name)];
        return Is(IsLabel, x => 1 - x) || (Is(IsLabel, x => -x) && !calls.Any(call => call.Arguments.Any(HasZero))) ? OtherClass
            : Is(IsLabel, x => (2 * x) - 1) || Is(IsLabel, x => Math.Floor((x + 1) / 2)) ? OtherLabels
            : Is(IsLabel, x => x - 1) || Is(IsLabel, x => x + 1) ? FromOne
            : IsWith(name => name is "z" or "Z" or "f", SoftmaxOf) ? OnceMore
            : IsWith(_ => true, argument => (argument as Matrix<double>)?.Transpose()) ? RowsTaken
            : Is(_ => true, x => -x) ? TurnedArgument
            : Is(_ => true, Math.Abs) ? UnsignedArgument
            : Is(_ => true, Math.Truncate) || calls.All(call => call.Got.Agrees(Attempt.At(() => Truncated(call.Arguments)))) ? NoDecimals
            : null;

        object? Truncated(IEnumerable<object?> arguments) =>
            answer.DynamicInvoke([.. arguments.Select(argument => Map(argument, Math.Truncate) ?? argument)]);

        bool Is(Func<string?, bool> isMeant, Func<double, double> change) => IsWith(isMeant, argument => Map(argument, change));

        bool IsWith(Func<string?, bool> isMeant, Func<object?, object?> change) =>
            Enumerable.Range(0, calls.Min(call => call.Arguments.Count)).Where(place => isMeant(names[place])).Any(place => calls.All(call =>
            {
                var changed = call.Arguments.ToArray();
                changed[place] = change(changed[place]);
                return changed[place] is not null && call.Got.Agrees(Attempt.At(() => answer.DynamicInvoke(changed)));
            }));
    }

    private static bool HasZero(object? labels) => labels is 0 || (labels is int[] y && y.Contains(0));

    private static bool IsLabel(string? name) => name is "y" or "y01";

    private static object? SoftmaxOf(object? scores) => scores switch
    {
        double f => Functions.Sigmoid(f),
        Vector<double> z => Functions.Softmax(z),
        Matrix<double> Z => Functions.Softmax(Z),
        _ => null,
    };

    private static bool IsExchanged(Delegate answer, ImmutableArray<JudgedCall> calls)
    {
        var parameters = answer.Method.GetParameters().TakeLast(calls[0].Arguments.Count).ToArray();
        return (from first in Enumerable.Range(0, parameters.Length)
                from second in Enumerable.Range(first + 1, parameters.Length - first - 1)
                where parameters[first].ParameterType == parameters[second].ParameterType
                select calls.All(call => call.Arguments.Count == parameters.Length
                    && call.Got.Agrees(Attempt.At(() => With(call.Arguments, first, second)))))
            .Any(agrees => agrees);

        object? With(IReadOnlyList<object?> arguments, int first, int second)
        {
            var exchanged = arguments.ToArray();
            (exchanged[first], exchanged[second]) = (exchanged[second], exchanged[first]);
            return answer.DynamicInvoke(exchanged);
        }
    }
}
