namespace Classroom.Figures;

/// <summary>The widths at which pictures are shown, in CSS pixels.</summary>
internal static class PictureSize
{
    /// <summary>One of many.</summary>
    internal const int Thumbnail = 72;

    /// <summary>One that is looked at pixel by pixel.</summary>
    internal const int Enlarged = 256;

    /// <summary>The least at which one sees the pixels of 32 in a row.</summary>
    internal const int Visible = 96;

    /// <summary>The least of one that is compared with another right below it: so wide, five stand beside one another on a phone.</summary>
    internal const int Compared = 60;

    /// <summary>The least at which one still sees what it is.</summary>
    internal const int Least = 40;
}
