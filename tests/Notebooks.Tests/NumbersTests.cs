using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Contract;

namespace Notebooks.Tests;

/// <summary>Nothing is merely claimed: a number that the text prints is one that a check computed.</summary>
public sealed partial class NumbersTests(NotebookRuns runs)
{
    public static TheoryData<string> Names => [.. NotebookFiles.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_number_that_a_notebook_prints_is_asserted_in_it_or_declared(string name) =>
        Assert.Empty(Unproved(Of(name), ChecksOf(name)));

    [Fact]
    public void Every_number_that_the_readme_prints_is_asserted_in_a_notebook() =>
        Assert.Empty(Unproved(Readme, PrintedFigures));

    [Fact]
    public void At_most_one_number_in_twenty_is_declared_and_the_counts_are_written_for_people_to_read()
    {
        (string Name, ImmutableArray<PrintedNumber> Numbers, CheckRecord[] Checks)[] pages =
        [
            .. NotebookFiles.Names.Select(name => (name, Of(name), ChecksOf(name))),
            ("README", Readme, PrintedFigures),
        ];
        var all = pages.Sum(page => page.Numbers.Length);
        var declared = pages.Sum(page => page.Numbers.Count(number => number.IsDeclared));
        var asserted = pages.Sum(page => page.Numbers.Count(number => !number.IsDeclared && Proof(number, page.Checks) is not null));
        File.WriteAllLines(
            RepositoryRoot.Report("numbers.txt"),
            pages.Select(page => Line(page.Name, page.Numbers, page.Checks))
                .Append(string.Create(CultureInfo.InvariantCulture, $"in all: {all} numbers, {asserted} asserted, {declared} declared")));

        Assert.True(declared * 20 <= all, $"{declared} of {all} are declared");
    }

    private static ImmutableArray<PrintedNumber> Readme =>
        [.. PrintedNumber.In(File.ReadAllText(RepositoryRoot.Combine("README.md")))];

    // Among all notebooks' checks some number is near to any: only one that asserts a figure counts.
    private CheckRecord[] PrintedFigures => [.. NotebookFiles.Names.SelectMany(ChecksOf).Where(check => check.Kind is "slide" or "rounds")];

    private CheckRecord[] ChecksOf(string name) => [.. runs.ByName[name].Checks.Select(check => check.Check)];

    private static ImmutableArray<PrintedNumber> Of(string name) => PrintedNumber.In(NotebookFiles.Read(name));

    private static string[] Unproved(ImmutableArray<PrintedNumber> numbers, CheckRecord[] checks) =>
    [
        .. from number in numbers
           where !number.IsDeclared && Proof(number, checks) is null
           select $"cell {number.Cell}: {number.Text}",
    ];

    private static string Line(string name, ImmutableArray<PrintedNumber> numbers, CheckRecord[] checks)
    {
        var proofs = numbers.Where(number => !number.IsDeclared).Select(number => $"{number.Text} ({Proof(number, checks)?.What ?? "nowhere"})").Distinct();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{name}: {numbers.Length} numbers, {numbers.Count(number => number.IsDeclared)} declared; {string.Join(", ", proofs)}");
    }

    // The figure as a check prints it (1.17, or an end of what it stands for), or a computed number that would be printed so.
    // A condition that holds is no proof of the number beside it: of 0.93 it may say no more than that it is above 0.9.
    private static CheckRecord? Proof(PrintedNumber number, CheckRecord[] checks) => Array.Find(checks, check =>
        check.Status == CheckStatus.Passed
        && check.Kind is "slide" or "rounds" or "close" or "equal" or "exercise"
        && (Figures(check.Expected.Split(" within ")[0]).Any(figure => number.Is(figure.Value, figure.Unit))
            || Figures(check.Got).Any(figure => number.Shows(figure.Value))));

    private static IEnumerable<(double Value, double Unit)> Figures(string shown) =>
        from match in Figure().Matches(shown)
        let text = match.Value.Replace(",", "", StringComparison.Ordinal)
        let decimals = text.Split('.') is [_, var fraction] ? fraction.Length : 0
        select (double.Parse(text, CultureInfo.InvariantCulture), Math.Pow(10, -decimals));

    [GeneratedRegex(@"(?<![\w.])-?\d[\d,]*(?:\.\d+)?(?:e-?\d+)?(?!\w)")]
    private static partial Regex Figure();
}
