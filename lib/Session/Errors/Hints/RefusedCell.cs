using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Session.Errors.Hints;

/// <summary>A cell that the compiler refused, as hints look at it.</summary>
internal sealed class RefusedCell
{
    private readonly Lazy<SemanticModel> _model;
    private readonly Lazy<ILookup<int, SyntaxToken>> _tokens;

    /// <summary>Looks at a cell.</summary>
    /// <param name="compilation">The compilation that failed.</param>
    /// <param name="tree">The cell.</param>
    /// <param name="errors">The errors in it, at least one.</param>
    public RefusedCell(CSharpCompilation compilation, SyntaxTree tree, ImmutableArray<Diagnostic> errors)
    {
        Errors = errors;
        Compilation = compilation;
        Text = tree.GetText();
        Root = tree.GetRoot();
        _model = new(() => compilation.GetSemanticModel(tree));
        _tokens = new(() => SyntaxFactory.ParseTokens(Text.ToString(), options: (CSharpParseOptions)tree.Options)
            .Where(token => !token.IsKind(SyntaxKind.EndOfFileToken))
            .ToLookup(token => LineAt(token.SpanStart)));
        Lines = [.. errors.Select(error => LineAt(error.Location.SourceSpan.Start)).Distinct()];
    }

    /// <summary>The errors, in the compiler's order.</summary>
    public ImmutableArray<Diagnostic> Errors { get; }

    /// <summary>The lines with errors, from 0.</summary>
    public ImmutableArray<int> Lines { get; }

    /// <summary>The compilation that failed.</summary>
    public CSharpCompilation Compilation { get; }

    /// <summary>That compilation and those of the cells before it, back to the first.</summary>
    public IEnumerable<CSharpCompilation> Compilations
    {
        get
        {
            for (var one = Compilation; one is not null; one = one.ScriptCompilationInfo?.PreviousScriptCompilation)
            {
                yield return one;
            }
        }
    }

    /// <summary>The text of the cell.</summary>
    public SourceText Text { get; }

    /// <summary>The syntax of the cell, as far as the parser understood it.</summary>
    public SyntaxNode Root { get; }

    /// <summary>The meaning of the cell, as far as the compiler understood it.</summary>
    public SemanticModel Model => _model.Value;

    /// <summary>The line of a position, from 0.</summary>
    public int LineAt(int position) => Text.Lines.GetLineFromPosition(Math.Min(position, Text.Length)).LineNumber;

    /// <summary>
    /// The tokens that begin on a line, as they stand there: strings and remarks are none of the code, whatever the parser made of
    /// the rest.
    /// </summary>
    public SyntaxToken[] TokensOn(int line) => [.. _tokens.Value[line]];

    /// <summary>The errors with one of several codes.</summary>
    public IEnumerable<Diagnostic> With(params string[] codes) => Errors.Where(error => codes.Contains(error.Id));

    /// <summary>The node at which an error is.</summary>
    public SyntaxNode NodeOf(Diagnostic error) => Root.FindNode(error.Location.SourceSpan, getInnermostNodeForTie: true);

    /// <summary>The text between two tokens of one line, both included.</summary>
    public string Between(SyntaxToken first, SyntaxToken last) => Text.ToString(TextSpan.FromBounds(first.SpanStart, last.Span.End));
}
