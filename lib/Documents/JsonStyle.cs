namespace Documents;

/// <summary>How a document lays out its JSON, and how anything new in it is laid out.</summary>
/// <param name="Newline">What ends its lines.</param>
/// <param name="Unit">What one level is indented by; null where the document stands on one line.</param>
/// <param name="Colon">What stands between a key and its value.</param>
internal sealed record JsonStyle(string Newline, string? Unit, string Colon)
{
    /// <summary>One line, no blanks.</summary>
    public static readonly JsonStyle Compact = new("\n", null, ":");

    /// <summary>The style of a document, seen from the first member of its outermost object.</summary>
    public static JsonStyle Of(SourceText source, JsonPart root)
    {
        var first = root.Children[0];
        var colon = source.Text[first.Value.Start - 1] == ':' ? ":" : ": ";
        return new(source.Newline ?? "\n", IndentAfter(first.Lead(source.Text)), colon);
    }

    /// <summary>The indentation that blanks end with; null where they hold no line end.</summary>
    public static string? IndentAfter(string blanks) =>
        blanks.LastIndexOf('\n') is >= 0 and var end ? blanks[(end + 1)..] : null;

    /// <summary>Lays a value out; its first line stands at <paramref name="indent"/>, which is null for a value on one line.</summary>
    public string Print(JsonTree tree, string? indent) => tree switch
    {
        JsonText text => text.Json,
        JsonList list => Print('[', list.Items.Select(item => Print(item, Deeper(indent))), ']', indent),
        JsonMap map => Print('{', map.Members.Select(member => Member(member.Name, member.Value, Deeper(indent))), '}', indent),
        _ => throw new NotSupportedException($"{tree.GetType().Name} has no layout."),
    };

    /// <summary>Lays out a member whose name stands at that indentation.</summary>
    public string Member(string name, JsonTree value, string? indent) => JsonTree.Of(name).Json + Colon + Print(value, indent);

    private string? Deeper(string? indent) => indent is null ? null : indent + (Unit ?? " ");

    private string Print(char open, IEnumerable<string> parts, char close, string? indent)
    {
        var body = string.Join("," + Break(Deeper(indent), Colon[1..]), parts);
        return body.Length == 0
            ? $"{open}{close}"
            : $"{open}{Break(Deeper(indent), "")}{body}{Break(indent, "")}{close}";
    }

    private string Break(string? indent, string inline) => indent is null ? inline : Newline + indent;
}
