using System.Globalization;

namespace Datasets;

/// <summary>A data file that is not what it should be: which, where, and what to do.</summary>
internal static class FileError
{
    /// <summary>The error for a problem at a byte of a file, counted from 0.</summary>
    public static InvalidDataException At(string file, long offset, string problem) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{file}, byte {offset}: {problem}"));
}
