using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Workbook.Handouts.Markup;
using Workbook.Living.Licences;

namespace Workbook.Living;

/// <summary>The article that says whose the parts of the file are: each work with its licence, and each file with its work.</summary>
internal static partial class LicencesArticle
{
    /// <summary>The article's id.</summary>
    public const string Name = "licences";

    // A text that is longer than any licence has a fold of its own.
    private const int Long = 20_000;

    /// <summary>Writes the article.</summary>
    /// <param name="engine">The files of the engine and of the course.</param>
    /// <param name="modules">The modules of the page.</param>
    /// <param name="whole">The word for what carries them.</param>
    public static LivingArticle Of(ImmutableArray<EngineFile> engine, ImmutableArray<string> modules, string whole)
    {
        var title = $"Licences of what is in this {whole}";
        (string File, CarriedWork? Work)[] files =
        [
            .. LivingScripts.Explorables.Concat(modules).Select(name => (name, (CarriedWork?)ProjectWork.Program)),
            .. VendoredWorks.Files().Select(one => (one.File, (CarriedWork?)one.Work)),
            .. engine.Select(file => (file.Path, file.Work)),
            // The notebooks are the course's, as what they import is.
            (PackedEditions.FileName, engine.FirstOrDefault(file => ('/' + file.Path).StartsWith(CourseFiles.Folder, StringComparison.Ordinal))?.Work
                ?? ProjectWork.Program),
        ];
        // .NET's packages bring the same notices, each for itself: they are shown once, with the work that has most files.
        var shown = new Dictionary<string, string>(StringComparer.Ordinal);
        var works = files.Where(one => one.Work is not null)
            .GroupBy(one => (one.Work!.Name, one.Work.Version))
            .OrderByDescending(parts => parts.Count())
            .Select(parts => (parts.Key.Name, Html: WorkOf(parts.First().Work!, [.. parts.Select(one => one.File)], shown)))
            .ToArray()
            .OrderBy(work => work.Name, StringComparer.OrdinalIgnoreCase)
            .Select(work => work.Html);
        return new(Name, title, $"""
            <article class="text licences" id="{Name}">
            <div class="page">
            <div class="column">
            <h1 tabindex="-1">{title}</h1>
            <div class="prose">
            <p>This {whole} carries C# itself, its libraries, an editor, charts and formulas: works of many people, who let everybody hand
            them on. Here stands each work with its licence and the files that are of it.</p>
            </div>
            {string.Concat(works)}{Unclaimed([.. files.Where(one => one.Work is null).Select(one => one.File)])}</div>
            </div>
            </article>

            """);
    }

    private static string WorkOf(CarriedWork work, ImmutableArray<string> files, Dictionary<string, string> shown)
    {
        var id = $"{Name}/{NoName().Replace($"{work.Name} {work.Version}".Trim().ToLowerInvariant(), "-")}";
        return $"""
            <details class="work" id="{id}">
            <summary><span class="name">{Html.Escape(work.Name)}</span> <span class="version">{Html.Escape(work.Version)}</span> <span class="licence">{Html.Escape(work.Licence)}</span></summary>
            <p class="owner">{Html.Escape(work.Owner)} {(work.Home is null ? "" : $"<a class=\"external\" href=\"{Html.Escape(work.Home)}\">{Html.Escape(work.Home)}</a>")}</p>
            {string.Concat(work.Texts.Select(text => TextOf(text, work, id, shown)))}<details class="files"><summary>{Html.Count(files.Length, "file")}</summary>
            <ul>{string.Concat(files.Select(file => $"<li>{Html.Escape(file)}</li>"))}</ul></details>
            </details>

            """;
    }

    private static string TextOf(LicenceText text, CarriedWork work, string id, Dictionary<string, string> shown)
    {
        var (title, words) = (Html.Escape(text.Title), $"<pre class=\"terms\">{Html.Escape(text.Text)}</pre>\n");
        if (text.Text.Length < Long)
        {
            return work.Texts.Length == 1 ? words : $"<h2>{title}</h2>\n{words}";
        }

        if (shown.TryGetValue(text.Text, out var elsewhere))
        {
            return $"<p><a href=\"#{Html.Escape(elsewhere)}\">{title}</a>, the same</p>\n";
        }

        shown[text.Text] = id;
        return $"<details><summary>{title}</summary>\n{words}</details>\n";
    }

    private static string Unclaimed(ImmutableArray<string> files) => files.IsEmpty ? "" : $"""
        <section class="unclaimed">
        <h2 id="{Name}/unknown">Files of which no licence is known here</h2>
        <ul>{string.Concat(files.Select(file => $"<li>{Html.Escape(file)}</li>"))}</ul>
        </section>

        """;

    [GeneratedRegex("[^a-z0-9.-]+")]
    private static partial Regex NoName();
}
