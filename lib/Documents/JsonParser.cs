using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace Documents;

/// <summary>Reads JSON into values that know where they stand. Every refusal has its place.</summary>
internal ref struct JsonParser
{
    /// <summary>How deep a document may be nested: twice what JSON tools allow, as an output's JSON sits seven levels down.</summary>
    public static readonly JsonDocumentOptions Limits = new() { MaxDepth = 128 };

    private readonly SourceText source;
    private readonly byte[] utf8;
    private Utf8JsonReader reader;
    private int knownByte;
    private int knownIndex;

    private JsonParser(SourceText source, int start, int end)
    {
        this.source = source;
        utf8 = Encoding.UTF8.GetBytes(source.Text, start, end - start);
        reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = Limits.MaxDepth + 1 });
        knownIndex = start;
    }

    /// <summary>Reads the one value that stands between two indices of a text.</summary>
    /// <exception cref="NotebookFormatException">There is no value, more than one, or a broken one.</exception>
    public static JsonPart Parse(SourceText source, int start, int end)
    {
        var parser = new JsonParser(source, start, end);
        try
        {
            parser.reader.Read();
            var part = parser.Value();
            parser.reader.Read();
            return part;
        }
        catch (JsonException broken)
        {
            var place = start + parser.Place(broken);
            throw source.Fail(place, Problem(broken, source.Text.AsSpan(start..place), source.Text.AsSpan(place..end)));
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

    private JsonPart Value() => reader.TokenType switch
    {
        JsonTokenType.StartObject => Container(JsonValueKind.Object),
        JsonTokenType.StartArray => Container(JsonValueKind.Array),
        JsonTokenType.String => Token(JsonValueKind.String),
        JsonTokenType.Number => Token(JsonValueKind.Number),
        JsonTokenType.True => Token(JsonValueKind.True),
        JsonTokenType.False => Token(JsonValueKind.False),
        _ => Token(JsonValueKind.Null),
    };

    private JsonPart Token(JsonValueKind kind)
    {
        var start = Index(reader.TokenStartIndex);
        var content = kind == JsonValueKind.String ? Content(start) : "";
        return new(kind, start, Index(reader.BytesConsumed)) { Content = content };
    }

    private JsonPart Container(JsonValueKind kind)
    {
        var start = Index(reader.TokenStartIndex);
        if (reader.CurrentDepth == Limits.MaxDepth)
        {
            throw source.Fail(start, $"brackets are nested deeper than {Limits.MaxDepth} levels, which no notebook needs. Flatten this value.");
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        var children = ImmutableArray.CreateBuilder<JsonChild>();
        var before = start + 1;
        while (reader.Read() && reader.TokenType is not (JsonTokenType.EndObject or JsonTokenType.EndArray))
        {
            var childStart = Index(reader.TokenStartIndex);
            if (children.Count > 0)
            {
                var comma = source.Text.IndexOf(',', children[^1].After);
                children[^1] = children[^1] with { After = comma };
                before = comma + 1;
            }

            var name = kind == JsonValueKind.Object ? Name(childStart, names) : null;
            var value = Value();
            children.Add(new(name, before, childStart, value, value.End));
        }

        return new(kind, start, Index(reader.BytesConsumed)) { Children = children.ToImmutable() };
    }

    private string Name(int start, HashSet<string> names)
    {
        var name = Content(start);
        if (!names.Add(name))
        {
            throw source.Fail(start, $"the key \"{name}\" stands twice in one object, and one of them would be lost. Remove one.");
        }

        reader.Read();
        return name;
    }

    private readonly string Content(int start)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw source.Fail(start, "this string has half of a surrogate pair (a lone \\ud800 to \\udfff). Write both halves, or neither.");
        }
    }

    /// <summary>The index of a byte; asked in rising order, so that the text is measured once.</summary>
    private int Index(long offset)
    {
        knownIndex += Encoding.UTF8.GetCharCount(utf8.AsSpan(knownByte..(int)offset));
        knownByte = (int)offset;
        return knownIndex;
    }

    /// <summary>Where broken JSON is broken, in characters from its beginning.</summary>
    private readonly int Place(JsonException broken)
    {
        var lineStart = 0;
        for (var line = 0; line < broken.LineNumber; line++)
        {
            lineStart += utf8.AsSpan(lineStart).IndexOf((byte)'\n') + 1;
        }

        var offset = Math.Min(utf8.Length, lineStart + (int)(broken.BytePositionInLine ?? 0));
        return Encoding.UTF8.GetCharCount(utf8.AsSpan(0, offset));
    }
}
