using Workbook.Handouts.Markup;

namespace Workbook.Handouts;

/// <summary>A link that each notebook's page has at its top.</summary>
/// <param name="Text">Where it leads, in a word or two.</param>
/// <param name="Address">The address, in which <c>{notebook}</c> stands for the notebook's name.</param>
internal sealed record PageLink(string Text, string Address)
{
    /// <summary>True where the address is one of the web: a link can lead nowhere else.</summary>
    public bool IsOfTheWeb => Uri.TryCreate(Address, UriKind.Absolute, out var address) && address.Scheme is "http" or "https";

    /// <summary>The link, HTML.</summary>
    /// <param name="notebook">The name of the notebook.</param>
    public string ToHtml(string notebook)
    {
        var address = Address.Replace("{notebook}", Uri.EscapeDataString(notebook), StringComparison.Ordinal);
        return $"<a class=\"external\" rel=\"noopener noreferrer\" href=\"{Html.Escape(address)}\">{Html.Escape(Text)}</a>";
    }
}
