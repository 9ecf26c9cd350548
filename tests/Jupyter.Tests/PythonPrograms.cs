using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Jupyter.Tests;

/// <summary>The programs in Python that a notebook shows beside its C#, and what comes of them where Python runs them.</summary>
/// <param name="notebook">The notebook's name.</param>
internal sealed partial class PythonPrograms(string notebook)
{
    /// <summary>The notebook's source.</summary>
    public string Source { get; } = File.ReadAllText(RepositoryRoot.Combine("notebooks", notebook + ".dib")).ReplaceLineEndings("\n");

    /// <summary>The one program in which some text stands.</summary>
    public string With(string text) =>
        Program().Matches(Source).Select(match => match.Groups["text"].Value).Single(program => program.Contains(text, StringComparison.Ordinal));

    /// <summary>
    /// Skips the calling test where Python lacks a module, or fails it where a variable of the environment is 1, which says that nothing
    /// may be skipped.
    /// </summary>
    public static async Task RequireAsync(string module, string package, string variable)
    {
        if (File.Exists(JupyterClient.Python)
            && (await JupyterClient.RunAsync(new ProcessStartInfo(JupyterClient.Python, ["-c", $"import {module}"]))).Code == 0)
        {
            return;
        }

        var missing = $"Python's {module} is not installed: {package} brings it to Debian's /usr/bin/python3.";
        Assert.SkipUnless(Environment.GetEnvironmentVariable(variable) == "1", missing);
        throw new InvalidOperationException(missing);
    }

    /// <summary>What a program prints.</summary>
    public static Task<string> PrintedByAsync(string program) => RunAsync("-c", program);

    /// <summary>What each expression of a program gives, as Python itself would show it.</summary>
    public static async Task<string[]> ValuesOfAsync(string program) =>
        (await RunAsync(Script.PathOf("values.py"), program)).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The numbers in a text.</summary>
    public static double[] NumbersIn(string text) =>
        [.. Number().Matches(text).Select(match => double.Parse(match.Value, CultureInfo.InvariantCulture))];

    private static async Task<string> RunAsync(params string[] arguments)
    {
        var (code, output, error) = await JupyterClient.RunAsync(new ProcessStartInfo(JupyterClient.Python, arguments));
        Assert.True(code == 0, error);
        return output;
    }

    [GeneratedRegex(@"^```python\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Program();

    [GeneratedRegex(@"-?\d+\.?\d*(e[-+]?\d+)?")]
    private static partial Regex Number();
}
