using System.Text.Json;

namespace Workbook.Handouts;

/// <summary>What a folder of notebooks says about itself, in its <c>workbook.json</c>. Description and credit are Markdown.</summary>
/// <param name="Title">The name of the whole.</param>
/// <param name="Subtitle">A line below it.</param>
/// <param name="Description">What the reader finds, on the index page.</param>
/// <param name="Credit">Whose work it builds on, at the foot of every page.</param>
public sealed record Course(string Title, string Subtitle, string Description, string Credit)
{
    private const string FileName = "workbook.json";

    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    };

    /// <summary>Reads it from a folder of notebooks; a folder without one is called by its own name.</summary>
    /// <exception cref="IOException">The file is there and says something else.</exception>
    public static Course Read(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
        {
            return new Course(Path.GetFileName(Path.GetFullPath(folder)), "", "", "");
        }

        try
        {
            var course = JsonSerializer.Deserialize<Course>(File.ReadAllText(path), Format)
                ?? throw new JsonException("null is no course");
            // Set once here, so that what no page can show is reported of this file and not of a page.
            Markdown.ToHtml(course.Description);
            Markdown.ToHtml(course.Credit);
            return course;
        }
        catch (Exception problem) when (problem is JsonException or CellException)
        {
            throw new IOException(
                $"{path} is to hold title, subtitle, description and credit, each a text: {problem.Message}", problem);
        }
    }
}
