namespace Classroom.Live;

/// <summary>
/// A place in the output of the workbook's own host, in its documents and in every client of its kernel. The host leaves a
/// delegate in the process's data before any cell runs: a display's id, the value by MIME type, and whether it replaces
/// what that display shows. All its types are .NET's own, so that neither side references the other.
/// </summary>
internal sealed class WorkbookPlace : ILivePlace
{
    /// <summary>Under which name the host leaves the delegate.</summary>
    internal const string DataName = "Workbook.LiveDisplay";

    private readonly Action<string, IReadOnlyDictionary<string, string>, bool> show;
    private readonly string id = Guid.NewGuid().ToString("N");
    private bool shown;

    private WorkbookPlace(Action<string, IReadOnlyDictionary<string, string>, bool> show) => this.show = show;

    /// <summary>A new place; null in any other host.</summary>
    internal static WorkbookPlace? Find() =>
        AppContext.GetData(DataName) is Action<string, IReadOnlyDictionary<string, string>, bool> show ? new WorkbookPlace(show) : null;

    /// <inheritdoc/>
    public bool Show(IRich value)
    {
        show(id, Forms(value), shown);
        shown = true;
        return true;
    }

    private static Dictionary<string, string> Forms(IRich value) =>
        (from mimeType in MimeTypes.All
         let form = value.Form(mimeType)
         where form is not null
         select (mimeType, form)).ToDictionary();
}
