using Microsoft.CodeAnalysis;
using Session.Libraries;

namespace LanguageService;

/// <summary>
/// Helps to write a cell: what could stand at a place, what a name means, whether the text can run. It knows the cells that ran.
/// </summary>
/// <remarks>
/// One question at a time; a cell may be remembered meanwhile. The work begins with the first question (or
/// <see cref="WarmUpAsync"/>): whoever only runs cells pays nothing.
/// </remarks>
/// <param name="folder">The notebook's folder: relative paths in cells start there.</param>
/// <param name="libraries">The libraries that cells can name.</param>
public sealed class CodeAssistant(string folder, ILibraries libraries)
{
    private readonly string _folder = Path.GetFullPath(folder);
    private readonly Lock _gate = new();
    private readonly Queue<Submission> _remembered = new();
    private readonly HashSet<string> _referenced = new(StringComparer.Ordinal);
    private SubmissionChain? _chain;

    /// <summary>Tells of a cell that ran: what it declared is known from now on. <c>#!import</c> lines are followed.</summary>
    public void Remember(string cell)
    {
        var submissions = CellSource.Submissions(cell, _folder);
        lock (_gate)
        {
            foreach (var submission in submissions)
            {
                _remembered.Enqueue(submission);
            }
        }
    }

    /// <summary>Tells of libraries that cells can name from now on. What was told before may be told again.</summary>
    /// <param name="paths">The libraries' paths.</param>
    public void Reference(IEnumerable<string> paths)
    {
        lock (_gate)
        {
            var lines = string.Concat(paths.Where(_referenced.Add).Select(path => $"#r \"{path}\"\n"));
            if (Submission.Of(lines, file: null) is { } submission)
            {
                _remembered.Enqueue(submission);
            }
        }
    }

    /// <summary>Finds what could stand at a place. Nothing can in strings, comments and magic lines.</summary>
    /// <param name="code">The cell as far as it is written.</param>
    /// <param name="position">The place, in UTF-16 units.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public async Task<Completions> CompleteAsync(string code, int position, CancellationToken cancellationToken) =>
        await AskAsync(code, position, CompletionList.FindAsync, cancellationToken).ConfigureAwait(false)
        ?? new Completions(position, position, []);

    /// <summary>Explains the name at a place, or the one that ends there, or else the function whose arguments are written there.</summary>
    /// <param name="code">The cell as far as it is written.</param>
    /// <param name="position">The place, in UTF-16 units.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <returns>Markdown: the signature as C#, and what the documentation says; null where there is no name or it means nothing.</returns>
    public Task<string?> InspectAsync(string code, int position, CancellationToken cancellationToken) =>
        AskAsync(code, position, Hover.DescribeAsync, cancellationToken);

    /// <summary>The same explanation for where Markdown is not drawn.</summary>
    /// <param name="markdown">What <see cref="InspectAsync"/> gave.</param>
    public static string PlainText(string markdown) => DocumentationMarkdown.ToPlainText(markdown);

    /// <summary>Tells whether a text can run as it is, or how its next line begins. Magic lines can run.</summary>
    public static CodeState StateOf(string code) => Completeness.Of(code);

    /// <summary>Answers a question that nobody asked, so that the first real answer does not take a second.</summary>
    public async Task WarmUpAsync()
    {
        const string Example = "var numbers = new List<int>();\nnumbers.Ad";
        await CompleteAsync(Example, Example.Length, CancellationToken.None).ConfigureAwait(false);
        await InspectAsync(Example, Example.IndexOf("List", StringComparison.Ordinal), CancellationToken.None).ConfigureAwait(false);
    }

    // Never on the caller's thread, which may have messages to answer meanwhile.
    private Task<T?> AskAsync<T>(
        string code, int position, Func<Document, int, CancellationToken, Task<T?>> answer, CancellationToken cancellationToken)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(code);
        ArgumentOutOfRangeException.ThrowIfNegative(position);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(position, code.Length);
        return CellSource.IsMagic(code, position) ? Task.FromResult<T?>(null) : Task.Run(
            async () =>
            {
                var chain = Extend();
                await chain.PrepareAsync(cancellationToken).ConfigureAwait(false);
                var next = CellSource.Imports(code, _folder)
                    .Aggregate(chain, (longer, import) => longer.Add(import))
                    .Write(CellSource.WithoutMagic(code));
                return await answer(next, position, cancellationToken).ConfigureAwait(false);
            },
            cancellationToken);
    }

    private SubmissionChain Extend()
    {
        lock (_gate)
        {
            _chain ??= SubmissionChain.Begin(_folder, libraries);
            while (_remembered.TryDequeue(out var submission))
            {
                _chain = _chain.Add(submission);
            }

            return _chain;
        }
    }
}
