using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using Contract;
using Documents;

namespace Session.Outputs;

/// <summary>
/// Turns a value into a MIME bundle. Words are words. A type can say by conventions that need no reference to this host how it is
/// shown: a <c>TypeFormatterSourceAttribute</c>, found by its name, or a public <c>string ToHtml()</c>. All else is shown as .NET
/// Interactive shows it, and as words for those who see no page.
/// </summary>
internal static class DisplayBundle
{
    private const string Null = "<null>";

    private static readonly ConcurrentDictionary<Type, IReadOnlyList<Formatter>> Formatters = new();

    /// <summary>The bundle of a value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="mimeTypes">The MIME types that somebody asked for; none for those it is best shown as.</param>
    public static MimeBundle From(object? value, params IReadOnlyList<string> mimeTypes)
    {
        if (value is null)
        {
            return MimeBundle.Of((MimeTypes.PlainText, Null));
        }

        var isTaught = PolyglotFormatter.IsInUse && PolyglotFormatter.WasTaught(value.GetType());
        (string, string)[] representations = isTaught ? [] : [.. Conventional(value, mimeTypes)];
        return representations.Length > 0 ? MimeBundle.Of(representations)
            : mimeTypes.Count > 0 ? Formatted(value, mimeTypes, isTaught)
            : isTaught || !IsWords(value) ? Formatted(value, [], isTaught)
            : MimeBundle.Of((MimeTypes.PlainText, PlainText(value)));
    }

    /// <summary>The bundle of what others formatted.</summary>
    public static MimeBundle Of(IEnumerable<(string MimeType, string Text)> representations) =>
        MimeBundle.Of([.. representations.Select(one => (one.MimeType, LimitedWriter.CutWhereTooLong(one.Text)))]);

    private static IEnumerable<(string MimeType, string Text)> Conventional(object value, IReadOnlyList<string> mimeTypes) =>
        from formatter in Formatters.GetOrAdd(value.GetType(), FindFormatters)
        where mimeTypes.Count == 0 || mimeTypes.Contains(formatter.MimeType)
        let content = formatter.Write(value)
        where content is not null
        select (formatter.MimeType, content);

    // What is words and nothing else needs no formatter, unless somebody told it to show such values as something else.
    private static bool IsWords(object value) =>
        ValueWords.AreAll(value)
        || (ValueWords.IsPlain(value) && (!PolyglotFormatter.IsInUse || PolyglotFormatter.MimeTypesOf(value.GetType()).All(IsText)));

    private static bool IsText(string mimeType) => mimeType is MimeTypes.Html or MimeTypes.PlainText;

    private static MimeBundle Formatted(object value, IReadOnlyList<string> asked, bool isTaught)
    {
        string[] wanted = [.. asked.Count > 0 ? asked : PolyglotFormatter.MimeTypesOf(value.GetType())];
        var shown = isTaught ? value : Excerpt.Of(value, PolyglotFormatter.MostItems);
        var bundle = wanted.Where(type => !IsText(type)).Select(type => (type, Other(shown, type))).ToList();

        // Whoever sees no page reads the words.
        var words = asked.Count > 0 && !wanted.Contains(MimeTypes.PlainText) ? null : PlainText(shown);
        if (wanted.Contains(MimeTypes.Html) && words?.Length is null or <= LimitedWriter.Most)
        {
            // Who asks for HTML gets it; nobody else gets one that says no more than the words.
            var isWhole = isTaught || PolyglotFormatter.IsPage(value);
            if (Html(shown, isWhole ? int.MaxValue : LimitedWriter.Most, asked.Count > 0 ? null : words) is { } html)
            {
                bundle.Add((MimeTypes.Html, html));
            }
        }

        if (words is not null || bundle.Count == 0)
        {
            bundle.Add((MimeTypes.PlainText, words ?? PlainText(shown)));
        }

        return MimeBundle.Of([.. bundle]);
    }

    // A page that is too large is none: it would end in the middle of a table.
    private static string? Html(object value, int most, string? words)
    {
        using var writer = new LimitedWriter(most);
        try
        {
            PolyglotFormatter.Write(value, MimeTypes.Html, writer);
            return ValueHtml.Of(CellTypeNames.Shorten(writer.ToString()), PolyglotFormatter.DefaultStyle, words);
        }
        catch (ValueTooLargeException)
        {
            return null;
        }
    }

    private static string Other(object value, string mimeType)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        PolyglotFormatter.Write(value, mimeType, writer);
        return writer.ToString();
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
               // Without this method it is one of .NET Interactive's own, which its formatter finds for itself.
               where format is not null
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

    // A type that says what it is in words of its own is shown so; any other by its parts.
    private static string PlainText(object value)
    {
        var isTaught = PolyglotFormatter.IsInUse && PolyglotFormatter.WasTaught(value.GetType(), MimeTypes.PlainText);
        if (!isTaught && (ValueWords.IsPlain(value) || ValueWords.HasOwn(value)))
        {
            return CellTypeNames.Shorten(LimitedWriter.CutWhereTooLong(ValueWords.Of(value)));
        }

        if (!isTaught && value is Delegate)
        {
            return PlainText(value.GetType());
        }

        using var writer = new LimitedWriter();
        try
        {
            PolyglotFormatter.Write(value, MimeTypes.PlainText, writer);
            return WordsIn(writer);
        }
        catch (ValueTooLargeException limit)
        {
            return LimitedWriter.Cut(WordsIn(writer), limit.Message);
        }

        string WordsIn(LimitedWriter written) => CellTypeNames.Shorten(Excerpt.Named(value, written.ToString()));
    }

    private sealed record Formatter(string MimeType, Func<object, string?> Write);
}
