using System.Globalization;
using System.Text;

namespace Session.Outputs;

/// <summary>Keeps what is written to it, up to a limit.</summary>
/// <param name="most">The most characters.</param>
internal sealed class LimitedWriter(int most = LimitedWriter.Most) : TextWriter(CultureInfo.InvariantCulture)
{
    /// <summary>The most characters of a value that are shown: more is a mistake or a file, and no text for a page.</summary>
    public const int Most = 1_000_000;

    private readonly StringBuilder _text = new();
    private bool _isFull;

    /// <inheritdoc/>
    public override Encoding Encoding => Encoding.Unicode;

    /// <summary>The text and the word that it was cut.</summary>
    public static string Cut(string text, string limit) => $"{text}\n… cut here: {limit}";

    /// <summary>The beginning of a text that is too long; any other as it is.</summary>
    public static string CutWhereTooLong(string text) => text.Length <= Most ? text : Cut(text[..EndIn(text, Most)], LimitOf(text.Length));

    /// <inheritdoc/>
    public override void Write(char value) => Write(new ReadOnlySpan<char>(in value));

    /// <inheritdoc/>
    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    /// <inheritdoc/>
    public override void Write(string? value) => Write(value.AsSpan());

    /// <inheritdoc/>
    /// <exception cref="ValueTooLargeException">The limit is reached, for the first time; whatever comes later is dropped.</exception>
    public override void Write(ReadOnlySpan<char> buffer)
    {
        if (_isFull)
        {
            return;
        }

        var room = most - _text.Length;
        _isFull = buffer.Length > room;
        _text.Append(_isFull ? buffer[..EndIn(buffer, room)] : buffer);
        if (_isFull)
        {
            throw new ValueTooLargeException(LimitOf(null));
        }
    }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    private static int EndIn(ReadOnlySpan<char> text, int room) => room > 0 && char.IsHighSurrogate(text[room - 1]) ? room - 1 : room;

    private static string LimitOf(int? whole) => string.Create(
        CultureInfo.InvariantCulture, $"a value is shown up to {Most} characters{(whole is null ? "" : $", and this one has {whole}")}");
}
