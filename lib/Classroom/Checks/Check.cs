using MathNet.Numerics.LinearAlgebra;

namespace Classroom.Checks;

/// <summary>
/// Begins a chain of checks, the last expression of a cell:
/// <c>Check.Slide("-log 0.31", "1.17", -Math.Log(0.31)).Equal("numbers in an image", 3072, x.Count)</c>.
/// </summary>
public static class Check
{
    /// <summary>Begins a chain whose checks belong to a competency; others belong to the foundation.</summary>
    /// <param name="competency">What the checks show that one can do.</param>
    public static CheckResult For(Competency competency) => CheckResult.Empty.For(competency);

    /// <inheritdoc cref="CheckResult.Slide"/>
    public static CheckResult Slide(string what, string printed, double got) =>
        CheckResult.Empty.Slide(what, printed, got);

    /// <inheritdoc cref="CheckResult.Rounds"/>
    public static CheckResult Rounds(string what, string printed, double got) =>
        CheckResult.Empty.Rounds(what, printed, got);

    /// <inheritdoc cref="CheckResult.Close(string, double, double, double)"/>
    public static CheckResult Close(string what, double expected, double got, double tolerance = Tolerance.OfClose) =>
        CheckResult.Empty.Close(what, expected, got, tolerance);

    /// <inheritdoc cref="CheckResult.Close(string, Vector{double}, Vector{double}, double)"/>
    public static CheckResult Close(string what, Vector<double> expected, Vector<double> got, double tolerance = Tolerance.OfClose) =>
        CheckResult.Empty.Close(what, expected, got, tolerance);

    /// <inheritdoc cref="CheckResult.Law"/>
    public static CheckResult Law(string what, Func<Random, double> gap, double tolerance = Tolerance.OfLaw, int trials = CheckResult.UsualTrials) =>
        CheckResult.Empty.Law(what, gap, tolerance, trials);

    /// <inheritdoc cref="CheckResult.Always"/>
    public static CheckResult Always(string what, Func<Random, bool> holds, int trials = CheckResult.UsualTrials) =>
        CheckResult.Empty.Always(what, holds, trials);

    /// <inheritdoc cref="CheckResult.Holds"/>
    public static CheckResult Holds(string what, bool condition, object? shown = null) =>
        CheckResult.Empty.Holds(what, condition, shown);

    /// <inheritdoc cref="CheckResult.Equal{T}"/>
    public static CheckResult Equal<T>(string what, T expected, T got) =>
        CheckResult.Empty.Equal(what, expected, got);
}
