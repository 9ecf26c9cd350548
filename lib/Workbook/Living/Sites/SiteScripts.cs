using System.Collections.Immutable;
using System.Text.Json;
using Workbook.Assets;

namespace Workbook.Living.Sites;

/// <summary>The scripts of a site: the modules of the living workbook, but for those that know where the page is at home.</summary>
internal static class SiteScripts
{
    /// <summary>The modules that a site has of its own; two of them are in the place of those that know of one file.</summary>
    public static readonly ImmutableArray<string> Own = ["pages.js", "edition.js", "home.js", "unpack.js"];

    /// <summary>All modules, each after those that it imports.</summary>
    public static readonly ImmutableArray<string> Modules =
        [.. LivingScripts.Modules.SelectMany(name => name == "home.js" ? ["pages.js", "edition.js", name] : new[] { name })];

    /// <summary>The script that runs before anything is seen, and stands in each page.</summary>
    public static string First => EmbeddedFile.Text("site/first.js");

    /// <summary>The script that brings the modules to life, behind the one of them that it needs to unpack them.</summary>
    public static string Loader =>
        EmbeddedFile.Text("page/gunzip.js").Replace("export ", "", StringComparison.Ordinal) + EmbeddedFile.Text("site/loader.js");

    /// <summary>The modules as a JSON object, in their order.</summary>
    public static string Packed()
    {
        var modules = new Dictionary<string, string> { ["editor.js"] = VendoredFiles.Editor };
        foreach (var name in LivingScripts.Explorables)
        {
            modules[name] = ExplorableFiles.Module(name);
        }

        foreach (var name in Modules)
        {
            modules[name] = EmbeddedFile.Text((Own.Contains(name) ? "site/" : "page/") + name);
        }

        return JsonSerializer.Serialize(modules);
    }

    /// <summary>The service worker of an edition.</summary>
    /// <param name="edition">The edition.</param>
    /// <param name="packed">The path of all pages, packed.</param>
    /// <param name="pages">The paths of the pages.</param>
    /// <param name="shared">The paths of the files that they share.</param>
    public static string ServiceWorker(string edition, string packed, IEnumerable<string> pages, IEnumerable<string> shared) => $"""
        const edition = {JsonSerializer.Serialize(edition)};
        const packed = {JsonSerializer.Serialize(packed)};
        const pages = {JsonSerializer.Serialize(pages)};
        const shared = {JsonSerializer.Serialize(shared)};
        {EmbeddedFile.Text("site/sw.js")}
        """;
}
