using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Contract;
using Workbook.Assets;
using Workbook.Handouts;

namespace Workbook.Living;

/// <summary>The scripts of the living workbook: a few that stand in the page, and modules that the loader brings to life.</summary>
internal static class LivingScripts
{
    /// <summary>The modules of the page, each after those that it imports.</summary>
    public static readonly ImmutableArray<string> Modules =
    [
        "elements.js", "text.js", "storage.js", "clean.js", "checks.js", "notices.js", "home.js", "files.js", "gunzip.js", "unpack.js", "charts.js",
        "outputs.js", "code.js", "engine.js", "progress.js", "cell.js", "queue.js", "navigation.js", "dialog.js", "zip.js", "solved.js", "export.js",
        "import.js", "work.js", "opening.js", "carry.js", "main.js",
    ];

    /// <summary>The modules of the explorables, which stand before those of the page.</summary>
    public static ImmutableArray<string> Explorables => [.. ExplorableScript.Modules];

    /// <summary>The script that runs before anything is seen: the theme, and which article is shown.</summary>
    public static string First => EmbeddedFile.Text("page/first.js");

    /// <summary>The scripts that run when the page has been read, in order.</summary>
    public static ImmutableArray<string> Last => [PageAssets.Shared, EmbeddedFile.Text("page/loader.js")];

    /// <summary>The elements that hold the modules and the libraries that they load.</summary>
    public static string Elements() =>
        PackedFile.LibraryToHtml("plotly.js", Encoding.UTF8.GetBytes(VendoredFiles.Plotly))
        + Element("module", "editor.js", VendoredFiles.Editor)
        + string.Concat(Explorables.Select(name => Element("module", name, ExplorableFiles.Module(name))))
        + string.Concat(Modules.Select(name => Element("module", name, EmbeddedFile.Text("page/" + name))));

    /// <summary>The source of a script by its content, for a Content-Security-Policy.</summary>
    public static string Source(string script) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)))}'";

    private static string Element(string kind, string name, string text) =>
        $"<script type=\"text/plain\" class=\"{kind}\" data-name=\"{name}\">{text}</script>\n";
}
