using System.Runtime.CompilerServices;

namespace Classroom.Publishing;

/// <summary>The part of an import that a script has to ask for: <c>workbook.csx</c> does, so that no notebook needs to.</summary>
public static class NotebookImport
{
    /// <summary>
    /// Makes charts ready for a notebook's own use, of Plotly.NET's types too, and teaches the host to show them; a second call does
    /// nothing.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void MakeChartsReady()
    {
        // The work is done as this library is loaded, and a call of a method that stays a call brings that about.
    }
}
