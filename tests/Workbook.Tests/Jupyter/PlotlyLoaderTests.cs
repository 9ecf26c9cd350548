using Contract;
using Documents;
using Workbook.Jupyter;

namespace Workbook.Tests.Jupyter;

public sealed class PlotlyLoaderTests
{
    private static readonly MimeBundle First = Chart("first");
    private static readonly MimeBundle Second = Chart("second");
    private readonly PlotlyLoader _scripts = new();

    [Fact]
    public void The_first_chart_brings_the_library_before_its_own_html()
    {
        var html = _scripts.Prepare(First)[MimeTypes.Html]!;

        Assert.StartsWith("<script data-brings=\"plotly\">", html, StringComparison.Ordinal);
        Assert.EndsWith("\n</script>\n" + First[MimeTypes.Html], html, StringComparison.Ordinal);
        Assert.Contains("plotly.js (cartesian - minified)", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Its_other_forms_stay_as_they_are()
    {
        var prepared = _scripts.Prepare(First);

        Assert.Equal(First.Contents.Remove(MimeTypes.Html), prepared.Contents.Remove(MimeTypes.Html));
    }

    [Fact]
    public void No_other_chart_brings_it()
    {
        _scripts.Prepare(First);

        Assert.Same(Second, _scripts.Prepare(Second));
    }

    [Fact]
    public void The_same_chart_brings_it_whenever_it_is_shown()
    {
        var brought = _scripts.Prepare(First);
        _scripts.Prepare(Second);

        Assert.Equal(brought, _scripts.Prepare(Chart("first")));
    }

    [Fact]
    public void A_restarted_kernel_brings_it_with_its_first_chart()
    {
        _scripts.Prepare(First);

        Assert.StartsWith("<script data-brings", new PlotlyLoader().Prepare(Second)[MimeTypes.Html], StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_chart_or_no_html_brings_nothing()
    {
        var words = MimeBundle.Of((MimeTypes.PlainText, "words"), (MimeTypes.Html, "<p>words</p>"));
        var data = MimeBundle.Of((MimeTypes.Plotly, "{\"data\":[]}"));

        Assert.Same(words, _scripts.Prepare(words));
        Assert.Same(data, _scripts.Prepare(data));
        Assert.StartsWith("<script data-brings", _scripts.Prepare(First)[MimeTypes.Html], StringComparison.Ordinal);
    }

    [Fact]
    public void A_chart_that_the_library_does_not_draw_does_not_bring_it()
    {
        var surface = MimeBundle.Of(
            (MimeTypes.Plotly, """{"data":[{"type":"surface"}],"layout":{}}"""), (MimeTypes.Html, "<p>a surface</p>"));

        Assert.Same(surface, _scripts.Prepare(surface));
        Assert.StartsWith("<script data-brings", _scripts.Prepare(First)[MimeTypes.Html], StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_has_the_library_keeps_it() =>
        Assert.Contains("\nwindow.Plotly || (function (", _scripts.Prepare(First)[MimeTypes.Html]!, StringComparison.Ordinal);

    [Fact]
    public void No_module_loader_of_the_page_catches_the_library() =>
        Assert.Contains("(function (module, exports, define) {", _scripts.Prepare(First)[MimeTypes.Html]!, StringComparison.Ordinal);

    [Fact]
    public void Nothing_in_the_library_ends_the_script_before_its_time()
    {
        var html = _scripts.Prepare(First)[MimeTypes.Html]!;

        Assert.Equal(2, html.Split("</script", StringSplitOptions.None).Length);
        Assert.DoesNotContain("<!--", html, StringComparison.Ordinal);
    }

    private static MimeBundle Chart(string name) => MimeBundle.Of(
        (MimeTypes.Plotly, $$$"""{"data":[{"name":"{{{name}}}"}],"layout":{}}"""),
        (MimeTypes.Html, $"<div>{name}</div>"),
        (MimeTypes.PlainText, name));
}
