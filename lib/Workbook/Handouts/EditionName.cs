using Workbook.Editions;

namespace Workbook.Handouts;

/// <summary>The name of an edition, as pages show it.</summary>
internal static class EditionName
{
    /// <summary>Names an edition.</summary>
    public static string Of(Edition edition) => edition == Edition.Learner ? "Learner’s edition" : "Teacher’s edition";
}
