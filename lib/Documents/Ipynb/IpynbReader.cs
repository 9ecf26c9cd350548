using System.Collections.Immutable;
using System.Text.Json;
using Documents.Json;
using Documents.Metadata;

namespace Documents.Ipynb;

/// <summary>Reads an .ipynb document, and refuses what is none at the place where it departs from the format.</summary>
internal sealed class IpynbReader(DocumentText document)
{
    private readonly string _text = document.Text;
    private readonly IpynbFields _fields = new(document);

    public Notebook Notebook()
    {
        var root = _fields.Object(JsonParser.Parse(document, document.Start, _text.Length), "a notebook");
        CheckFormat(root);
        var metadata = _fields.Metadata(root);
        var languages = new IpynbLanguages(metadata);
        var cells = _fields.Array(_fields.Required(root, "cells", "a notebook"), "cells");
        var asRead = new Notebook([.. cells.Children.Select(child => Cell(child.Value, languages))]) { Metadata = metadata };
        return asRead with { Source = new NotebookSource(NotebookFormat.Ipynb, _text, asRead) };
    }

    private void CheckFormat(JsonSpan root)
    {
        var format = _fields.Required(root, "nbformat", "a notebook");
        var major = _fields.WholeNumber(format, "nbformat");
        if (major != 4)
        {
            var remedy = major < 4
                ? "Upgrade it with: jupyter nbconvert --to notebook --inplace, and the file's name."
                : "Save it as nbformat 4 with the program that wrote it.";
            throw document.Fail(format.Start, $"nbformat must be 4, and this notebook's is {format.In(_text)}. {remedy}");
        }

        if (root["nbformat_minor"] is { } minor)
        {
            _fields.WholeNumber(minor, "nbformat_minor");
        }
    }

    private Cell Cell(JsonSpan value, IpynbLanguages languages)
    {
        _fields.Object(value, "a cell");
        var kind = _fields.Text(_fields.Required(value, "cell_type", "a cell"), "cell_type") switch
        {
            "code" => CellKind.Code,
            "markdown" => CellKind.Markdown,
            _ => CellKind.Raw,
        };
        var source = _fields.Lines(_fields.Required(value, "source", "a cell"), "source");
        var metadata = _fields.Metadata(value);
        var (magic, magicLength) = kind == CellKind.Code ? languages.Magic(source) : (null, 0);
        var language = kind switch
        {
            CellKind.Code => magic ?? languages.Of(metadata),
            CellKind.Markdown => LanguageNames.Markdown,
            _ => LanguageNames.Raw,
        };
        return new Cell(kind, language, source[magicLength..])
        {
            Id = value["id"] is { } id ? _fields.Text(id, "id") : null,
            Metadata = metadata,
            Attachments = value["attachments"] is { Kind: not JsonValueKind.Null } attachments
                ? _fields.Object(attachments, "attachments").ToElement(_text)
                : null,
            Outputs = value["outputs"] is { } outputs ? Outputs(outputs) : [],
            ExecutionCount = value["execution_count"] is { } count ? _fields.WholeNumber(count, "execution_count") : null,
        };
    }

    private ImmutableArray<Output> Outputs(JsonSpan outputs)
    {
        var reader = new IpynbOutputReader(_text, _fields);
        return [.. _fields.Array(outputs, "outputs").Children.Select(child => reader.Output(child.Value))];
    }
}
