namespace Workbook.Jupyter;

/// <summary>Jupyter counts a text's places by code points, .NET by UTF-16 units.</summary>
internal static class CodePoints
{
    /// <summary>The place of a text that has so many code points before it; its end where there are fewer.</summary>
    public static int ToUnits(string text, int points)
    {
        var units = 0;
        for (var left = points; left > 0 && units < text.Length; left--)
        {
            units += units + 1 < text.Length && char.IsSurrogatePair(text, units) ? 2 : 1;
        }

        return units;
    }

    /// <summary>How many code points lie before a place of a text.</summary>
    public static int FromUnits(string text, int units)
    {
        var points = 0;
        for (var i = 0; i < units; i += i + 1 < text.Length && char.IsSurrogatePair(text, i) ? 2 : 1)
        {
            points++;
        }

        return points;
    }
}
