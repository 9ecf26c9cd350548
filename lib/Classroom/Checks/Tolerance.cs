namespace Classroom.Checks;

/// <summary>The distance within which a check takes two numbers for the same: its usual size, and what it may be.</summary>
internal static class Tolerance
{
    /// <summary>The tolerance of two numbers that should agree, of answers too.</summary>
    internal const double OfClose = 1e-9;

    /// <summary>The largest gap of an identity.</summary>
    internal const double OfLaw = 1e-12;

    /// <summary>Refuses a tolerance that nothing, or everything, would meet.</summary>
    internal static void MustBe(double tolerance)
    {
        if (!(tolerance >= 0 && double.IsFinite(tolerance)))
        {
            throw new ArgumentOutOfRangeException(
                nameof(tolerance), tolerance, "A tolerance is a finite number, zero or more. Give one such as 1e-9.");
        }
    }
}
