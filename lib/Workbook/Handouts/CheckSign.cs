using Contract;

namespace Workbook.Handouts;

/// <summary>The sign of a check's result, the same wherever a page shows one.</summary>
internal static class CheckSign
{
    /// <summary>Gives the sign of a result.</summary>
    public static char Of(CheckStatus status) => status switch
    {
        CheckStatus.Passed => '✓',
        CheckStatus.Wrong => '✗',
        _ => '○',
    };
}
