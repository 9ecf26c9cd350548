using System.Text;

namespace Session.Outputs;

/// <summary>A console writer that hands a cell's text to the cell, and all other text to the real console.</summary>
internal sealed class ConsoleCapture(string stream, TextWriter console) : TextWriter
{
    private static readonly Lazy<bool> Installation = new(() =>
    {
        Console.SetOut(new ConsoleCapture("stdout", Console.Out));
        Console.SetError(new ConsoleCapture("stderr", Console.Error));
        // A browser has none to read from.
        Console.SetIn(new ConsoleInput(OperatingSystem.IsBrowser() ? TextReader.Null : Console.In));
        return true;
    });

    /// <summary>Captures the process's console, once.</summary>
    public static void Install() => _ = Installation.Value;

    public override Encoding Encoding => Encoding.UTF8;

    public override IFormatProvider FormatProvider => System.Globalization.CultureInfo.CurrentCulture;

    public override void Write(char value) => Write(value.ToString());

    public override void Write(char[] buffer, int index, int count) => Write(new string(buffer, index, count));

    public override void Write(ReadOnlySpan<char> buffer) => Write(new string(buffer));

    public override void Write(string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            return;
        }

        if (CellOutput.Current is { } cell)
        {
            cell.Print(stream, value);
        }
        else
        {
            console.Write(value);
        }
    }

    // One message a line, not one for the text and one for its end; and the same end on every system.
    public override void WriteLine(string? value) => Write(value + "\n");

    public override void WriteLine() => Write("\n");

    public override void Flush() => console.Flush();
}
