using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Session.Compiling;

namespace LanguageService;

/// <summary>Tells complete code from code that goes on: the question of a console after every line.</summary>
internal static class Completeness
{
    private const int Step = 4;

    // Newline in constant: the compiler calls it unfinished, but no further line can finish it.
    private const string OpenString = "CS1010";

    /// <summary>The state of a text that is being written.</summary>
    public static CodeState Of(string code)
    {
        var tree = CSharpSyntaxTree.ParseText(CellSource.WithoutMagic(code), CellDialect.ParseOptions);
        Diagnostic[] errors = [.. tree.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];
        return errors.Any(error => error.Id == OpenString) ? new CodeState(CodeStatus.Invalid, "")
            : !SyntaxFactory.IsCompleteSubmission(tree) ? new CodeState(CodeStatus.Incomplete, NextIndentation(code, tree.GetRoot()))
            : new CodeState(errors.Length == 0 ? CodeStatus.Complete : CodeStatus.Invalid, "");
    }

    // As deep as the last line, and a step deeper for what it opens and does not close.
    private static string NextIndentation(string code, SyntaxNode root)
    {
        var trimmed = code.TrimEnd();
        var begin = trimmed.LastIndexOfAny(['\n', '\r']) + 1;
        var line = trimmed[begin..];
        var indentation = line[..^line.TrimStart().Length];
        var depth = 0;
        foreach (var token in root.DescendantTokens().Where(token => token.SpanStart >= begin && !token.IsMissing))
        {
            depth = token.Kind() switch
            {
                SyntaxKind.OpenBraceToken or SyntaxKind.OpenParenToken or SyntaxKind.OpenBracketToken => depth + 1,
                SyntaxKind.CloseBraceToken or SyntaxKind.CloseParenToken or SyntaxKind.CloseBracketToken => Math.Max(0, depth - 1),
                _ => depth,
            };
        }

        return depth > 0 ? indentation + new string(' ', Step) : indentation;
    }
}
