using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Tags;
using Microsoft.CodeAnalysis.Text;

namespace LanguageService;

/// <summary>Finds the texts that could stand at a place, by the compiler's own completion.</summary>
internal static class CompletionList
{
    /// <summary>Finds the completions at a place of a document; null where nothing can stand.</summary>
    public static async Task<Completions?> FindAsync(Document document, int position, CancellationToken cancellationToken)
    {
        var root = (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
        if (IsProse(root, position))
        {
            return null;
        }

        var service = CompletionService.GetService(document)!;
        var list = await service.GetCompletionsAsync(document, position, cancellationToken: cancellationToken).ConfigureAwait(false);
        if (list.ItemsList.Count == 0)
        {
            return null;
        }

        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var typed = text.ToString(TextSpan.FromBounds(list.Span.Start, position));
        var isMember = list.Span.Start > 0 && text[list.Span.Start - 1] == '.';
        var items = list.ItemsList
            // Snippets are an editor's; operators and indexers would take the dot away again.
            .Where(item => !item.Tags.Contains(WellKnownTags.Snippet) && !(isMember && item.IsComplexTextEdit))
            .Select(item => (Item: item, Rank: CompletionRanking.RankOf(item.FilterText, KindOf(item), typed, isMember)))
            .Where(candidate => candidate.Rank is not null)
            .OrderBy(candidate => candidate.Rank)
            .ThenByDescending(candidate => candidate.Item.Rules.MatchPriority)
            .ThenBy(candidate => candidate.Item.SortText, StringComparer.OrdinalIgnoreCase)
            .Take(CompletionRanking.Most);

        var changes = new List<(TextChange Change, CompletionItem Item)>();
        foreach (var (item, _) in items)
        {
            var change = await service.GetChangeAsync(document, item, cancellationToken: cancellationToken).ConfigureAwait(false);
            changes.Add((change.TextChange, item));
        }

        return Join(text, list.Span, changes);
    }

    // Some completions replace more than the word (an override its whole line): then all are written from where the longest begins.
    private static Completions Join(SourceText text, TextSpan word, List<(TextChange Change, CompletionItem Item)> changes)
    {
        var start = changes.Select(change => change.Change.Span.Start).Append(word.Start).Min();
        var end = changes.Select(change => change.Change.Span.End).Append(word.End).Max();
        return new Completions(start, end,
        [
            .. changes
                .Select(change => new Completion(
                    text.ToString(TextSpan.FromBounds(start, change.Change.Span.Start))
                    + change.Change.NewText
                    + (IsNamedArgument(change.Item) ? ":" : "")
                    + text.ToString(TextSpan.FromBounds(change.Change.Span.End, end)),
                    KindOf(change.Item),
                    change.Item.InlineDescription is { Length: > 0 } description ? description : null))
                .DistinctBy(completion => completion.Text),
        ]);
    }

    private static bool IsNamedArgument(CompletionItem item) => item.DisplayTextSuffix == ":";

    private static string KindOf(CompletionItem item) => item.Tags.FirstOrDefault() switch
    {
        null => "text",
        WellKnownTags.ExtensionMethod => "method",
        WellKnownTags.Structure => "struct",
        var tag => tag.ToLowerInvariant(),
    };

    private static bool IsProse(SyntaxNode root, int position)
    {
        if (position == 0)
        {
            return false;
        }

        var trivia = root.FindTrivia(position - 1, findInsideTrivia: false);
        if (trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia
            or SyntaxKind.SingleLineDocumentationCommentTrivia or SyntaxKind.MultiLineDocumentationCommentTrivia)
        {
            return !trivia.ToString().EndsWith("*/", StringComparison.Ordinal) || position < trivia.Span.End;
        }

        var token = root.FindToken(position - 1);
        return token.Kind() switch
        {
            SyntaxKind.InterpolatedStringTextToken => true,
            SyntaxKind.StringLiteralToken or SyntaxKind.Utf8StringLiteralToken or SyntaxKind.CharacterLiteralToken
                or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken
                or SyntaxKind.Utf8SingleLineRawStringLiteralToken or SyntaxKind.Utf8MultiLineRawStringLiteralToken
                or SyntaxKind.InterpolatedStringStartToken or SyntaxKind.InterpolatedVerbatimStringStartToken
                or SyntaxKind.InterpolatedSingleLineRawStringStartToken or SyntaxKind.InterpolatedMultiLineRawStringStartToken
                => token.Span.Contains(position - 1)
                    && (position < token.Span.End || token.ContainsDiagnostics || token.Parent is InterpolatedStringExpressionSyntax),
            _ => false,
        };
    }
}
