using System.Text.RegularExpressions;
using Contract;
using Documents;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.CSharp;
using Microsoft.DotNet.Interactive.Events;
using Microsoft.DotNet.Interactive.Formatting;

namespace Interactive.Tests.Oracle;

/// <summary>.NET Interactive's own C# kernel in this process, asked for what single cells give.</summary>
internal sealed partial class OracleKernel : ICellHost
{
    private readonly CompositeKernel _kernel = new() { new CSharpKernel().UseKernelHelpers() };

    /// <inheritdoc/>
    public async Task<CellAnswer> RunAsync(string code)
    {
        var events = (await _kernel.SendAsync(new SubmitCode(code))).Events;
        Output[] outputs =
        [
            .. events.Select(told => told switch
            {
                StandardOutputValueProduced text => new StreamOutput("stdout", string.Concat(text.FormattedValues.Select(value => value.Value))),
                ErrorProduced => null,
                DisplayEvent shown => new DisplayOutput(Bundle(shown)),
                _ => (Output?)null,
            }).OfType<Output>(),
        ];
        return events.OfType<CommandFailed>().FirstOrDefault() is { } failed
            ? new CellAnswer(outputs, ErrorOf(failed), LineOf(failed))
            : new CellAnswer(outputs, null, null);
    }

    public void Dispose() => _kernel.Dispose();

    // Its clients ask for one form of most values, HTML; it knows the words of every value, too.
    private static MimeBundle Bundle(DisplayEvent shown)
    {
        var bundle = MimeBundle.Of([.. shown.FormattedValues.Select(value => (value.MimeType, value.Value))]);
        return bundle[MimeTypes.PlainText] is not null ? bundle
            : new MimeBundle(bundle.Contents.Add(MimeTypes.PlainText, Formatter.ToDisplayString(shown.Value, MimeTypes.PlainText)));
    }

    private static string ErrorOf(CommandFailed failed) =>
        CompilerError().Match(failed.Message ?? "") is { Success: true } refused ? refused.Groups["id"].Value
        : failed.Exception.GetType().Name;

    private static int? LineOf(CommandFailed failed) =>
        CompilerError().Match(failed.Message ?? "") is { Success: true } refused
            ? int.Parse(refused.Groups["line"].Value, System.Globalization.CultureInfo.InvariantCulture)
            : null;

    [GeneratedRegex(@"\((?<line>\d+),\d+\): error (?<id>CS\d+):")]
    private static partial Regex CompilerError();
}
