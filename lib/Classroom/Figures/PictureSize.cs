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

    /// <summary>The least at which one still sees what it is.</summary>
    internal const int Least = 40;
}
