using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Workbook.Jupyter;

#pragma warning disable CA1822 // Instance members, as those of what answers in the end.
/// <summary>What the kernel asks of code help.</summary>
internal sealed class KernelHelp
{
    private static readonly CSharpParseOptions Cell = new(LanguageVersion.CSharp14, kind: SourceCodeKind.Script);

    public void Remember(string cell)
    {
    }

    public Task<Completions> CompleteAsync(string code, int position, CancellationToken cancellation) =>
        Task.FromResult(new Completions(position, position, []));

    public Task<string?> InspectAsync(string code, int position, CancellationToken cancellation) => Task.FromResult<string?>(null);

    public static CodeState StateOf(string code)
    {
        var tree = CSharpSyntaxTree.ParseText(code, Cell);
        return !SyntaxFactory.IsCompleteSubmission(tree) ? new CodeState("incomplete", "    ")
            : tree.GetDiagnostics().Any(problem => problem.Severity == DiagnosticSeverity.Error) ? new CodeState("invalid", "")
            : new CodeState("complete", "");
    }

    public Task WarmUpAsync() => Task.CompletedTask;
}

internal sealed record Completions(int Start, int End, ImmutableArray<Completion> Items);

internal sealed record Completion(string Text, string Kind, string? Description);

internal sealed record CodeState(string Status, string Indent);
