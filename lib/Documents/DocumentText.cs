using System.Globalization;

namespace Documents;

/// <summary>The text of a document with the name of its file: turns an index into line and column, and refuses what is wrong at one.</summary>
internal sealed class DocumentText
{
    /// <summary>The character that some editors put first in a UTF-8 file. It is no part of the document.</summary>
    public const char ByteOrderMark = '\uFEFF';

    /// <summary>Takes a document's text, with its byte order mark if it has one.</summary>
    /// <exception cref="NotebookFormatException">Half of a surrogate pair stands in it.</exception>
    public DocumentText(string text, string file)
    {
        Text = text;
        File = file;
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text, i))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                throw Fail(i, string.Create(CultureInfo.InvariantCulture,
                    $"half of a surrogate pair (U+{(int)text[i]:X4}) is no character. Write the whole character, or remove it."));
            }
        }
    }

    /// <summary>The text, to the byte.</summary>
    public string Text { get; }

    /// <summary>The file as the user named it.</summary>
    public string File { get; }

    /// <summary>The index at which the document begins: after the byte order mark, if there is one.</summary>
    public int Start => Text.StartsWith(ByteOrderMark) ? 1 : 0;

    /// <summary>The line on which an index stands, from 1.</summary>
    public int Line(int index) => Text.AsSpan(0, index).Count('\n') + 1;

    /// <summary>A line without its end, which is a line feed and a carriage return right before it. A lone one is text.</summary>
    public static ReadOnlySpan<char> WithoutEnd(ReadOnlySpan<char> line) =>
        line.EndsWith("\r\n") ? line[..^2] : line.EndsWith("\n") ? line[..^1] : line;

    /// <summary>The refusal of this document because of what stands at an index.</summary>
    public NotebookFormatException Fail(int index, string problem)
    {
        var lineStart = Text.AsSpan(0, index).LastIndexOf('\n') + 1;
        return new(File, Line(index), index - Math.Max(lineStart, Math.Min(Start, index)) + 1, problem);
    }
}
