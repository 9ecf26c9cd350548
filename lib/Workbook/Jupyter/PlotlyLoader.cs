using Contract;
using Documents;
using Workbook.Assets;

namespace Workbook.Jupyter;

/// <summary>
/// Brings the library that draws charts, plotly.js, into a front end's page, so that charts need no network.
/// </summary>
/// <remarks>
/// <para>The library is 1.5 MB of text and stays in the notebook's file with the output that brought it; so it comes once a
/// session, before the HTML of the session's first chart, and again whenever that very chart is shown again: its cell was
/// run once more, and the output that had brought the library is gone. "Run all" and a restarted kernel, whose session is a
/// new one, leave one copy in the file, and a page that opens the file has it from there.</para>
/// <para>On a page that has lost it (the first chart's cell was changed or cleared, then the page was loaded again and the
/// kernel went on), a chart's own script looks for an element <c>script[data-brings="plotly"]</c>, then on the network; until
/// then its words stand in its place. Running the first chart's cell or restarting the kernel brings the library back.</para>
/// <para>A front end shows one form of a bundle: either HTML, with this script, or the chart's data, by an extension of its
/// own. So nothing is drawn twice, and the data stay as they are.</para>
/// </remarks>
internal sealed class PlotlyLoader
{
    // The library is a CommonJS module where it finds one, and other libraries might be AMD modules on the classic
    // Notebook's pages: in here there is neither. Whoever waits for the library listens for the event.
    private static readonly Lazy<string> Library = new(() => $$"""
        <script data-brings="plotly">
        window.Plotly || (function (module, exports, define) {
        {{VendoredFiles.Plotly.TrimEnd()}}
        }).call(window);
        window.dispatchEvent(new Event("plotly"));
        </script>

        """);

    private string? _first;

    /// <summary>Puts the library before the HTML of a chart that is to bring it; returns any other bundle as it is.</summary>
    public MimeBundle Prepare(MimeBundle bundle)
    {
        if (bundle[MimeTypes.Plotly] is not { } chart || bundle[MimeTypes.Html] is not { } html || ChartKinds.NotDrawnIn(chart).Count > 0)
        {
            return bundle;
        }

        _first ??= chart;
        return chart == _first
            ? bundle with { Contents = bundle.Contents.SetItem(MimeTypes.Html, Library.Value + html) }
            : bundle;
    }
}
