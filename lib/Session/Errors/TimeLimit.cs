using System.Globalization;

namespace Session.Errors;

/// <summary>The time that a host gives each cell.</summary>
/// <param name="Time">The time.</param>
/// <param name="Remedy">The way to give a cell more, as the host offers it; empty where there is none.</param>
public sealed record TimeLimit(TimeSpan Time, string Remedy = "")
{
    /// <summary>The message to a cell whose time was up.</summary>
    public string Message => string.Create(
        CultureInfo.InvariantCulture, $"still running after {Time.TotalSeconds:0.###} s, and stopped{(Remedy.Length > 0 ? "; " : "")}{Remedy}");
}
