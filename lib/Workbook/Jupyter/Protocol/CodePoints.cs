namespace Workbook.Jupyter.Protocol;

/// <summary>Converts places in a text: Jupyter counts them by code points, .NET by UTF-16 units.</summary>
internal static class CodePoints
{
    /// <summary>Finds the place that has so many code points before it; the end of the text where there are fewer.</summary>
    public static int ToUnits(string text, int points)
    {
        var units = 0;
        for (var left = points; left > 0 && units < text.Length; left--)
        {
            units += units + 1 < text.Length && char.IsSurrogatePair(text, units) ? 2 : 1;
        }

        return units;
    }

    /// <summary>Counts the code points before a place.</summary>
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
