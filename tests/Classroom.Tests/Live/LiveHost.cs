using Contract;

namespace Classroom.Tests.Live;

/// <summary>What the workbook's host leaves for the course: a delegate. It writes down what it is given.</summary>
internal sealed class LiveHost : IDisposable
{
    private readonly List<(string Id, IReadOnlyDictionary<string, string> Bundle, bool Updates)> _shown = [];

    internal LiveHost() => AppContext.SetData(
        HostServices.LiveDisplay,
        (Action<string, IReadOnlyDictionary<string, string>, bool>)((id, bundle, updates) => _shown.Add((id, bundle, updates))));

    internal IReadOnlyList<(string Id, IReadOnlyDictionary<string, string> Bundle, bool Updates)> Shown => _shown;

    internal string[] Texts => [.. _shown.Select(one => one.Bundle["text/plain"])];

    public void Dispose() => AppContext.SetData(HostServices.LiveDisplay, null);
}
