using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using Contract;
using Documents;
using Workbook.Editions;
using Workbook.Handouts;
using Workbook.Handouts.Markup;
using Workbook.Runs;

namespace Workbook.Living;

/// <summary>The living workbook: all notebooks of the learner's edition in one file, to be read, changed and run in a browser.</summary>
internal static class LivingWorkbook
{
    /// <summary>The file's name.</summary>
    public const string FileName = "workbook.html";

    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web);

    /// <summary>Writes the whole file.</summary>
    /// <param name="solved">The notebooks with their solutions, after they ran, in their order.</param>
    /// <param name="collection">The folder of notebooks that they belong to.</param>
    /// <param name="engine">The files of the engine and of the course; without them the page is only read.</param>
    /// <exception cref="NotebookFormatException">An exercise is not as it should be, or has another one's name.</exception>
    public static string ToHtml(
        ImmutableArray<NotebookRun> solved, CollectionInfo collection, ImmutableArray<EngineFile> engine)
    {
        var names = new ExerciseNames();
        ImmutableArray<LivingNotebook> notebooks =
            [.. solved.Select(run => new LivingNotebook(run, LearnersCopy.Of(run.Notebook, run.File, names)))];
        ImmutableArray<LivingNotebookData> data = [.. notebooks.Select(notebook => notebook.Data)];
        var told = new LivingData(KeyOf(data), [.. ChartKinds.Drawn.Order(StringComparer.Ordinal)], data);
        var editions = PackedEditions.Of(notebooks.Select(notebook => (notebook.Name, notebook.Learners)));
        var articles = notebooks.Select((notebook, i) =>
            notebook.ToHtml(notebooks.ElementAtOrDefault(i - 1), notebooks.ElementAtOrDefault(i + 1)));
        var texts = solved.SelectMany(TextPage.LinkedFrom).Distinct(StringComparer.Ordinal).Select(LivingText.ToHtml);
        return LivingPage.Around(
            collection,
            notebooks,
            string.Concat(articles.Concat(texts).Append(LicencesArticle.ToHtml(engine))),
            Html.Json(JsonSerializer.Serialize(told, Format)),
            engine.AsParallel().AsOrdered().Select(file => PackedFile.ToHtml(file))
                .Prepend(PackedFile.LibraryToHtml(PackedEditions.FileName, editions)));
    }

    private static string KeyOf(ImmutableArray<LivingNotebookData> notebooks) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(notebooks, Format)).AsSpan(0, 8));
}
