using Workbook.Assets;

namespace Workbook.Handouts;

/// <summary>The style and the script of the pages themselves, which every page carries inside.</summary>
internal static class PageAssets
{
    /// <summary>The file <c>handout.css</c>, and the style of values.</summary>
    public static string Style { get; } = EmbeddedFile.Text("handout.css") + EmbeddedFile.Text("values.css");

    /// <summary>The file <c>page.js</c>: what a handout and the living workbook do alike.</summary>
    public static string Shared { get; } = EmbeddedFile.Text("page.js");

    /// <summary>The file <c>search.js</c>, for the index.</summary>
    public static string Search { get; } = EmbeddedFile.Text("search.js");

    /// <summary>The scripts of a handout.</summary>
    public static string Script { get; } = Shared + EmbeddedFile.Text("handout.js");
}
