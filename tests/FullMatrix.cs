namespace Tests;

/// <summary>
/// All combinations where a sample lands a change: both editions and every notebook for what is slow and has been looked at in
/// another way already. <c>.ci/run --all</c> asks for them by <c>WORKBOOK_MATRIX=full</c>.
/// </summary>
internal static class FullMatrix
{
    /// <summary>True where all combinations are asked for.</summary>
    public static bool IsAskedFor { get; } = Environment.GetEnvironmentVariable("WORKBOOK_MATRIX") == "full";
}
