using Contract;

namespace Classroom.Live;

/// <summary>
/// A place in the output of the workbook's own host, in its documents and in every client of its kernel. The host leaves a
/// delegate in the process's data before any cell runs: a display's id, the value by MIME type, and whether it replaces
/// what that display shows. All its types are .NET's own, so that neither side references the other.
/// </summary>
internal sealed class WorkbookDisplay : ILiveDisplay
{
    private readonly Action<string, IReadOnlyDictionary<string, string>, bool> _show;
    private readonly string _id = Guid.NewGuid().ToString("N");
    private bool _shown;

    private WorkbookDisplay(Action<string, IReadOnlyDictionary<string, string>, bool> show) => _show = show;

    /// <summary>A new place; null in any other host.</summary>
    internal static WorkbookDisplay? Find() =>
        AppContext.GetData(HostServices.LiveDisplay) is Action<string, IReadOnlyDictionary<string, string>, bool> show
            ? new WorkbookDisplay(show)
            : null;

    /// <inheritdoc/>
    public bool Show(IDisplayable value)
    {
        _show(_id, Forms(value), _shown);
        _shown = true;
        return true;
    }

    private static Dictionary<string, string> Forms(IDisplayable value) =>
        (from mimeType in MimeTypes.All
         let form = value.ToMimeType(mimeType)
         where form is not null
         select (mimeType, form)).ToDictionary();
}
