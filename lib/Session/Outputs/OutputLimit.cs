using System.Globalization;

namespace Session.Outputs;

/// <summary>The most that a cell may show before the rest is cut: more is a loop gone wrong, not a text and not a picture.</summary>
internal sealed class OutputLimit
{
    private readonly int _most;
    private long _shown;

    private OutputLimit(int most) => _most = most;

    /// <summary>The number of characters that may still be shown.</summary>
    public int Room => (int)Math.Max(0, _most - _shown);

    /// <summary>True once more came than may be shown.</summary>
    public bool IsPassed => _shown > _most;

    /// <summary>The words that stand where the rest was cut.</summary>
    public string Words => string.Create(CultureInfo.InvariantCulture, $"\n… cut here: a cell shows at most {_most} characters\n");

    /// <summary>The limit of the text that a cell prints.</summary>
    public static OutputLimit OfText() => new(1_000_000);

    /// <summary>The limit of the values and pictures that a cell displays.</summary>
    public static OutputLimit OfDisplays() => new(50_000_000);

    /// <summary>Counts characters that came.</summary>
    public void Add(long characters) => _shown += characters;
}
