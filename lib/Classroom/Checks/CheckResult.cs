using System.Collections.Immutable;
using Contract;

namespace Classroom.Checks;

/// <summary>
/// A chain of checks, and what a cell shows of them: one line a check. Each link gives a longer chain and leaves the
/// old one as it was. A check that does not hold throws at once, so what stands in a chain holds; an exercise alone reports
/// what it found, for it never throws on a learner.
/// </summary>
[TypeFormatterSource(typeof(DisplayFormatterSource), PreferredMimeTypes = [MimeTypes.Html, MimeTypes.PlainText, MimeTypes.Checks])]
public sealed partial class CheckResult : IDisplayable
{
    /// <summary>The forms in which a chain is shown, and in which an exception carries it.</summary>
    internal static readonly string[] Forms = [MimeTypes.Html, MimeTypes.PlainText, MimeTypes.Checks];

    /// <summary>The chain that every chain begins with.</summary>
    internal static readonly CheckResult Empty = new([], Competency.Foundation);

    private readonly Competency _competency;

    private CheckResult(ImmutableArray<CheckRecord> lines, Competency competency)
    {
        Lines = lines;
        _competency = competency;
    }

    /// <summary>A chain of one check, whatever came of it: an exercise reports and does not throw.</summary>
    /// <param name="line">The check.</param>
    /// <param name="competency">What the checks after it belong to.</param>
    internal static CheckResult Of(CheckRecord line, Competency competency) => new([line], competency);

    /// <summary>The checks so far, in order.</summary>
    public ImmutableArray<CheckRecord> Lines { get; }

    /// <summary>The same chain; the links after it belong to that competency.</summary>
    /// <param name="competency">What the next checks show that one can do.</param>
    public CheckResult For(Competency competency) => new(Lines, competency);

    /// <inheritdoc/>
    public string ToHtml() => CheckRendering.Html(Lines);

    /// <inheritdoc/>
    public string ToPlainText() => CheckRendering.Text(Lines);

    /// <summary>The checks in words, one line each.</summary>
    public override string ToString() => ToPlainText();

    /// <inheritdoc/>
    string? IDisplayable.ToMimeType(string mimeType) => mimeType switch
    {
        MimeTypes.Html => ToHtml(),
        MimeTypes.PlainText => ToPlainText(),
        MimeTypes.Checks => CheckRendering.Json(Lines),
        _ => null,
    };

    private CheckResult Add(string kind, string what, bool holds, string expected, string got, string? hint = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(what);
        var status = holds ? CheckStatus.Passed : CheckStatus.Wrong;
        var line = new CheckRecord(IdFor(what), kind, _competency.Text(), what, status, expected, got, hint);
        var chain = new CheckResult(Lines.Add(line), _competency);
        return holds ? chain : throw new CheckFailedException(chain);
    }

    private string IdFor(string what)
    {
        var id = CheckId.Of(what);
        var unique = id;
        for (var n = 2; Lines.Any(line => line.Id == unique); n++)
        {
            unique = $"{id}-{NumberFormat.Text(n)}";
        }

        return unique;
    }
}
