using System.Globalization;

namespace Session.Errors;

/// <summary>The name under which the compiler and the traces know a cell: <c>cell 7</c>.</summary>
public static class CellFile
{
    private const string Prefix = "cell ";

    /// <summary>The name of the cell with a number.</summary>
    public static string Of(int number) => Prefix + number.ToString(CultureInfo.InvariantCulture);

    /// <summary>
    /// The file of a cell or script that a path names; null where it is another's. Debug information makes a cell's name an
    /// absolute path, which nobody wants to read.
    /// </summary>
    internal static string? FromPath(string? path) =>
        path is null ? null
        : Path.GetFileName(path) is var name && name.StartsWith(Prefix, StringComparison.Ordinal) ? name
        : Path.GetExtension(path) is ".csx" or ".dib" or ".ipynb" ? path
        : null;
}
