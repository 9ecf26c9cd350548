using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using Contract;
using Documents;
using Microsoft.CodeAnalysis.CSharp.Scripting.Hosting;

namespace Session.Outputs;

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
            return MimeBundle.Of((MimeTypes.PlainText, value as string ?? "null"));
        }

        var contents = from formatter in Formatters.GetOrAdd(value.GetType(), FindFormatters)
                       let content = formatter.Write(value)
                       where content is not null
                       select (formatter.MimeType, content);
        (string, string)[] representations = [.. contents];
        return representations.Length > 0
            ? MimeBundle.Of(representations)
            : MimeBundle.Of((MimeTypes.PlainText, PlainText(value)));
    }

    private static IReadOnlyList<Formatter> FindFormatters(Type type)
    {
        var source = type.GetCustomAttributes(inherit: true)
            .FirstOrDefault(attribute => attribute.GetType().Name == "TypeFormatterSourceAttribute");
        if (source is not null && Property(source, "FormatterSourceType") is Type sourceType)
        {
            var preferred = Property(source, "PreferredMimeTypes") as string[] ?? [];
            return FromSource(sourceType, preferred);
        }

        var toHtml = type.GetMethod("ToHtml", BindingFlags.Public | BindingFlags.Instance, []);
        return toHtml?.ReturnType == typeof(string)
            ? [new(MimeTypes.Html, value => Call(toHtml, value) as string), new(MimeTypes.PlainText, PlainText)]
            : [];
    }

    // The names are the convention: a string MimeType, and bool Format(object, TextWriter), false where a value has no such form.
    private static List<Formatter> FromSource(Type sourceType, string[] preferred)
    {
        var source = Activator.CreateInstance(sourceType);
        var formatters = Call(sourceType.GetMethod("CreateTypeFormatters")!, source) as IEnumerable<object> ?? [];
        return
        [
            .. from formatter in formatters
               let mimeType = Property(formatter, "MimeType") as string
               where preferred.Length == 0 || preferred.Contains(mimeType)
               let format = formatter.GetType().GetMethod("Format", [typeof(object), typeof(TextWriter)])
               select new Formatter(mimeType, value =>
               {
                   using var writer = new StringWriter(CultureInfo.InvariantCulture);
                   return Call(format, formatter, value, writer) is true ? writer.ToString() : null;
               }),
        ];
    }

    private static object? Property(object instance, string name) => instance.GetType().GetProperty(name)?.GetValue(instance);

    private static object? Call(MethodInfo method, object? instance, params object?[] arguments) =>
        method.Invoke(instance, BindingFlags.DoNotWrapExceptions, binder: null, arguments, CultureInfo.InvariantCulture);

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

    private sealed record Formatter(string MimeType, Func<object, string?> Write);
}
