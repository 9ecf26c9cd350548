using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Documents;
using Documents.Files;
using Session;
using Workbook.Editions;

namespace Workbook.Runs;

/// <summary>
/// A hash of all that a run depends on, so that one which is kept is found again only where none of it has changed: the code of the
/// cells, the course that they import, the data beside the notebooks, the host and the runtime.
/// </summary>
internal static class RunCacheKey
{
    /// <summary>The hash of a notebook as it is now, with everything else that a run of it could depend on.</summary>
    /// <param name="file">The notebook's file.</param>
    /// <param name="edition">The edition that is run.</param>
    /// <exception cref="NotebookFormatException">The notebook cannot be read.</exception>
    public static string Of(string file, Edition edition)
    {
        var notebook = NotebookFile.Read(file);
        var cells = (edition == Edition.Learner ? LearnersEdition.Of(notebook, file) : notebook).Cells;
        var beside = Path.GetDirectoryName(Path.GetFullPath(file))!;
        var host = typeof(RunCacheKey).Assembly.Location;
        var text = new StringBuilder();
        foreach (var part in (ReadOnlySpan<string>)
            [
                host, Path.ChangeExtension(host, ".deps.json"), Path.ChangeExtension(host, ".runtimeconfig.json"),
                typeof(CSharpSession).Assembly.Location, typeof(Notebook).Assembly.Location, Path.Combine(beside, "workbook.csx"),
            ])
        {
            text.AppendLine(File.Exists(part) ? Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(part))) : "none");
        }

        var data = new DirectoryInfo(Path.Combine(beside, "..", "data"));
        var items = data.Exists ? data.GetFiles("*", SearchOption.AllDirectories) : [];
        foreach (var item in items.OrderBy(item => item.FullName, StringComparer.Ordinal))
        {
            var name = Path.GetRelativePath(data.FullName, item.FullName);
            text.AppendLine(CultureInfo.InvariantCulture, $"{name} {item.Length} {item.LastWriteTimeUtc.Ticks}");
        }

        foreach (var (index, cell) in cells.Index().Where(numbered => numbered.Item.IsCSharp))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{index} {string.Join(' ', cell.Tags)} {cell.Text}");
        }

        text.Append(CultureInfo.InvariantCulture, $"{Environment.GetEnvironmentVariable("WORKBOOK_DATA")} {Environment.Version}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..32];
    }
}
