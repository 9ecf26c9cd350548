namespace Session;

/// <summary>
/// How a library shows a value that changes, without a reference to this host: it takes the action of this name from the
/// process and hands it an id, a MIME bundle, and whether that replaces what was shown under the id.
/// </summary>
internal static class LiveDisplay
{
    private const string Name = "Workbook.LiveDisplay";

    /// <summary>Leaves the action where libraries look for it.</summary>
    public static void Install() =>
        AppContext.SetData(Name, (Action<string, IReadOnlyDictionary<string, string>, bool>)CellOutput.ShowLive);
}
