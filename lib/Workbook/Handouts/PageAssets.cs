using Workbook.Assets;

namespace Workbook.Handouts;

/// <summary>The style and the script of the pages themselves, which every page carries inside.</summary>
internal static class PageAssets
{
    /// <summary>The file <c>handout.css</c>, and the style of values.</summary>
    public static string Style { get; } = EmbeddedFile.Text("handout.css") + EmbeddedFile.Text("values.css");

    /// <summary>The file <c>handout.js</c>.</summary>
    public static string Script { get; } = EmbeddedFile.Text("handout.js");
}
