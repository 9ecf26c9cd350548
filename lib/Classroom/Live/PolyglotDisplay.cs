using System.Reflection;

namespace Classroom.Live;

/// <summary>
/// A place in the output of .NET Interactive, the engine of Polyglot Notebooks, found and used by names alone:
/// <c>KernelInvocationContextExtensions.Display(KernelInvocationContext.Current, value)</c> gives an object with
/// <c>Update(object)</c>. (What its <c>display(value)</c> gives cannot be updated in the last version.)
/// </summary>
/// <param name="context">The running cell's context.</param>
/// <param name="display">The method that displays.</param>
internal sealed class PolyglotDisplay(object context, MethodInfo display) : ILiveDisplay
{
    private const string Names = "Microsoft.DotNet.Interactive.KernelInvocationContext";
    private Action<object>? _update;

    /// <summary>A new place; null in any other host, outside of a cell, and where a version is not what it was.</summary>
    internal static PolyglotDisplay? Find()
    {
        try
        {
            return Loaded(Names)?.GetProperty("Current", BindingFlags.Public | BindingFlags.Static)?.GetValue(null) is { } context
                && Loaded(Names + "Extensions")?.GetMethods(BindingFlags.Public | BindingFlags.Static)
                    .FirstOrDefault(method => Displays(method, context)) is { } display
                    ? new PolyglotDisplay(context, display)
                    : null;
        }
        catch (Exception surprise) when (surprise is not OperationCanceledException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public bool Show(IDisplayable value)
    {
        try
        {
            if (_update is not null)
            {
                _update(value);
                return true;
            }

            var displayed = display.Invoke(null, BindingFlags.DoNotWrapExceptions, binder: null, [context, value,
                .. display.GetParameters().Skip(2).Select(Nothing)], culture: null);
            _update = displayed?.GetType().GetMethod("Update", [typeof(object)])?.CreateDelegate<Action<object>>(displayed);
            return _update is not null;
        }
        catch (Exception surprise) when (surprise is not (OperationCanceledException or ThreadInterruptedException))
        {
            return false;
        }
    }

    private static Type? Loaded(string name) =>
        AppDomain.CurrentDomain.GetAssemblies().Select(assembly => assembly.GetType(name)).FirstOrDefault(type => type is not null);

    private static bool Displays(MethodInfo method, object context) =>
        method.Name == "Display"
        && method.GetParameters() is [var first, var second, .. var others]
        && first.ParameterType.IsInstanceOfType(context)
        && second.ParameterType == typeof(object)
        && others.All(one => one.HasDefaultValue || one.ParameterType.IsArray);

    // MIME types, as a list that may be empty or as one that may be left out: the value has its own.
    private static object? Nothing(ParameterInfo parameter) =>
        parameter.ParameterType.IsArray ? Array.CreateInstance(parameter.ParameterType.GetElementType()!, 0) : parameter.DefaultValue;
}
