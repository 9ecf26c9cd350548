using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Notebooks.Tests.Portability.PortabilityRule;

namespace Notebooks.Tests.Portability;

/// <summary>What one host offers to cells and another does not.</summary>
internal static class CallRules
{
    /// <summary>A cell shows a value by ending with it, or with <c>x.Display()</c>.</summary>
    public static readonly PortabilityRule Display = new(
        "display-call", Verso, "knows no such function; `x.Display()` works everywhere", Calls("display"));

    /// <summary>HTML comes from values that are shown.</summary>
    public static readonly PortabilityRule Html = new(
        "html-call", Verso, "knows no such function; a value with `ToHtml()` works everywhere", Calls("HTML"));

    /// <summary>A word on the error stream is a failure there.</summary>
    public static readonly PortabilityRule ConsoleError = new(
        "console-error", Verso, "fails the whole run on it",
        notebook =>
            from cell in notebook.Code
            from access in cell.Syntax.DescendantNodes().OfType<MemberAccessExpressionSyntax>()
            where access is
            {
                Name.Identifier.Text: "Error" or "OpenStandardError",
                Expression: IdentifierNameSyntax { Identifier.Text: "Console" } or MemberAccessExpressionSyntax { Name.Identifier.Text: "Console" },
            }
            select cell.At(access));

    private static Func<PortableNotebook, IEnumerable<Finding>> Calls(string function) => notebook =>
        from cell in notebook.Code
        from call in cell.Syntax.DescendantNodes().OfType<InvocationExpressionSyntax>()
        where call.Expression is IdentifierNameSyntax name && name.Identifier.Text == function
        select cell.At(call);
}
