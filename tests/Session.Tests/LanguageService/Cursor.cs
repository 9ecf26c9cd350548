using LanguageService;

namespace Session.Tests.LanguageService;

/// <summary>Help in a notebook of the course, asked at a mark: <c>|</c> in a text is where the cursor stands.</summary>
internal static class Cursor
{
    /// <summary>The folder of the notebooks.</summary>
    public static string Notebooks { get; } = RepositoryRoot.Combine("notebooks");

    /// <summary>What could stand at the mark.</summary>
    public static Task<Completions> CompleteAtMarkAsync(this CodeAssistant help, string marked) =>
        help.CompleteAsync(Code(marked), marked.IndexOf('|', StringComparison.Ordinal), TestContext.Current.CancellationToken);

    /// <summary>The texts that could stand at the mark.</summary>
    public static async Task<string[]> TextsAtMarkAsync(this CodeAssistant help, string marked) =>
        [.. (await help.CompleteAtMarkAsync(marked)).Items.Select(item => item.Text)];

    /// <summary>What the name at the mark means.</summary>
    public static Task<string?> InspectAtMarkAsync(this CodeAssistant help, string marked) =>
        help.InspectAsync(Code(marked), marked.IndexOf('|', StringComparison.Ordinal), TestContext.Current.CancellationToken);

    private static string Code(string marked) => marked.Replace("|", "", StringComparison.Ordinal);
}
