using System.Text.RegularExpressions;
using Documents;

namespace Workbook.Jupyter;

/// <summary>Tells errors apart by what is left of the cell.</summary>
internal static partial class CellErrors
{
    /// <summary>Whether the cell did not begin, or nothing it declared is there: the compiler or a directive refused it, or it was stopped.</summary>
    public static bool AreOfCode(ErrorOutput error) => error.Name is "Directive" or "Interrupted" || CompilerCode().IsMatch(error.Name);

    [GeneratedRegex(@"^CS\d{4,}$")]
    private static partial Regex CompilerCode();
}
