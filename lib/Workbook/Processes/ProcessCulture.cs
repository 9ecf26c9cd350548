using System.Globalization;

namespace Workbook.Processes;

/// <summary>The culture in which this process writes numbers and dates.</summary>
internal static class ProcessCulture
{
    /// <summary>Makes it the invariant one on every thread: what a cell prints must not depend on where it runs.</summary>
    internal static void MakeInvariant()
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
    }
}
