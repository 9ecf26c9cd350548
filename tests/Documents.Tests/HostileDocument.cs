using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Documents.Dib;
using Documents.Files;
using Documents.Ipynb;

namespace Documents.Tests;

/// <summary>
/// A document of the fixtures, whose name says what must become of it: <c>keeps-…</c> is read and written back to the byte,
/// <c>refuses-…-at-3-10</c> is refused at line 3, column 10.
/// </summary>
internal sealed partial record HostileDocument(string Name)
{
    private static readonly string Folder = RepositoryRoot.Combine("tests", "Documents.Tests", "fixtures");

    public static IEnumerable<HostileDocument> All =>
        Directory.EnumerateFiles(Folder)
            .Select(path => new HostileDocument(Path.GetFileName(path)))
            .OrderBy(document => document.Name, StringComparer.Ordinal);

    public string FilePath => Path.Combine(Folder, Name);

    public bool IsDib => Name.EndsWith(".dib", StringComparison.Ordinal);

    public bool IsKept => Name.StartsWith("keeps-", StringComparison.Ordinal);

    /// <summary>
    /// True where every line may be ended. The others have a line that ends in a lone carriage return and becomes a magic as
    /// soon as a line feed follows, so that the .dib writer refuses to write one.
    /// </summary>
    public bool LinesMayBeEnded =>
        Name is not ("keeps-a-magic-that-ends-in-a-lone-carriage-return.dib" or "keeps-almost-magics-as-text.ipynb");

    /// <summary>The text of a document that is kept, its byte order mark included.</summary>
    public string Text => new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(File.ReadAllBytes(FilePath));

    public (int Line, int Column) RefusedAt
    {
        get
        {
            var place = PlaceInName().Match(Name);
            return (Number(place.Groups[1]), Number(place.Groups[2]));
        }
    }

    public Notebook Read() => Read(Text);

    public Notebook Read(string text) => IsDib ? DibFormat.Read(text, Name) : IpynbFormat.Read(text, Name);

    public string Write(Notebook notebook) => IsDib ? DibFormat.Write(notebook) : IpynbFormat.Write(notebook);

    /// <summary>The cells in words: carriage returns and line ends around a text are the document's matter.</summary>
    public static IEnumerable<(CellKind Kind, string Language, string Text)> Said(Notebook notebook) =>
        notebook.Cells.Select(cell => (cell.Kind, cell.Language, cell.Text.Replace("\r", "", StringComparison.Ordinal).Trim('\n')));

    /// <summary>Does what the name says; fails the test where it does not happen.</summary>
    public void Prove()
    {
        if (IsKept)
        {
            Assert.Equal(Text, Write(Read()));
            return;
        }

        var refusal = Assert.Throws<NotebookFormatException>(() => NotebookFile.Read(FilePath));
        Assert.Equal(RefusedAt, (refusal.Line, refusal.Column));
        Assert.Equal(FilePath, refusal.File);
    }

    [GeneratedRegex(@"^refuses-.+-at-(\d+)-(\d+)\.")]
    private static partial Regex PlaceInName();

    private static int Number(Group group) => int.Parse(group.Value, CultureInfo.InvariantCulture);
}
