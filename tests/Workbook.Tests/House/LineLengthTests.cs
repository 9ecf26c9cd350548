using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Workbook.Tests.House;

/// <summary>A line of lib fits beside its diff. Raw strings are kept as what they quote is.</summary>
public sealed class LineLengthTests
{
    private const int Limit = 150;

    [Fact]
    public void Lines_are_no_longer_than_a_screen()
    {
        var tooLong = Libraries.Sources.SelectMany(LongLines).ToArray();

        Assert.True(tooLong.Length == 0, $"""
            {tooLong.Length} lines of lib are longer than {Limit} characters. Break each where its outermost expression has a seam.
            {string.Join('\n', tooLong.Select(place => $"  {place}"))}
            """);
    }

    private static IEnumerable<string> LongLines(LibrarySource source)
    {
        var lines = source.Tree.GetText().Lines.Where(line => line.Span.Length > Limit).ToArray();
        if (lines.Length == 0) return [];

        var raw = source.Root.DescendantNodes().Where(IsRawString).Select(node => node.Span).ToArray();
        return
            from line in lines
            let code = line.Span.Length - raw.Sum(span => line.Span.Intersection(span)?.Length ?? 0)
            where code > Limit
            select $"{source.At(line.Start)} has {code}";
    }

    private static bool IsRawString(SyntaxNode node) => node switch
    {
        LiteralExpressionSyntax literal => literal.Token.Kind()
            is SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken
            or SyntaxKind.Utf8SingleLineRawStringLiteralToken or SyntaxKind.Utf8MultiLineRawStringLiteralToken,
        InterpolatedStringExpressionSyntax interpolated => interpolated.StringStartToken.Kind()
            is SyntaxKind.InterpolatedSingleLineRawStringStartToken or SyntaxKind.InterpolatedMultiLineRawStringStartToken,
        _ => false,
    };
}
