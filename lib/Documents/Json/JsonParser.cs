using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace Documents.Json;

/// <summary>Reads JSON into values with their places in the document, and refuses broken JSON at its place.</summary>
internal ref struct JsonParser
{
    /// <summary>The depth to which JSON may be nested: twice what JSON tools allow, as an output's JSON sits seven levels down.</summary>
    public static readonly JsonDocumentOptions Limits = new() { MaxDepth = 128 };

    private readonly DocumentText _document;
    private readonly byte[] _utf8;
    private Utf8JsonReader _reader;
    private int _knownByte;
    private int _knownIndex;

    private JsonParser(DocumentText document, int start, int end)
    {
        _document = document;
        _utf8 = Encoding.UTF8.GetBytes(document.Text, start, end - start);
        _reader = new Utf8JsonReader(_utf8, new JsonReaderOptions { MaxDepth = Limits.MaxDepth + 1 });
        _knownIndex = start;
    }

    /// <summary>Reads the one value that stands between two indices of a document.</summary>
    /// <exception cref="NotebookFormatException">There is no value, more than one, or a broken one.</exception>
    public static JsonSpan Parse(DocumentText document, int start, int end)
    {
        var parser = new JsonParser(document, start, end);
        try
        {
            parser._reader.Read();
            var value = parser.Value();
            parser._reader.Read();
            return value;
        }
        catch (JsonException broken)
        {
            var place = start + parser.Place(broken);
            throw document.Fail(place, Problem(broken, document.Text.AsSpan(start..place), document.Text.AsSpan(place..end)));
        }
    }

    private static string Problem(JsonException broken, ReadOnlySpan<char> before, ReadOnlySpan<char> rest)
    {
        if (rest.IsWhiteSpace())
        {
            return before.IsWhiteSpace()
                ? "the file is empty where JSON must stand. A notebook without cells is {\"cells\":[],\"nbformat\":4}."
                : "the JSON ends before all that was opened is closed. Restore what was cut off, or close it.";
        }

        return rest[0] is '}' or ']' && before.TrimEnd().EndsWith(",")
            ? "a comma before the closing bracket, where JSON allows none. Remove it."
            : $"this is not JSON: {broken.Message.Split(" LineNumber:", 2)[0]}";
    }

    private JsonSpan Value() => _reader.TokenType switch
    {
        JsonTokenType.StartObject => Container(JsonValueKind.Object),
        JsonTokenType.StartArray => Container(JsonValueKind.Array),
        JsonTokenType.String => Token(JsonValueKind.String),
        JsonTokenType.Number => Token(JsonValueKind.Number),
        JsonTokenType.True => Token(JsonValueKind.True),
        JsonTokenType.False => Token(JsonValueKind.False),
        _ => Token(JsonValueKind.Null),
    };

    private JsonSpan Token(JsonValueKind kind)
    {
        var start = Index(_reader.TokenStartIndex);
        var content = kind == JsonValueKind.String ? Content(start) : "";
        return new(kind, start, Index(_reader.BytesConsumed)) { Content = content };
    }

    private JsonSpan Container(JsonValueKind kind)
    {
        var start = Index(_reader.TokenStartIndex);
        if (_reader.CurrentDepth == Limits.MaxDepth)
        {
            throw _document.Fail(start, $"brackets are nested deeper than {Limits.MaxDepth} levels, which no notebook needs. Flatten this value.");
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        var children = ImmutableArray.CreateBuilder<(string?, JsonSpan)>();
        while (_reader.Read() && _reader.TokenType is not (JsonTokenType.EndObject or JsonTokenType.EndArray))
        {
            var name = kind == JsonValueKind.Object ? Name(Index(_reader.TokenStartIndex), names) : null;
            children.Add((name, Value()));
        }

        return new(kind, start, Index(_reader.BytesConsumed)) { Children = children.ToImmutable() };
    }

    private string Name(int start, HashSet<string> names)
    {
        var name = Content(start);
        if (!names.Add(name))
        {
            throw _document.Fail(start, $"the key \"{name}\" stands twice in one object, and one of them would be lost. Remove one.");
        }

        _reader.Read();
        return name;
    }

    private readonly string Content(int start)
    {
        try
        {
            return _reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw _document.Fail(start, "this string has half of a surrogate pair (a lone \\ud800 to \\udfff). Write both halves, or neither.");
        }
    }

    /// <summary>The index of a byte; asked in rising order, so that the text is measured once.</summary>
    private int Index(long offset)
    {
        _knownIndex += Encoding.UTF8.GetCharCount(_utf8.AsSpan(_knownByte..(int)offset));
        _knownByte = (int)offset;
        return _knownIndex;
    }

    /// <summary>The place at which JSON is broken, in characters from its beginning.</summary>
    private readonly int Place(JsonException broken)
    {
        var lineStart = 0;
        for (var line = 0; line < broken.LineNumber; line++)
        {
            lineStart += _utf8.AsSpan(lineStart).IndexOf((byte)'\n') + 1;
        }

        var offset = Math.Min(_utf8.Length, lineStart + (int)(broken.BytePositionInLine ?? 0));
        return Encoding.UTF8.GetCharCount(_utf8.AsSpan(0, offset));
    }
}
