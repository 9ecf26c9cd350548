using System.Diagnostics.CodeAnalysis;
using System.Net;

namespace Classroom.Figures;

/// <summary>A cell of a <see cref="Table"/>: a text or a picture. Texts, pictures and numbers turn into cells by themselves.</summary>
[SuppressMessage("Usage", "CA2225:Operator overloads have named alternates",
    Justification = "The constructor of the same argument is the alternative.")]
public sealed class TableCell
{
    /// <summary>A text.</summary>
    /// <param name="text">What it says; may be empty.</param>
    public TableCell(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        (Text, Html) = (text, WebUtility.HtmlEncode(text));
    }

    /// <summary>A picture; where only text is shown, its words.</summary>
    /// <param name="picture">The picture.</param>
    public TableCell(Picture picture)
    {
        ArgumentNullException.ThrowIfNull(picture);
        (Text, Html, IsPicture) = (picture.AltText, picture.InCell, true);
    }

    /// <summary>A number, in four digits.</summary>
    /// <param name="number">Any number.</param>
    public TableCell(double number)
        : this(NumberFormat.Text(number, 4))
    {
    }

    internal string Text { get; }

    internal string Html { get; }

    internal bool IsPicture { get; }

    /// <summary>A text as a cell.</summary>
    public static implicit operator TableCell(string text) => new(text);

    /// <summary>A picture as a cell.</summary>
    public static implicit operator TableCell(Picture picture) => new(picture);

    /// <summary>A number as a cell.</summary>
    public static implicit operator TableCell(double number) => new(number);
}
