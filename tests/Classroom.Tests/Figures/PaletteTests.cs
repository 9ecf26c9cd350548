using System.Globalization;
using Classroom.Figures.Charts;

namespace Classroom.Tests.Figures;

public sealed class PaletteTests
{
    public static TheoryData<string> Colours => [.. Palette.Colours, Palette.Mark];

    [Theory]
    [MemberData(nameof(Colours))]
    public void Every_colour_stands_out_from_white_and_from_near_black(string colour)
    {
        var luminance = Luminance(colour);

        Assert.InRange((1 + 0.05) / (luminance + 0.05), 3, 21);
        Assert.InRange((luminance + 0.05) / (Luminance("#121212") + 0.05), 3, 21);
    }

    [Fact]
    public void Six_lines_have_six_colours_and_six_dashes() =>
        Assert.Equal(6, Enumerable.Range(0, 6).Select(i => (Palette.Colour(i), Palette.Dash(i))).Distinct().Count());

    /// <summary>The relative luminance of a colour as WCAG 2 defines it.</summary>
    private static double Luminance(string colour)
    {
        double[] linear =
        [
            .. Enumerable.Range(0, 3).Select(i =>
            {
                var part = int.Parse(colour.AsSpan(1 + 2 * i, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
                return part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4);
            }),
        ];
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
    }
}
