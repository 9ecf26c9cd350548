using Contract;

namespace Workbook.Assets;

/// <summary>The scripts of the explorables, which a page holds once, whatever its cells show.</summary>
internal static class ExplorableFiles
{
    private static readonly Lazy<string> Whole = new(() => ExplorableScript.Of(Module));

    /// <summary>The script that brings all explorables of a page to life.</summary>
    internal static string Script => Whole.Value;

    /// <summary>The text of one of the modules that the script is made of.</summary>
    internal static string Module(string name) => EmbeddedFile.Text("explorables/" + name);
}
