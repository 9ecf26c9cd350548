using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using Microsoft.CodeAnalysis.CSharp.Scripting.Hosting;
using Workbook.Documents;

namespace Workbook.Execution;

/// <summary>
/// Turns a value into a MIME bundle by conventions that need no reference to this host:
/// a <c>TypeFormatterSourceAttribute</c>, found by its name, else a public <c>string ToHtml()</c>, else plain text.
/// </summary>
internal static class DisplayBundle
{
    private static readonly ConcurrentDictionary<Type, IReadOnlyList<Formatter>> Formatters = new();

    /// <summary>The bundle of a value; <c>null</c> shows as the word.</summary>
    public static MimeBundle From(object? value)
    {
        if (value is null or string)
        {
            return MimeBundle.Of((MimeBundle.PlainText, value as string ?? "null"));
        }

        var formatters = Formatters.GetOrAdd(value.GetType(), FindFormatters);
        return formatters.Count > 0
            ? MimeBundle.Of([.. formatters.Select(formatter => (formatter.MimeType, formatter.Write(value)))])
            : MimeBundle.Of((MimeBundle.PlainText, PlainText(value)));
    }

    private static IReadOnlyList<Formatter> FindFormatters(Type type)
    {
        var source = type.GetCustomAttributes(inherit: true)
            .FirstOrDefault(attribute => attribute.GetType().Name == "TypeFormatterSourceAttribute");
        if (source?.GetType().GetProperty("FormatterSourceType")?.GetValue(source) is Type sourceType)
        {
            return FromSource(sourceType);
        }

        var toHtml = type.GetMethod("ToHtml", BindingFlags.Public | BindingFlags.Instance, []);
        return toHtml?.ReturnType == typeof(string)
            ? [new(MimeBundle.Html, value => (string?)toHtml.Invoke(value, null) ?? ""), new(MimeBundle.PlainText, PlainText)]
            : [];
    }

    private static List<Formatter> FromSource(Type sourceType)
    {
        var source = Activator.CreateInstance(sourceType);
        var created = sourceType.GetMethod("CreateTypeFormatters")?.Invoke(source, null) as IEnumerable<object> ?? [];
        return [.. created.Select(formatter =>
        {
            var type = formatter.GetType();
            var mimeType = (string)type.GetProperty("MimeType")!.GetValue(formatter)!;
            var format = type.GetMethod("Format", [typeof(object), typeof(TextWriter)])!;
            return new Formatter(mimeType, value =>
            {
                using var writer = new StringWriter(CultureInfo.InvariantCulture);
                format.Invoke(formatter, [value, writer]);
                return writer.ToString();
            });
        })];
    }

    // A type that says what it is in words of its own is shown so; a collection or a record of fields by its contents.
    private static string PlainText(object value)
    {
        if (value is IFormattable formattable)
        {
            return formattable.ToString(null, CultureInfo.InvariantCulture);
        }

        var toString = value.GetType().GetMethod(nameof(ToString), [])!.DeclaringType!;
        return toString == typeof(object) || toString == typeof(ValueType)
            ? CSharpObjectFormatter.Instance.FormatObject(value)
            : value.ToString() ?? "";
    }

    private sealed record Formatter(string MimeType, Func<object, string> Write);
}
