namespace Documents;

/// <summary>Changes members of an object and leaves every other character of it as it was.</summary>
internal static class JsonEdit
{
    /// <summary>
    /// The object as text, after the edits: a value replaces a member's or comes last as a new member,
    /// null takes a member away.
    /// </summary>
    public static string Apply(string text, JsonPart target, JsonStyle style, IReadOnlyDictionary<string, JsonTree?> edits)
    {
        var kept = from child in target.Children
                   where !edits.TryGetValue(child.Name!, out var edit) || edit is not null
                   select Edited(text, child, style, edits.GetValueOrDefault(child.Name!));
        var lead = target.Children[^1].Lead(text);
        var added = from edit in edits
                    where edit.Value is not null && target[edit.Key] is null
                    select lead + style.Member(edit.Key, edit.Value, JsonStyle.IndentAfter(lead));
        return $"{{{string.Join(',', kept.Concat(added))}{text[target.ClosingStart..target.End]}";
    }

    private static string Edited(string text, JsonChild child, JsonStyle style, JsonTree? value) =>
        value is null
            ? text[child.Before..child.After]
            : text[child.Before..child.Value.Start]
                + style.Print(value, JsonStyle.IndentAfter(child.Lead(text)))
                + text[child.Value.End..child.After];
}
