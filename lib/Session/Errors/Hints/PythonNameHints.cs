using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Session.Errors.Hints;

/// <summary>Hints for names that Python and its libraries have, and C# has not.</summary>
internal static class PythonNameHints
{
    private static readonly string[] Modules = ["np", "numpy", "math", "torch", "tf", "scipy", "cmath", "jnp"];

    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["True"] = "the truth values are written true and false",
        ["False"] = "the truth values are written true and false",
        ["None"] = "what is nothing is written null",
        ["nil"] = "what is nothing is written null",
        ["self"] = "an object calls itself this",
        ["pass"] = "an empty block is written { }",
        ["boolean"] = "the type of true and false is bool",
        ["str"] = "the type of texts is string",
        ["list"] = "a list is a List<T>, as in new List<double>()",
        ["dict"] = "a dictionary is a Dictionary<TKey, TValue>, as in new Dictionary<string, int>()",
        ["set"] = "a set is a HashSet<T>, as in new HashSet<int>()",
        ["tuple"] = "a tuple is written (1, \"a\")",
    };

    // {0} is all that stands in the parentheses, {1} and {2} are the first two arguments.
    private static readonly Dictionary<string, string> Functions = new(StringComparer.Ordinal)
    {
        ["print"] = "Console.WriteLine({0})",
        ["input"] = "Console.ReadLine()",
        ["sum"] = "{1}.Sum()",
        ["sorted"] = "{1}.Order()",
        ["reversed"] = "{1}.Reverse()",
        ["enumerate"] = "{1}.Index()",
        ["zip"] = "{1}.Zip({2})",
        ["map"] = "{2}.Select({1})",
        ["filter"] = "{2}.Where({1})",
        ["any"] = "{1}.Any()",
        ["all"] = "{1}.All(x => x)",
        ["str"] = "{1}.ToString()",
        ["list"] = "{1}.ToList()",
        ["type"] = "{1}.GetType()",
        ["isinstance"] = "{1} is {2}",
        ["open"] = "File.ReadAllText({1})",
    };

    private static readonly Dictionary<string, string> OfModules = new(StringComparer.Ordinal)
    {
        ["ceil"] = "Math.Ceiling({0})",
        ["power"] = "Math.Pow({0})",
        ["maximum"] = "Math.Max({0})",
        ["minimum"] = "Math.Min({0})",
        ["fabs"] = "Math.Abs({0})",
        ["absolute"] = "Math.Abs({0})",
        ["array"] = "new[] {{ … }}",
        ["zeros"] = "new double[{1}]",
        ["ones"] = "Enumerable.Repeat(1.0, {1}).ToArray()",
        ["arange"] = "Enumerable.Range(0, {1})",
        ["dot"] = "{1} * {2}",
        ["matmul"] = "{1} * {2}",
        ["sum"] = "{1}.Sum()",
        ["mean"] = "{1}.Average()",
        ["argmax"] = "{1}.MaximumIndex()",
        ["argmin"] = "{1}.MinimumIndex()",
        ["max"] = "{1}.Max()",
        ["min"] = "{1}.Min()",
        ["random"] = "new Random(7)",
        ["inf"] = "double.PositiveInfinity",
        ["nan"] = "double.NaN",
    };

    /// <summary>The hint to a name; null where none is to blame.</summary>
    public static Hint? For(RefusedCell cell)
    {
        foreach (var error in cell.With("CS0103", "CS0246", "CS0841", "CS0119", "CS1955"))
        {
            if (cell.NodeOf(error).DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().FirstOrDefault() is { } name
                && Meant(cell, name) is { } meant)
            {
                return new Hint(meant, name.Span);
            }
        }

        return null;
    }

    private static string? Meant(RefusedCell cell, IdentifierNameSyntax name)
    {
        var word = name.Identifier.Text;
        var call = name.Parent as InvocationExpressionSyntax;
        if (call is not null)
        {
            return OfFunction(cell, word, [.. call.ArgumentList.Arguments]);
        }

        return Modules.Contains(word) && name.Parent is MemberAccessExpressionSyntax member && member.Expression == name ? OfModule(cell, member)
            : Words.TryGetValue(word, out var meant) ? meant
            : null;
    }

    private static string? OfFunction(RefusedCell cell, string name, ArgumentSyntax[] arguments) => name switch
    {
        "len" => Length(cell, arguments),
        "range" => $"numbers in a row are {Range(arguments)}",
        "print" => $"text is printed by Console.WriteLine({PythonBlockHints.Printed(string.Join(", ", arguments.AsEnumerable()))})",
        _ when Functions.TryGetValue(name, out var form) => $"here that is written {Filled(form, arguments)}",
        _ when MathName(cell, name) is { } math => $"that function belongs to Math: Math.{math}({string.Join(", ", arguments.AsEnumerable())})",
        _ => null,
    };

    private static string Length(RefusedCell cell, ArgumentSyntax[] arguments)
    {
        if (arguments is not [{ Expression: var of }])
        {
            return "a length is written xs.Length, that of a list xs.Count";
        }

        var type = cell.Model.GetTypeInfo(of).Type;
        var size = type is IArrayTypeSymbol or { SpecialType: SpecialType.System_String } or { Name: "Span" or "ReadOnlySpan" } ? "Length"
            : type?.GetMembers("Count").Length > 0 ? "Count"
            : type is null or IErrorTypeSymbol ? "Length"
            : "Count()";
        return $"a length belongs to what has it: {of}.{size}";
    }

    private static string Range(ArgumentSyntax[] arguments) => arguments switch
    {
        [var count] => $"Enumerable.Range(0, {count})",
        [var from, var to] => $"Enumerable.Range({from}, {to} - {from}): the first, and how many",
        _ => "Enumerable.Range(first, count)",
    };

    private static string OfModule(RefusedCell cell, MemberAccessExpressionSyntax member)
    {
        var name = member.Name.Identifier.Text;
        ArgumentSyntax[] arguments = member.Parent is InvocationExpressionSyntax call ? [.. call.ArgumentList.Arguments] : [];
        var all = string.Join(", ", arguments.AsEnumerable());
        if (MathName(cell, name) is { } math)
        {
            // A vector has its functions element by element.
            var type = arguments is [{ Expression: var of }] ? cell.Model.GetTypeInfo(of).Type : null;
            return type is { Name: "Vector" or "Matrix" } && Names.MembersOf(cell, type, member.SpanStart).Any(has => has.Name == $"Pointwise{math}")
                ? $"a function of each element is written {arguments[0]}.Pointwise{math}()"
                : $"functions of numbers belong to Math: Math.{math}{(arguments.Length > 0 ? $"({all})" : "")}";
        }

        return OfModules.TryGetValue(name, out var form)
            ? $"here that is written {Filled(form, arguments)}"
            : $"there is no {member.Expression} here: functions of numbers belong to Math, those of sequences to the sequence, as in xs.Sum()";
    }

    private static string? MathName(RefusedCell cell, string name) =>
        cell.Compilation.GetTypeByMetadataName("System.Math")?.GetMembers()
            .Where(member => member.DeclaredAccessibility == Accessibility.Public)
            .Select(member => member.Name)
            .FirstOrDefault(member => string.Equals(member, name, StringComparison.OrdinalIgnoreCase));

    private static string Filled(string form, ArgumentSyntax[] arguments) => string.Format(
        System.Globalization.CultureInfo.InvariantCulture,
        form,
        string.Join(", ", arguments.AsEnumerable()),
        arguments.ElementAtOrDefault(0)?.ToString() ?? "xs",
        arguments.ElementAtOrDefault(1)?.ToString() ?? "…");
}
