using System.Net;
using Classroom.Figures.Charts;
using Contract;

namespace Classroom.Live;

/// <summary>A progress bar, and the same in words.</summary>
/// <param name="what">What is going on.</param>
/// <param name="state">How far it is, in words.</param>
/// <param name="done">How much is done.</param>
/// <param name="total">How much there is to do; 0 where that is not known, and no bar is drawn.</param>
[TypeFormatterSource(typeof(DisplayFormatterSource), PreferredMimeTypes = [MimeTypes.Html, MimeTypes.PlainText])]
internal sealed class ProgressBar(string what, string state, long done = 0, long total = 0) : IDisplayable
{
    /// <summary>
    /// The bar with its words beside it, or below it where there is little room. It needs no style of the page's, and is printed
    /// in its colour.
    /// </summary>
    public string ToHtml() =>
        $"""<div style="display:flex;flex-wrap:wrap;align-items:center;gap:0.2em 0.8em;margin:0.4em 0;font-variant-numeric:tabular-nums">{(total > 0 ? Bar() : "")}<span>{WebUtility.HtmlEncode(ToPlainText())}</span></div>""";

    /// <inheritdoc/>
    public string ToPlainText() => $"{what}: {state}";

    /// <inheritdoc cref="ToPlainText"/>
    public override string ToString() => ToPlainText();

    private string Bar() =>
        $"""<div role="progressbar" aria-label="{WebUtility.HtmlEncode(what)}" aria-valuemin="0" aria-valuemax="{Whole(total)}" aria-valuenow="{Whole(done)}" style="flex:0 1 14em;min-width:6em;height:0.7em;box-sizing:border-box;border:1px solid {Palette.Mark};border-radius:0.35em;overflow:hidden"><div style="width:{NumberFormat.Fixed(100.0 * done / total, 1)}%;height:100%;background:{Palette.Colour(0)};print-color-adjust:exact;-webkit-print-color-adjust:exact"></div></div>""";

    private static string Whole(long n) => NumberFormat.RoundTrip(n);
}
