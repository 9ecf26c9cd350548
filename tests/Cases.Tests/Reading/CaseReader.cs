using System.Collections.Immutable;
using System.Text;

namespace Cases.Tests.Reading;

/// <summary>Reads a file of cases. What does not keep to the format is refused with its line.</summary>
/// <param name="file">The file's name, for errors and for the cases.</param>
internal sealed class CaseReader(string file)
{
    private const string NameMark = "=== ";
    private const string FileMark = "--- file ";
    private const string Base64Mark = " (base64)";

    /// <summary>Reads the cases of a text.</summary>
    /// <exception cref="CaseFormatException">The text does not keep to the format.</exception>
    public ImmutableArray<Case> Read(string text)
    {
        var lines = text.Split('\n');
        int[] starts = [.. lines.Index().Where(line => line.Item.StartsWith(NameMark, StringComparison.Ordinal)).Select(line => line.Index)];
        if (starts.Length == 0)
        {
            throw Wrong(1, "there is no case: one begins with a line '=== name'.");
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        return
        [
            .. starts.Index().Select(start =>
            {
                var name = lines[start.Item][NameMark.Length..];
                return string.IsNullOrWhiteSpace(name) ? throw Wrong(start.Item + 1, "the case has no name.")
                    : !names.Add(name) ? throw Wrong(start.Item + 1, $"there is a case '{name}' already.")
                    : ReadCase(name, start.Item + 1, lines[(start.Item + 1)..(start.Index + 1 < starts.Length ? starts[start.Index + 1] : lines.Length)]);
            }),
        ];
    }

    private Case ReadCase(string name, int place, string[] lines)
    {
        var sections = Sections(place + 1, lines);
        var cells = sections.Where(section => section.Mark is "--- cell" or "--- markdown")
            .Select(section => new CaseCell(section.Mark == "--- cell", section.Text))
            .ToImmutableArray();
        var ipynb = Only(sections, "--- ipynb");
        var expect = Only(sections, "--- expect");
        if ((cells.Length > 0) == (ipynb is not null))
        {
            throw Wrong(place, $"'{name}' is to have cells, or one notebook (--- ipynb).");
        }

        var right = ReadLines(isDo: false, expect, ipynb is null ? cells.Length : null);
        if (right.IsEmpty)
        {
            throw Wrong(place, $"'{name}' does not say what is right (--- expect).");
        }

        return new Case(
            file, name, cells, ipynb?.Text, [.. sections.Where(section => section.Mark.StartsWith(FileMark, StringComparison.Ordinal)).Select(ReadFile)],
            ReadLines(isDo: true, Only(sections, "--- do"), null), right);
    }

    private List<Section> Sections(int first, string[] lines)
    {
        var sections = new List<Section>();
        foreach (var (index, line) in lines.Index())
        {
            if (IsMark(line))
            {
                sections.Add(new Section(line, first + index + 1));
            }
            else if (sections.Count > 0)
            {
                sections[^1].Lines.Add(line);
            }
            else if (line.Length > 0)
            {
                throw Wrong(first + index, "a case begins with a section, as '--- cell'.");
            }
        }

        return sections;
    }

    private static bool IsMark(string line) =>
        line is "--- cell" or "--- markdown" or "--- do" or "--- expect" or "--- ipynb"
        || line.Length > FileMark.Length && line.StartsWith(FileMark, StringComparison.Ordinal);

    private Section? Only(List<Section> sections, string mark)
    {
        var found = sections.Where(section => section.Mark == mark).ToArray();
        return found.Length <= 1 ? found.FirstOrDefault() : throw Wrong(found[1].First - 1, $"there is a section '{mark}' already.");
    }

    private CaseFile ReadFile(Section section)
    {
        var name = section.Mark[FileMark.Length..];
        if (!name.EndsWith(Base64Mark, StringComparison.Ordinal))
        {
            return new CaseFile(name, [.. Encoding.UTF8.GetBytes(section.Text)]);
        }

        try
        {
            return new CaseFile(name[..^Base64Mark.Length], [.. Convert.FromBase64String(section.Text)]);
        }
        catch (FormatException)
        {
            throw Wrong(section.First, "this is no base64.");
        }
    }

    // The number of cells is not known here where the notebook is a whole file.
    private ImmutableArray<CaseLine> ReadLines(bool isDo, Section? section, int? cells)
    {
        var lines = ImmutableArray.CreateBuilder<CaseLine>();
        int? cell = null;
        foreach (var (index, line) in (section?.Lines ?? []).Index().Where(line => line.Item.Length > 0 && !line.Item.StartsWith('#')))
        {
            var place = section!.First + index;
            var (key, value) = KeyAndValue(line) ?? throw Wrong(place, $"'{line}' is no 'key: value'.");
            if ((CaseKeys.ProblemOf(isDo, key, value) ?? ProblemAfter(lines, key)) is { } problem)
            {
                throw Wrong(place, problem);
            }

            var read = new CaseLine(key, value, cell, place);
            if (key != "of")
            {
                lines.Add(read);
                continue;
            }

            cell = read.Number > 0 && read.Number <= (cells ?? int.MaxValue) ? read.Number : throw Wrong(place, $"there is no cell {value}.");
        }

        return lines.ToImmutable();
    }

    private static (string Key, string Value)? KeyAndValue(string line)
    {
        const string variable = "variable ";
        if (line.StartsWith(variable, StringComparison.Ordinal))
        {
            return ("variable", line[variable.Length..]);
        }

        var colon = line.IndexOf(": ", StringComparison.Ordinal);
        return colon > 0 ? (line[..colon], line[(colon + 2)..])
            : line.Length > 1 && line.EndsWith(':') ? (line[..^1], "")
            : null;
    }

    // An alternative needs what it is an alternative to.
    private static string? ProblemAfter(ImmutableArray<CaseLine>.Builder before, string key)
    {
        string[] needed = key switch
        {
            "or line" => ["line"],
            "or says" => ["result", "field"],
            "or refused" => ["prose", "formulas", "cells"],
            _ => [],
        };
        return needed.Length == 0 || before.Any(line => needed.Contains(line.Key))
            ? null
            : $"'{key}' needs a line '{string.Join("' or '", needed)}' before it.";
    }

    private CaseFormatException Wrong(int line, string problem) => new(file, line, problem);

    /// <summary>A section of a case.</summary>
    /// <param name="Mark">The line with which it begins.</param>
    /// <param name="First">The line of the file on which its text begins, from 1.</param>
    private sealed record Section(string Mark, int First)
    {
        public List<string> Lines { get; } = [];

        /// <summary>Its lines, without the blank lines at their end.</summary>
        public string Text => string.Join('\n', Lines.Take(Lines.FindLastIndex(line => !string.IsNullOrWhiteSpace(line)) + 1));
    }
}
