using Workbook.Documents;

namespace Workbook.Jupyter;

#pragma warning disable CA1822 // An instance member: a page remembers what it has.
/// <summary>Prepares what a cell shows for a front end's page.</summary>
internal sealed class PageScripts
{
    /// <summary>The bundle as the page needs it.</summary>
    public MimeBundle Prepare(MimeBundle bundle) => bundle;
}
