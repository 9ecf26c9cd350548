using CsCheck;

namespace Documents.Tests;

public sealed class DamagedDocumentTests
{
    private static readonly string[] Fragments =
    [
        "\n", "\r\n", "\r", " ", "\t", "\0", "\uFEFF", "\uD83E", "\uDD9C", "🦜", "\u2028", "\\", "\\ud83e", "\"", "{", "}", "[", "]", ",", ":",
        "1e5", "-0", "null", "true", "#!", "#!csharp", "\n#!csharp\n", "\n#!markdown", "\n#!meta\n", "\n#!rust\n", "{}", "[]",
        "\"source\":", "\"cells\":", "\"outputs\":", "\"cell_type\":\"raw\",", "\"nbformat\":3,", "\"a\":1,\"a\":2",
    ];

    private static readonly Gen<(double At, double Length, int Kind, string Fragment)> Damage =
        Gen.Select(Gen.Double.Unit, Gen.Double.Unit, Gen.Int[0, 3], Gen.Int[0, Fragments.Length - 1].Select(i => Fragments[i]));

    private static readonly HostileDocument[] Documents =
        [.. HostileDocument.All.Where(document => document.IsKept && document.Text.Length < 4000)];

    private static readonly Gen<(HostileDocument Document, string Text)> Damaged =
        Gen.Select(Gen.Int[0, Documents.Length - 1].Select(i => Documents[i]), Damage.Array[1, 4], (document, damages) =>
            (document, damages.Aggregate(document.Text, Apply)));

    [Fact]
    public void A_damaged_document_is_kept_to_the_byte_or_refused_in_its_place()
    {
        var refused = 0;
        foreach (var (document, text) in Damaged.Samples(10_000))
        {
            if (Refusal(document, text) is not { } refusal)
            {
                Assert.Equal(text, document.Write(document.Read(text)));
                continue;
            }

            refused++;
            var lines = text.Split('\n');
            Assert.InRange(refusal.Line, 1, lines.Length);
            Assert.InRange(refusal.Column, 1, lines[refusal.Line - 1].Length + 1);
        }

        // Damages that never break anything, or always do, would prove nothing.
        Assert.InRange(refused, 1_000, 9_000);
    }

    [Fact]
    public void A_damaged_document_that_is_read_can_be_changed_and_is_read_as_changed()
    {
        var (written, refused) = (0, 0);
        foreach (var (document, text) in Damaged.Samples(2_000).Where(sample => Refusal(sample.Document, sample.Text) is null))
        {
            var notebook = document.Read(text);
            for (var i = 0; i < notebook.Cells.Length; i++)
            {
                var edited = notebook with { Cells = notebook.Cells.SetItem(i, notebook.Cells[i] with { Text = $"edited {i}" }) };
                if (Written(document, edited) is { } anew)
                {
                    Assert.Equal(HostileDocument.Said(edited), HostileDocument.Said(document.Read(anew)));
                    written++;
                }
                else
                {
                    refused++;
                }
            }
        }

        // Some lines name a language as soon as a line feed follows them.
        Assert.InRange(refused, 0, written / 20);
    }

    private static string? Written(HostileDocument document, Notebook notebook)
    {
        try
        {
            return document.Write(notebook);
        }
        catch (NotebookFormatException)
        {
            return null;
        }
    }

    private static NotebookFormatException? Refusal(HostileDocument document, string text)
    {
        try
        {
            document.Read(text);
            return null;
        }
        catch (NotebookFormatException refusal)
        {
            return refusal;
        }
    }

    private static string Apply(string text, (double At, double Length, int Kind, string Fragment) damage)
    {
        var at = (int)(damage.At * text.Length);
        var length = Math.Min(text.Length - at, 1 + (int)(damage.Length * 20));
        return damage.Kind switch
        {
            0 => text.Remove(at, length),
            1 => text.Insert(at, damage.Fragment),
            2 => text.Remove(at, length).Insert(at, damage.Fragment),
            _ => text.Insert(at, text.Substring(at, length)),
        };
    }
}
