using System.Collections.Immutable;

namespace Cases.Tests.Reading;

/// <summary>The ways in which a case is put to the host.</summary>
internal enum CaseKind
{
    /// <summary>Its cells are run in a session.</summary>
    Cells,

    /// <summary>One of the program's commands is called.</summary>
    Command,

    /// <summary>Its cells are run in a kernel: somebody interrupts them, or the kernel's life is at stake.</summary>
    Kernel,
}

/// <summary>What a notebook host is given, and what is right. tests/Cases/README.md defines the format.</summary>
/// <param name="File">The file, below tests/Cases, without its extension.</param>
/// <param name="Name">The case's name in words, unique in its file.</param>
/// <param name="Cells">The notebook's cells; empty where <paramref name="Ipynb"/> holds the notebook.</param>
/// <param name="Ipynb">A whole notebook in Jupyter's format; null where there are cells.</param>
/// <param name="Files">The files beside the notebook.</param>
/// <param name="Do">What happens; empty where all cells are run in order.</param>
/// <param name="Expect">What is right.</param>
internal sealed record Case(
    string File,
    string Name,
    ImmutableArray<CaseCell> Cells,
    string? Ipynb,
    ImmutableArray<CaseFile> Files,
    ImmutableArray<CaseLine> Do,
    ImmutableArray<CaseLine> Expect)
{
    /// <summary>The way in which it is put to the host.</summary>
    public CaseKind Kind =>
        Do.Any(line => line.Key is "run" or "build" or "convert") ? CaseKind.Command
        : Do.Any(line => line.Key is "interrupt" or "again" or "wait") || Expect.Any(line => CaseKeys.AreOfKernels.Contains(line.Key)) ? CaseKind.Kernel
        : CaseKind.Cells;

    /// <summary>The name of the notebook's file.</summary>
    public string NotebookName => Ipynb is null ? "case.dib" : "case.ipynb";

    /// <summary>True where a cell imports the course.</summary>
    public bool ImportsCourse => Cells.Any(cell => cell.Text == "#!import workbook.csx");
}

/// <summary>A cell of a case's notebook.</summary>
/// <param name="IsCode">True for C#, false for prose.</param>
/// <param name="Text">Its text, verbatim.</param>
internal sealed record CaseCell(bool IsCode, string Text);

/// <summary>A file beside the notebook.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Bytes">Its bytes.</param>
internal sealed record CaseFile(string Name, ImmutableArray<byte> Bytes);

/// <summary>A line of what happens or of what is right.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Value">Its value; empty where nothing follows the colon.</param>
/// <param name="Cell">The number of the cell that it is about; null for the last.</param>
/// <param name="Place">The line of the file that it stands on, from 1.</param>
internal sealed record CaseLine(string Key, string Value, int? Cell, int Place)
{
    /// <summary>The alternatives of a value, of which one suffices.</summary>
    public string[] Alternatives => Value.Split(" ¦ ");

    /// <summary>The value as a whole number.</summary>
    public int Number => int.Parse(Value, System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The value as a time.</summary>
    public TimeSpan Seconds => TimeSpan.FromSeconds(double.Parse(Value, System.Globalization.CultureInfo.InvariantCulture));

    /// <inheritdoc/>
    public override string ToString() =>
        (Key == "variable" ? $"variable {Value}" : $"{Key}: {Value}".TrimEnd()) + (Cell is null ? "" : $", of cell {Cell}");
}
