using Workbook.Editions;

namespace Workbook.Handouts;

/// <summary>The editions in words.</summary>
internal static class EditionText
{
    /// <summary>An edition's name.</summary>
    public static string Name(Edition edition) => edition == Edition.Learner ? "Learner’s edition" : "Teacher’s edition";
}
