using System.Collections.Immutable;
using Documents;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Notebooks.Tests.Portability;

/// <summary>A cell as the rules look at it: with every line that its file has, the first one too.</summary>
internal sealed class PortableCell(int number, CellKind kind, string language, string text)
{
    private static readonly CSharpParseOptions Script = new(kind: SourceCodeKind.Script);
    private static readonly MarkdownPipeline Prose = new MarkdownPipelineBuilder().UsePreciseSourceLocation().Build();

    private readonly Lazy<CompilationUnitSyntax> _syntax = new(() => CSharpSyntaxTree.ParseText(text, Script).GetCompilationUnitRoot());
    private readonly Lazy<CompilationUnitSyntax> _program = new(() => CSharpSyntaxTree.ParseText(text).GetCompilationUnitRoot());
    private readonly Lazy<ImmutableArray<MarkdownObject>> _markup = new(() => [.. Markdown.Parse(text, Prose).Descendants()]);

    /// <summary>The cell's number in its notebook, from 1, prose included.</summary>
    public int Number => number;

    /// <summary>What the cell is for.</summary>
    public CellKind Kind => kind;

    /// <summary>The language's name as notebooks write it.</summary>
    public string Language => language;

    /// <summary>Whether a session runs this cell.</summary>
    public bool IsCSharp => kind == CellKind.Code && language == Cell.CSharp;

    /// <summary>What the cell says.</summary>
    public string Text => text;

    /// <summary>The cell as C#, in the dialect of scripts.</summary>
    public CompilationUnitSyntax Syntax => _syntax.Value;

    /// <summary>
    /// The declarations at the top level, as they would stand in a program: where the dialect of scripts has no such variable, its
    /// parser finds something else and skips words.
    /// </summary>
    public IEnumerable<LocalDeclarationStatementSyntax> TopLevelVariables =>
        _program.Value.Members.OfType<GlobalStatementSyntax>().Select(member => member.Statement).OfType<LocalDeclarationStatementSyntax>();

    /// <summary>The cell as Markdown: its blocks and what they hold.</summary>
    public ImmutableArray<MarkdownObject> Markup => _markup.Value;

    /// <summary>The lines, from 1.</summary>
    public IEnumerable<(int Number, string Text)> Lines => Numbered(text);

    /// <summary>The lines of prose, from 1, with blanks where code stands.</summary>
    public IEnumerable<(int Number, string Text)> ProseLines
    {
        get
        {
            var prose = text.ToCharArray();
            foreach (var code in Markup.Where(part => part is CodeInline or CodeBlock))
            {
                for (var i = Math.Max(0, code.Span.Start); i <= code.Span.End && i < prose.Length; i++)
                {
                    prose[i] = prose[i] == '\n' ? '\n' : ' ';
                }
            }

            return Numbered(new string(prose));
        }
    }

    /// <summary>A finding at a piece of this cell's C#.</summary>
    public Finding At(SyntaxNodeOrToken place) =>
        new(number, place.GetLocation()!.GetLineSpan().StartLinePosition.Line + 1, Finding.Quote(place.ToString()));

    private static IEnumerable<(int Number, string Text)> Numbered(string lines) =>
        lines.Split('\n').Index().Select(line => (line.Index + 1, line.Item.TrimEnd('\r')));
}
