using System.Linq.Expressions;
using Classroom.Checks;
using MathNet.Numerics.LinearAlgebra;

namespace Classroom.Grading;

/// <summary>A learner's function that remembers what it was last called with, and whether it changed that.</summary>
/// <typeparam name="TFunction">The function's type.</typeparam>
internal sealed class ObservedFunction<TFunction>
    where TFunction : Delegate
{
    private object?[] _before = [];
    private object?[] _arguments = [];

    /// <summary>Observes a function.</summary>
    internal ObservedFunction(TFunction function)
    {
        // The calls are compiled, so that an exception of the learner's leaves the function as it is.
        var parameters = typeof(TFunction).GetMethod("Invoke")!.GetParameters()
            .Select(parameter => Expression.Parameter(parameter.ParameterType, parameter.Name))
            .ToArray();
        var arguments = Expression.NewArrayInit(typeof(object), parameters.Select(parameter => Expression.Convert(parameter, typeof(object))));
        Function = Expression.Lambda<TFunction>(
            Expression.Block(
                Expression.Call(Expression.Constant(this), nameof(Note), null, arguments),
                Expression.Invoke(Expression.Constant(function), parameters)),
            parameters).Compile();
    }

    /// <summary>The function to call.</summary>
    internal TFunction Function { get; }

    /// <summary>What it was last called with, as it was then.</summary>
    internal IReadOnlyList<object?> Arguments => _before;

    /// <summary>True where the last call changed one of its arguments.</summary>
    internal bool HasChangedArgument => !_before.Zip(_arguments).All(pair => ValueComparison.Same(pair.First, pair.Second));

    private void Note(object?[] arguments) => (_before, _arguments) = ([.. arguments.Select(CopyOf)], arguments);

    private static object? CopyOf(object? argument) => argument switch
    {
        Vector<double> vector => vector.Clone(),
        Matrix<double> matrix => matrix.Clone(),
        Array array => array.Clone(),
        _ => argument,
    };
}
