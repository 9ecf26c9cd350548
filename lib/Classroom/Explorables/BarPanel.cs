using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using Classroom.Figures.Charts;
using MathNet.Numerics.LinearAlgebra;

namespace Classroom.Explorables;

/// <summary>A few bars below each other from a common zero, as the still picture of an explorable shows them.</summary>
/// <param name="Title">What they show.</param>
/// <param name="From">The left end of their axis, not above 0.</param>
/// <param name="To">Its right end. A bar that would go beyond an end stops there; the number beside it goes on.</param>
/// <param name="Values">The values, one a class.</param>
internal sealed record BarPanel(string Title, double From, double To, Vector<double> Values)
{
    private const int Width = 172;
    private const int BetweenPanels = 16;
    private const int Row = 18;
    private const int Head = 20;
    private const int Left = 82;

    /// <summary>Panels two in a row, as wide as a phone; text and lines in the ink around.</summary>
    /// <param name="classes">The names of the bars.</param>
    /// <param name="panels">The panels.</param>
    internal static string Picture(ImmutableArray<string> classes, IReadOnlyList<BarPanel> panels)
    {
        var height = Head + (classes.Length * Row) + BetweenPanels;
        var (width, whole) = ((2 * Width) + BetweenPanels, (panels.Count + 1) / 2 * height);
        var drawn = panels.Select((panel, i) =>
            Invariant($"<g transform=\"translate({i % 2 * (Width + BetweenPanels)} {i / 2 * height})\">{panel.Drawn(classes)}</g>"));
        return Invariant($"""
            <svg viewBox="0 0 {width} {whole}" width="{width * 1.5:0}" height="{whole * 1.5:0}" style="display:block;max-width:100%;height:auto;font:11px sans-serif" fill="currentColor" aria-hidden="true">{string.Concat(drawn)}</svg>
            """);
    }

    private string Drawn(ImmutableArray<string> classes)
    {
        var zero = At(0);
        var rows = classes.Select((name, k) =>
        {
            var (y, end) = (Head + (k * Row), At(Math.Clamp(Values[k], From, To)));
            return Invariant($"""
                <text x="0" y="{y + 11}">{WebUtility.HtmlEncode(name)}</text><text x="{Left - 8}" y="{y + 11}" text-anchor="end">{NumberFormat.Fixed(Values[k], 2)}</text><rect x="{Math.Min(zero, end):0.##}" y="{y + 1}" width="{Math.Abs(end - zero):0.##}" height="12" fill="{Palette.Colour(k)}"/>
                """);
        });
        return Invariant($"""
            <text x="0" y="11" opacity="0.75">{WebUtility.HtmlEncode(Title)}</text><path d="M{zero:0.##} {Head - 2}v{classes.Length * Row}" stroke="currentColor" opacity="0.4"/>{string.Concat(rows)}
            """);
    }

    private double At(double value) => Left + ((Width - Left) * (value - From) / (To - From));

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
