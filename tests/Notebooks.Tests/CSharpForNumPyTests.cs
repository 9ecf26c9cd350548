using System.Collections.Immutable;
using Documents;
using Session;
using Session.Errors;
using Session.Libraries;
using Session.Running;

namespace Notebooks.Tests;

/// <summary>
/// The page for people who know NumPy: its C# runs from top to bottom, and gives what stands beside it. A table has a column
/// <c>C#</c> and a column <c>gives</c>, which is empty where a row is a statement; a block of C# runs as a cell.
/// </summary>
public sealed class CSharpForNumPyTests
{
    private const string Name = "csharp-for-numpy.md";

    // As Python prints lists, tuples and numbers, without the point of a whole number.
    private const string Show = """
        static string Show(object value) => value switch
        {
            bool yes => yes ? "true" : "false",
            string text => $"\"{text}\"",
            double number => number.ToString("0.####", System.Globalization.CultureInfo.InvariantCulture),
            System.Runtime.CompilerServices.ITuple tuple =>
                $"({string.Join(", ", Enumerable.Range(0, tuple.Length).Select(i => Show(tuple[i])))})",
            Matrix<double> matrix => Show(matrix.EnumerateRows()),
            System.Collections.IEnumerable items => $"[{string.Join(", ", items.Cast<object>().Select(Show))}]",
            _ => $"{value}",
        };
        """;

    [Fact]
    public void Every_line_of_CSharp_runs_and_gives_what_the_page_says()
    {
        var session = new CSharpSession(
            NotebookFiles.Folder, new FileLibraries(), new ThreadRunner(), new TimeLimit(TimeSpan.FromMinutes(5)));
        var number = 0;
        Run("#!import workbook.csx");
        Run(Show);
        var samples = Samples(File.ReadAllLines(Path.Combine(NotebookFiles.Folder, Name)));

        Assert.True(samples.Length > 80, $"{samples.Length} samples");
        Assert.All(samples, sample => Assert.Equal(
            sample.Gives, sample.Gives is null ? RunAlone(sample.Code) : Run($"Console.Write(Show({sample.Code}))")));

        string? RunAlone(string code)
        {
            Run(code);
            return null;
        }

        string Run(string code)
        {
            List<Output> outputs = [];
            var failure = session.RunAsync(++number, code, outputs.Add).GetAwaiter().GetResult();
            Assert.True(failure is null, $"{code}: {failure?.Message}");
            return string.Concat(outputs.OfType<StreamOutput>().Where(output => output.Name == "stdout").Select(output => output.Text));
        }
    }

    [Fact]
    public void Every_notebook_leads_to_the_page() =>
        Assert.All(NotebookFiles.Names, name => Assert.Contains(
            NotebookFiles.Read(name).Cells, cell => !cell.IsCSharp && cell.Text.Contains($"]({Name})", StringComparison.Ordinal)));

    private static ImmutableArray<(string Code, string? Gives)> Samples(string[] lines)
    {
        var samples = ImmutableArray.CreateBuilder<(string, string?)>();
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i] == "```csharp")
            {
                var end = Array.IndexOf(lines, "```", i);
                samples.Add((string.Join('\n', lines[(i + 1)..end]), null));
                i = end;
            }
            else if (lines[i].StartsWith('|'))
            {
                var header = Cells(lines[i]);
                for (i += 2; i < lines.Length && lines[i].StartsWith('|'); i++)
                {
                    var (code, gives) = (Cells(lines[i])[Array.IndexOf(header, "C#")], Cells(lines[i])[Array.IndexOf(header, "gives")]);
                    samples.Add((code.Trim('`'), gives.Length == 0 ? null : gives.Trim('`')));
                }
            }
        }

        return samples.ToImmutable();
    }

    private static string[] Cells(string row) => row.Trim('|').Split('|', StringSplitOptions.TrimEntries);
}
