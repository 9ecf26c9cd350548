using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Notebooks.Tests.Exercises;

/// <summary>
/// Makes small changes to a solution, each a slip that somebody might make. A check that accepts one of them looks at too
/// little.
/// </summary>
public static partial class Mutator
{
    /// <summary>The mutants of a solution, in the order of its text. Some may not compile: only types would tell.</summary>
    /// <param name="solution">An expression, or statements.</param>
    public static ImmutableArray<Mutant> Of(string solution)
    {
        solution = solution.ReplaceLineEndings("\n");
        var lines = SourceText.From(solution).Lines;
        HashSet<string> texts = [solution];
        Dictionary<string, int> told = [];
        return
        [
            .. from edit in Parse(solution).DescendantNodesAndSelf().SelectMany(MutationOperators.At)
               let text = edit.ApplyTo(solution)
               where texts.Add(text)
               let line = lines.GetLineFromPosition(edit.Place.Start).LineNumber + 1
               let words = $"L{line}: {OneLine(solution[edit.Fragment.Start..edit.Fragment.End])} -> {OneLine(edit.FragmentOf(solution))}"
               let count = told[words] = told.GetValueOrDefault(words) + 1
               select new Mutant(count == 1 ? words : $"{words} (#{count})", text, edit.Families),
        ];
    }

    private static SyntaxNode Parse(string solution)
    {
        var expression = SyntaxFactory.ParseExpression(solution);
        return expression.ContainsDiagnostics
            ? CSharpSyntaxTree.ParseText(solution, new CSharpParseOptions(kind: SourceCodeKind.Script)).GetRoot()
            : expression;
    }

    private static string OneLine(string code) => Space().Replace(code, " ").Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
