using Cases.Tests.Reading;
using Documents;
using Documents.Files;

namespace Cases.Tests;

/// <summary>Lays a case out as files.</summary>
internal static class CaseFolder
{
    private const string CourseImport = "workbook.csx";

    private static string Course => RepositoryRoot.Combine("notebooks", CourseImport);

    /// <summary>Skips the calling test where its case imports the course and no build has laid that out.</summary>
    public static void RequireCourse(Case one) =>
        Assert.SkipUnless(!one.ImportsCourse || File.Exists(Course), $"The course is not built: there is no {Course}.");

    /// <summary>Writes the files beside the notebook, the course's import, and the notebook where the case has a whole one.</summary>
    public static void Fill(string folder, Case one)
    {
        foreach (var file in one.Files)
        {
            File.WriteAllBytes(Path.Combine(folder, file.Name), [.. file.Bytes]);
        }

        if (one.ImportsCourse)
        {
            File.Copy(Course, Path.Combine(folder, CourseImport));
        }

        if (one.Ipynb is { } notebook)
        {
            File.WriteAllText(Path.Combine(folder, one.NotebookName), notebook);
        }
    }

    /// <summary>Writes all that <see cref="Fill"/> does, and the notebook in any case.</summary>
    public static void FillWithNotebook(string folder, Case one)
    {
        Fill(folder, one);
        if (one.Ipynb is null)
        {
            var cells = one.Cells.Select(cell => cell.IsCode
                ? new Cell(CellKind.Code, Cell.CSharp, cell.Text)
                : new Cell(CellKind.Markdown, "markdown", cell.Text));
            NotebookFile.Write(new Notebook([.. cells]), Path.Combine(folder, one.NotebookName));
        }
    }
}
