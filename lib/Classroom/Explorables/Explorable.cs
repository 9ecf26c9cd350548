using System.Collections.Immutable;
using System.Net;
using System.Text.Json;
using Contract;

namespace Classroom.Explorables;

/// <summary>
/// A small instrument that is dragged, stepped and read off in the page itself, without running a cell. Where no script runs it is a
/// picture and words. A notebook shows it by ending a cell with it; <see cref="Explore"/> makes it.
/// </summary>
[TypeFormatterSource(typeof(DisplayFormatterSource), PreferredMimeTypes = [MimeTypes.Html, MimeTypes.PlainText, MimeTypes.Explorable])]
public sealed class Explorable : IDisplayable
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web);
    private static readonly Lazy<string> Script = new(() => ExplorableScript.Of(module => Resources.Read("Explorables." + module)));

    private readonly string _picture;
    private readonly ImmutableArray<ExplorableTask> _tasks;
    private readonly string _json;

    /// <summary>Puts picture, words and tasks to an instrument.</summary>
    /// <param name="name">The name by which the script knows it.</param>
    /// <param name="state">Where it begins, as the script reads it: its properties become JSON.</param>
    /// <param name="picture">The instrument at its beginning, an SVG with all texts escaped.</param>
    /// <param name="words">The same in words.</param>
    /// <param name="tasks">What is to be found with it.</param>
    internal Explorable(string name, object state, string picture, string words, ImmutableArray<ExplorableTask> tasks)
    {
        (_picture, AltText, _tasks) = (picture, words, tasks);
        _json = JsonSerializer.Serialize(new { name, state, tasks }, Format);
    }

    /// <summary>The instrument at its beginning in words, for a reader who does not see it.</summary>
    public string AltText { get; }

    /// <inheritdoc/>
    public string ToHtml() => $"""
        <div class="explorable" {ExplorableScript.Mark}="{WebUtility.HtmlEncode(_json)}">
        {_picture}
        <p>{WebUtility.HtmlEncode(AltText)}</p>
        <ul>{string.Concat(_tasks.Select(task => $"<li>{WebUtility.HtmlEncode(task.Text)}</li>"))}</ul>
        </div>
        {ExplorableScript.Begin}
        {Script.Value}</script>
        """.ReplaceLineEndings("\n");

    /// <inheritdoc/>
    public string ToPlainText() => string.Join('\n', [AltText, .. _tasks.Select(task => $"- {task.Text}")]);

    /// <summary>The words and the tasks.</summary>
    public override string ToString() => ToPlainText();

    /// <inheritdoc/>
    string? IDisplayable.ToMimeType(string mimeType) => mimeType switch
    {
        MimeTypes.Html => ToHtml(),
        MimeTypes.PlainText => ToPlainText(),
        MimeTypes.Explorable => _json,
        _ => null,
    };
}
