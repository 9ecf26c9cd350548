using System.Collections.Immutable;
using System.Text.Json;

namespace Documents;

/// <summary>Reads an .ipynb document, and refuses what is none at the place where it departs from the format.</summary>
internal sealed class IpynbReader(SourceText source)
{
    private readonly string text = source.Text;
    private readonly IpynbValues values = new(source);

    public Notebook Notebook()
    {
        var root = values.Object(JsonParser.Parse(source, source.Start, text.Length), "a notebook");
        CheckFormat(root);
        var metadata = values.Metadata(root);
        var (languages, defaultLanguage) = DocumentMetadata.IpynbLanguages(metadata);
        var cells = values.Array(values.Required(root, "cells", "a notebook"), "cells");
        var asRead = new Notebook([.. cells.Children.Select(child => Cell(child, languages, defaultLanguage))]) { Metadata = metadata };
        return asRead with { Origin = new IpynbDocument(asRead, text, root, JsonStyle.Of(source, root)) };
    }

    private void CheckFormat(JsonPart root)
    {
        var format = values.Required(root, "nbformat", "a notebook");
        var major = values.Count(format, "nbformat");
        if (major != 4)
        {
            var remedy = major < 4
                ? "Upgrade it with: jupyter nbconvert --to notebook --inplace, and the file's name."
                : "Save it as nbformat 4 with the program that wrote it.";
            throw source.Fail(format.Start, $"nbformat must be 4, and this notebook's is {format.In(text)}. {remedy}");
        }

        if (root["nbformat_minor"] is { } minor)
        {
            values.Count(minor, "nbformat_minor");
        }
    }

    private Cell Cell(JsonChild place, Languages languages, string defaultLanguage)
    {
        var part = values.Object(place.Value, "a cell");
        var kind = values.Text(values.Required(part, "cell_type", "a cell"), "cell_type") switch
        {
            "code" => CellKind.Code,
            "markdown" => CellKind.Markdown,
            _ => CellKind.Raw,
        };
        var said = values.Lines(values.Required(part, "source", "a cell"), "source");
        var metadata = values.Metadata(part);
        var (language, magic) = kind switch
        {
            CellKind.Code => Language(metadata, said, languages, defaultLanguage),
            CellKind.Markdown => (Languages.Markdown, ""),
            _ => (Languages.Raw, ""),
        };
        var cell = new Cell(kind, language, said[magic.Length..])
        {
            Id = part["id"] is { } id ? values.Text(id, "id") : null,
            Metadata = metadata,
            Outputs = part["outputs"] is { } outputs ? Outputs(outputs) : [],
            ExecutionCount = part["execution_count"] is { } count ? values.Count(count, "execution_count") : null,
        };
        return cell with { Origin = new IpynbCell(cell, text, place, magic, defaultLanguage) };
    }

    private static (string Language, string Magic) Language(
        JsonElement? metadata, string said, Languages languages, string defaultLanguage)
    {
        var end = said.IndexOf('\n') is >= 0 and var newline ? newline + 1 : said.Length;
        if (languages.BeganBy(SourceText.WithoutEnd(said.AsSpan(0, end))) is { } named)
        {
            return (named, said[..end]);
        }

        return (DocumentMetadata.CellLanguage(metadata, languages) ?? defaultLanguage, "");
    }

    private ImmutableArray<Output> Outputs(JsonPart outputs)
    {
        var reader = new OutputReader(source, values);
        return [.. values.Array(outputs, "outputs").Children.Select(child => reader.Output(child.Value))];
    }
}
