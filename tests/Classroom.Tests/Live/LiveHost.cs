using Classroom.Live;

namespace Classroom.Tests.Live;

/// <summary>What the workbook's host leaves for the course: a delegate. It writes down what it is given.</summary>
internal sealed class LiveHost : IDisposable
{
    private readonly List<(string Id, IReadOnlyDictionary<string, string> Bundle, bool Updates)> shown = [];

    internal LiveHost() => AppContext.SetData(
        WorkbookPlace.DataName,
        (Action<string, IReadOnlyDictionary<string, string>, bool>)((id, bundle, updates) => shown.Add((id, bundle, updates))));

    internal IReadOnlyList<(string Id, IReadOnlyDictionary<string, string> Bundle, bool Updates)> Shown => shown;

    internal string[] Texts => [.. shown.Select(one => one.Bundle["text/plain"])];

    public void Dispose() => AppContext.SetData(WorkbookPlace.DataName, null);
}
