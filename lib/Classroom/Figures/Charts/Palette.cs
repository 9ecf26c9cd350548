namespace Classroom.Figures.Charts;

/// <summary>
/// The colours of classes and series: Okabe and Ito's palette (2008), made for colour-blind readers, its light members
/// darkened until every one stands out by 3 : 1 from white and from near-black paper alike.
/// </summary>
internal static class Palette
{
    /// <summary>The lines of a grid and of axes: a grey that recedes on light and on dark paper.</summary>
    internal const string Grid = "rgba(128,128,128,0.3)";

    /// <summary>A point that stands out among lines.</summary>
    internal const string Mark = "#808080";

    /// <summary>Blue, vermilion, green, purple, ochre, sky.</summary>
    internal static readonly string[] Colours = ["#0072b2", "#d55e00", "#009e73", "#c46a9b", "#b37c00", "#3a94c9"];

    /// <summary>The dashes of lines, which tell them apart where colours do not.</summary>
    internal static readonly string[] Dashes = ["solid", "dash", "dot", "dashdot", "longdash", "longdashdot"];

    /// <summary>The colour of a class or series by its number, from 0; after the last comes the first.</summary>
    internal static string Colour(int number) => Colours[number % Colours.Length];

    /// <summary>The dash of a series by its number, from 0.</summary>
    internal static string Dash(int number) => Dashes[number % Dashes.Length];
}
