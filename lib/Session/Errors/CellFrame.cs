using System.Diagnostics;
using System.Globalization;
using System.Reflection;

namespace Session.Errors;

/// <summary>A frame of a stack, as people read it.</summary>
/// <param name="File">The cell or script that it lies in; null where it is a library's.</param>
/// <param name="Line">The line there, from 1.</param>
/// <param name="Name">The name of what was called, as a source writes it; null where it has none.</param>
/// <param name="IsLambda">True where it is a function without a name.</param>
/// <param name="Words">The frame in words.</param>
/// <param name="Text">The text of the cell or script; null where it is a library's.</param>
internal sealed record CellFrame(string? File, int Line, string? Name, bool IsLambda, string Words, CellText? Text)
{
    // They carry an exception on, and no source calls them.
    private static readonly string[] Carriers =
        [
        "System.Runtime.CompilerServices", "System.Runtime.ExceptionServices", "Internal.Runtime.CompilerHelpers", "Session.Cells", "Session.Lines",
    ];

    /// <summary>A frame in a cell.</summary>
    public static CellFrame InCell(string file, int line, MethodBase method, CellText text) => new(
        file, line, NameOf(method), IsLambdaMethod(method), string.Create(CultureInfo.InvariantCulture, $"at {file}, line {line}"), text);

    /// <summary>A frame in a library.</summary>
    public static CellFrame InLibrary(MethodBase? method) =>
        new(null, 0, method is null ? null : NameOf(method), false, $"in {method?.DeclaringType?.Name}.{method?.Name}", null);

    /// <summary>Tells of a method that only carries exceptions from one place to another.</summary>
    public static bool IsCarrier(MethodBase? method) =>
        method?.DeclaringType?.Namespace is { } space && Carriers.Contains(space)
        || method?.IsDefined(typeof(StackTraceHiddenAttribute), inherit: false) == true
        || method?.DeclaringType?.IsDefined(typeof(StackTraceHiddenAttribute), inherit: false) == true;

    private static bool IsLambdaMethod(MethodBase method) => CompiledName(method).Contains(">b__", StringComparison.Ordinal);

    // The compiler names a local function <Outer>g__Inner|0_0, and the class of an async function or an iterator <Name>d__0.
    private static string CompiledName(MethodBase method) =>
        method.Name == "MoveNext" && method.DeclaringType?.Name is ['<', ..] and var type ? type : method.Name;

    private static string? NameOf(MethodBase method)
    {
        var name = CompiledName(method);
        if (name.IndexOf(">g__", StringComparison.Ordinal) is >= 0 and var local)
        {
            return name[(local + 4)..].Split('|')[0];
        }

        if (name is ['<', ..])
        {
            return name.IndexOf(">d", StringComparison.Ordinal) is > 1 and var end ? name[1..end].TrimStart('<') : null;
        }

        return name is ".ctor" ? method.DeclaringType?.Name.Split('`')[0] : name[(name.LastIndexOf('.') + 1)..];
    }
}
