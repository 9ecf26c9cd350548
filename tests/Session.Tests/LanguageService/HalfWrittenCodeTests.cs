using Session.Libraries;
using CsCheck;
using Documents.Files;
using LanguageService;

namespace Session.Tests.LanguageService;

public sealed class HalfWrittenCodeTests
{
    private static readonly string[] Cells =
    [
        .. Directory.EnumerateFiles(Cursor.Notebooks, "*.dib")
            .Order(StringComparer.Ordinal)
            .SelectMany(file => NotebookFile.Read(file).Cells)
            .Where(cell => cell.IsCSharp)
            .Select(cell => cell.Text),
    ];

    private static readonly Gen<(string Code, int Position)> HalfWritten =
        Gen.Select(Gen.Int[0, Cells.Length - 1].Select(i => Cells[i]), Gen.Double.Unit, Gen.Double.Unit, (text, from, to) =>
        {
            var start = (int)(Math.Min(from, to) * text.Length);
            var end = (int)(Math.Max(from, to) * text.Length);
            return from < to ? (text[..end], end) : (text.Remove(start, end - start), start);
        });

    [Fact]
    public async Task Half_written_code_gets_answers_that_lie_in_it()
    {
        var help = new CodeAssistant(Cursor.Notebooks, new FileLibraries());
        help.Remember("#!import workbook.csx");
        var (completed, inspected) = (0, 0);

        foreach (var (code, position) in HalfWritten.Samples(150))
        {
            var completions = await help.CompleteAsync(code, position, TestContext.Current.CancellationToken);
            Assert.InRange(completions.Start, 0, position);
            Assert.InRange(completions.End, position, code.Length);
            completed += completions.Items.IsEmpty ? 0 : 1;
            inspected += await help.InspectAsync(code, position, TestContext.Current.CancellationToken) is null ? 0 : 1;
        }

        // Cuts that never meet a name would prove nothing.
        Assert.InRange(completed, 30, 150);
        Assert.InRange(inspected, 30, 150);
    }

    [Fact]
    public void Half_written_code_has_a_state()
    {
        var states = HalfWritten.Samples(2_000).Select(sample => CodeAssistant.StateOf(sample.Code).Status).ToArray();

        Assert.Equal(3, states.Distinct().Count());
    }

    [Fact]
    public void The_notebooks_own_cells_are_complete() =>
        Assert.All(Cells, cell => Assert.Equal(CodeStatus.Complete, CodeAssistant.StateOf(cell).Status));
}
