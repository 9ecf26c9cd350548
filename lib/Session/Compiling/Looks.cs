using System.Runtime.CompilerServices;
using Mono.Cecil;
using Session.Cells;

namespace Session.Compiling;

/// <summary>The methods that a cell's code is made to call, as one module refers to them.</summary>
internal sealed class Looks(ModuleDefinition module)
{
    // By the full name of the method whose place it takes: same parameters, same result.
    private readonly Dictionary<string, MethodReference> _replacements = new(StringComparer.Ordinal)
    {
        [$"{typeof(Environment).FullName}.{nameof(Environment.Exit)}"] =
            Reference(module, typeof(ProcessExit), nameof(ProcessExit.Refuse)),
        [$"{typeof(RuntimeHelpers).FullName}.{nameof(RuntimeHelpers.EnsureSufficientExecutionStack)}"] =
            Reference(module, typeof(CancellationCheck), nameof(CancellationCheck.EnsureRoom)),
    };

    /// <summary>The look at a turn of a loop.</summary>
    public MethodReference Poll { get; } = Reference(module, typeof(CancellationCheck), nameof(CancellationCheck.Poll));

    /// <summary>The question that the look at a turn asks first.</summary>
    public MethodReference IsWatched { get; } = Reference(module, typeof(CancellationCheck), nameof(CancellationCheck.IsWatched));

    /// <summary>What the look at a turn does where the answer is yes.</summary>
    public MethodReference ThrowIfStopped { get; } = Reference(module, typeof(CancellationCheck), nameof(CancellationCheck.ThrowIfStopped));

    /// <summary>The way to have a number in memory.</summary>
    public MethodReference Keep { get; } = Reference(module, typeof(CancellationCheck), nameof(CancellationCheck.Keep));

    /// <summary>The look at a call of a function that calls others.</summary>
    public MethodReference Enter { get; } = Reference(module, typeof(CancellationCheck), nameof(CancellationCheck.EnterFunction));

    /// <summary>The note of a line that an exception came through.</summary>
    public MethodReference Note { get; } = Reference(module, typeof(LineTrace), nameof(LineTrace.Note));

    /// <summary>The look at a call of an async function.</summary>
    public MethodReference EnterAsync { get; } = Reference(module, typeof(CancellationCheck), nameof(CancellationCheck.EnterAsyncFunction));

    /// <summary>The look at a call of a function that cleans up.</summary>
    public MethodReference CleanUp { get; } = Reference(module, typeof(CancellationCheck), nameof(CancellationCheck.EnsureRoom));

    /// <summary>The method that takes the place of another; null for most, which stay.</summary>
    public MethodReference? ReplacementOf(MethodReference method) =>
        _replacements.GetValueOrDefault($"{method.DeclaringType.FullName}.{method.Name}");

    private static MethodReference Reference(ModuleDefinition module, Type type, string name) =>
        module.ImportReference(type.GetMethod(name)!);
}
