using System.Globalization;

namespace Documents.Tests;

public sealed class HostileDocumentTests
{
    public static TheoryData<string> Names => [.. HostileDocument.All.Select(document => document.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void What_the_name_of_a_document_says_is_what_happens_to_it(string name) => new HostileDocument(name).Prove();

    [Fact]
    public void Every_hostile_document_is_proved_and_counted_in_the_report()
    {
        var documents = HostileDocument.All.ToArray();
        foreach (var document in documents)
        {
            document.Prove();
        }

        var dib = documents.Count(document => document.IsDib);
        var kept = documents.Count(document => document.IsKept);
        File.WriteAllText(RepositoryRoot.Report("documents.txt"), string.Create(CultureInfo.InvariantCulture,
            $"hostile documents: {dib} .dib and {documents.Length - dib} .ipynb, "
            + $"{kept} round-trip byte for byte, {documents.Length - kept} refused with a position\n"));
        Assert.True(dib >= 30 && documents.Length - dib >= 30, "A format lost its fixtures.");
    }
}
