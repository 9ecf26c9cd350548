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

/// <summary>An article of the living workbook.</summary>
/// <param name="Name">Its name, which is its id.</param>
/// <param name="Title">Its title, plain text.</param>
/// <param name="Html">The whole of it.</param>
internal sealed record LivingArticle(string Name, string Title, string Html);

/// <summary>All that is read in a living workbook, and what its scripts are told of it: the same in one file and on a site.</summary>
internal sealed class LivingCourse
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web);

    private readonly Func<string, ArticleAddresses> _addressesOf;

    /// <summary>Sets all articles.</summary>
    /// <param name="solved">The notebooks with their solutions, after they ran, in their order.</param>
    /// <param name="collection">The folder of notebooks that they belong to.</param>
    /// <param name="licences">The article about licences.</param>
    /// <param name="addressesOf">Gives the addresses in an article of a name.</param>
    /// <exception cref="NotebookFormatException">An exercise is not as it should be, or has another one's name.</exception>
    public LivingCourse(
        ImmutableArray<NotebookRun> solved, CollectionInfo collection, LivingArticle licences, Func<string, ArticleAddresses> addressesOf)
    {
        var names = new ExerciseNames();
        (Collection, Licences, _addressesOf) = (collection, licences, addressesOf);
        Notebooks = [.. solved.Select(run => new LivingNotebook(run, LearnersCopy.Of(run.Notebook, run.File, names), addressesOf(run.Name)))];
        Articles =
        [
            .. Notebooks.Select((notebook, i) => new LivingArticle(
                notebook.Name,
                notebook.Data.Title,
                notebook.ToHtml(Notebooks.ElementAtOrDefault(i - 1), Notebooks.ElementAtOrDefault(i + 1)))),
            .. solved.SelectMany(TextPage.LinkedFrom).Distinct(StringComparer.Ordinal).Select(file => LivingText.Read(file, addressesOf)),
            licences,
        ];
        ImmutableArray<LivingNotebookData> data = [.. Notebooks.Select(notebook => notebook.Data)];
        Data = new LivingData(KeyOf(data), [.. ChartKinds.Drawn.Order(StringComparer.Ordinal)], data);
    }

    /// <summary>The folder of notebooks.</summary>
    public CollectionInfo Collection { get; }

    /// <summary>The notebooks, in order.</summary>
    public ImmutableArray<LivingNotebook> Notebooks { get; }

    /// <summary>The article about licences.</summary>
    public LivingArticle Licences { get; }

    /// <summary>The articles, notebooks first.</summary>
    public ImmutableArray<LivingArticle> Articles { get; }

    /// <summary>All that the scripts are told.</summary>
    public LivingData Data { get; }

    /// <summary>The learner's editions, for who saves a copy.</summary>
    public byte[] Editions => PackedEditions.Of(Notebooks.Select(notebook => (notebook.Name, notebook.Learners)));

    /// <summary>The cells of C# of all notebooks by their names, JSON, as the scripts are told of them.</summary>
    public byte[] Cells => JsonSerializer.SerializeToUtf8Bytes(
        Data.Notebooks.ToDictionary(notebook => notebook.Name, notebook => notebook.Cells), Format);

    /// <summary>Writes all that scripts are told as JSON that is safe in a script element.</summary>
    public static string ToJson(LivingData data) => Html.Json(JsonSerializer.Serialize(data, Format));

    /// <summary>The address of an article, as an attribute has it.</summary>
    public string AddressOf(string article) => Html.Escape(_addressesOf(ArticleAddresses.Front).Article(article));

    private static string KeyOf(ImmutableArray<LivingNotebookData> notebooks) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(notebooks, Format)).AsSpan(0, 8));
}
