using System.Collections.Concurrent;
using System.Globalization;
using Cases.Tests;
using Cases.Tests.Reading;

[assembly: AssemblyFixture(typeof(CaseReport))]

namespace Cases.Tests;

/// <summary>Counts the cases that are right, file by file, and writes artifacts/report/cases.txt for people to read.</summary>
public sealed class CaseReport : IDisposable
{
    private readonly ConcurrentDictionary<(string File, string Name), bool> _cases = new();

    /// <summary>Notes the problems of a case and fails its test where there are any.</summary>
    /// <param name="one">The case.</param>
    /// <param name="problems">The expectations that do not hold.</param>
    /// <param name="seen">What came instead.</param>
    internal void Judge(Case one, IReadOnlyCollection<string> problems, string seen)
    {
        _cases[(one.File, one.Name)] = problems.Count == 0;
        if (problems.Count > 0)
        {
            Assert.Fail($"{one.File}.cases, {one.Name}\nnot so: {string.Join("\nnot so: ", problems)}\n\n{seen}");
        }
    }

    /// <summary>Notes that a case is not right yet; what comes later may say otherwise.</summary>
    internal void Begin(Case one) => _cases[(one.File, one.Name)] = false;

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_cases.IsEmpty)
        {
            return;
        }

        var files = _cases.GroupBy(one => one.Key.File).OrderBy(file => file.Key, StringComparer.Ordinal)
            .Select(file => Row(file.Key, file.Count(), file.Count(one => one.Value)));
        File.WriteAllLines(
            RepositoryRoot.Report("cases.txt"), [.. files, Row("all", _cases.Count, _cases.Values.Count(isRight => isRight))]);
    }

    private static string Row(string file, int cases, int right) =>
        string.Create(CultureInfo.InvariantCulture, $"{file,-45} {cases,3} cases, {right,3} right");
}
