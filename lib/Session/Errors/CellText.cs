using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Session.Errors;

/// <summary>The text of a cell that ran, and its syntax, once that is asked for.</summary>
/// <param name="code">The cell as it was written.</param>
internal sealed class CellText(string code)
{
    private static readonly CSharpParseOptions Script = new(LanguageVersion.Preview, DocumentationMode.None, SourceCodeKind.Script);

    private readonly Lazy<SyntaxNode> _root = new(() => CSharpSyntaxTree.ParseText(code, Script).GetRoot());

    /// <summary>The text.</summary>
    public SourceText Text => Root.SyntaxTree.GetText();

    /// <summary>The syntax.</summary>
    public SyntaxNode Root => _root.Value;
}
