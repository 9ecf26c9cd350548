using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Workbook.Assets;
using Workbook.Handouts;

namespace Workbook.Living.Sites;

/// <summary>The files that pages share. Each is named by its content, so that whoever has it need never ask for it again.</summary>
internal sealed class SiteAssets
{
    // It is packed, and read by a script: nothing in it needs to be escaped that JSON can do without.
    private static readonly JsonSerializerOptions AsWritten = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly SortedDictionary<string, SiteFile> _files = new(StringComparer.Ordinal);

    /// <summary>Makes the files.</summary>
    /// <param name="course">All that the workbook holds.</param>
    /// <param name="engine">The files of the engine and of the course; none where the site is only read.</param>
    public SiteAssets(LivingCourse course, ImmutableArray<EngineFile> engine)
    {
        // Fonts lie beside the style, as many as the formulas ask for.
        var formulas = FormulaStyle.For(
            string.Concat(course.Articles.Select(article => article.Html)),
            name => Add("assets", name, ".woff2", FormulaStyle.Font(name))["assets/".Length..]);
        Style = Add("assets", "style", ".css", Encoding.UTF8.GetBytes(formulas + LivingPage.Style));
        Script = Add("assets", "page", ".js", Encoding.UTF8.GetBytes(PageAssets.Shared + SiteScripts.Loader));
        Scripts = AddPacked("assets", "scripts", Encoding.UTF8.GetBytes(SiteScripts.Packed()));
        Libraries = ImmutableSortedDictionary<string, string>.Empty
            .Add("plotly.js", AddPacked("assets", "plotly.js", Encoding.UTF8.GetBytes(VendoredFiles.Plotly)))
            .Add("cells.json", AddPacked("assets", "cells", course.Cells))
            .Add(PackedEditions.FileName, AddPacked("assets", "editions", course.Editions));
        Engine = engine.IsEmpty ? null : AddEngine(engine);
    }

    /// <summary>The address of the style.</summary>
    public string Style { get; }

    /// <summary>The address of the script that each page loads.</summary>
    public string Script { get; }

    /// <summary>The address of the modules, packed.</summary>
    public string Scripts { get; }

    /// <summary>The addresses of the libraries that the modules load, packed, by their names.</summary>
    public ImmutableSortedDictionary<string, string> Libraries { get; }

    /// <summary>The address of the list of the engine's files, packed; null where there is no engine.</summary>
    public string? Engine { get; }

    /// <summary>All files, by their paths.</summary>
    public IEnumerable<SiteFile> Files => _files.Values;

    /// <summary>The beginning of a hash, in signs that a file's name may have.</summary>
    public static string HashOf(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 8));

    /// <summary>Gives an article's pictures files of their own, which come when they come near, and its charts' data one together.</summary>
    /// <param name="article">The article.</param>
    /// <returns>The article, which names them.</returns>
    public LivingArticle TakeOut(LivingArticle article)
    {
        var html = ArticleParts.Picture().Replace(article.Html, picture =>
        {
            var content = Convert.FromBase64String(picture.Groups["letters"].Value);
            return $"loading=\"lazy\" src=\"{Add("assets", "picture", "." + picture.Groups["type"].Value, content)}\"";
        });
        var charts = ArticleParts.Chart().Matches(html).Select(chart => chart.Groups["json"].Value).ToArray();
        if (charts.Length == 0)
        {
            return article with { Html = html };
        }

        var address = AddPacked("assets", article.Name, JsonSerializer.SerializeToUtf8Bytes(charts, AsWritten));
        return article with { Html = ArticleParts.Chart().Replace(html, $"<script type=\"application/json\" data-from=\"{address}\"></script>") };
    }

    private string AddEngine(ImmutableArray<EngineFile> engine)
    {
        var packed = engine.AsParallel().AsOrdered().Select(file => (file.Path, Content: PackedFile.Gzip(file.Content))).ToArray();
        var list = packed.Select(file => new EngineEntry(
            file.Path, Add("engine", Path.GetFileName(file.Path), ".gz", file.Content), file.Content.Length));
        return AddPacked("engine", "files", JsonSerializer.SerializeToUtf8Bytes(list, JsonSerializerOptions.Web));
    }

    /// <summary>The pages together, packed, for whoever keeps all of them: named by their content, too.</summary>
    public static SiteFile PackPages(IEnumerable<SiteFile> pages)
    {
        var texts = pages.ToDictionary(page => page.Path, page => Encoding.UTF8.GetString(page.Content));
        var packed = PackedFile.Gzip(JsonSerializer.SerializeToUtf8Bytes(texts, AsWritten));
        return new SiteFile($"assets/pages-{HashOf(packed)}.gz", packed);
    }

    private string AddPacked(string folder, string name, byte[] content) => Add(folder, name, ".gz", PackedFile.Gzip(content));

    private string Add(string folder, string name, string ending, byte[] content)
    {
        var path = $"{folder}/{name}-{HashOf(content)}{ending}";
        _files[path] = new SiteFile(path, content);
        return path;
    }

    // As the page's script reads it.
    private sealed record EngineEntry(string Path, string Address, int Bytes);
}
