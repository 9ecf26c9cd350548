using System.Collections;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Reflection;
using System.Runtime.ExceptionServices;
using Contract;
using Documents;
using Microsoft.AspNetCore.Html;
using Microsoft.DotNet.Interactive.Formatting;

namespace Session.Outputs;

/// <summary>
/// The formatter of .NET Interactive, which cells can teach too: <c>Formatter.Register</c> and its like. It is loaded when a value
/// first needs it. It is one for the whole process, so a session that begins takes back what cells before it taught.
/// </summary>
/// <remarks>No other file of this library names it.</remarks>
internal static class PolyglotFormatter
{
    /// <summary>The library that holds it, which is also its namespace.</summary>
    public const string Library = "Microsoft.DotNet.Interactive.Formatting";

    /// <summary>The MIME type of the line over a tree.</summary>
    public const string Summary = "text/plain+summary";

    // A tree of more parts is read by nobody; and where every part leads to twenty others, it would have no end either.
    private const int MostParts = 10_000;

    // Values are formatted at any time, on any thread; the formatter is reset while nobody does.
    private static readonly ReaderWriterLockSlim Gate = new(LockRecursionPolicy.SupportsRecursion);
    private static readonly Lock Beginning = new();
    private static readonly Lazy<string> Style = new(FindStyle);

    private static volatile bool _isInUse;

    [ThreadStatic]
    private static int? _partsLeft;

    /// <summary>The libraries that a cell needs to speak to it.</summary>
    public static ImmutableArray<string> Libraries { get; } = [Library, "Microsoft.AspNetCore.Html.Abstractions"];

    /// <summary>True once a value or a cell needed it.</summary>
    public static bool IsInUse => _isInUse;

    /// <summary>The style that it writes behind its tables and trees.</summary>
    public static string DefaultStyle => Style.Value;

    /// <summary>The most items of a sequence that it writes.</summary>
    public static int MostItems => Formatter.ListExpansionLimit;

    /// <summary>Makes it ready, before a cell speaks to it.</summary>
    public static void Use()
    {
        if (!_isInUse)
        {
            Begin();
        }
    }

    /// <summary>Takes back all that cells taught it.</summary>
    public static void Reset()
    {
        if (IsInUse)
        {
            ResetToDefault();
        }
    }

    /// <summary>All that cells taught it; null where it was not in use.</summary>
    public static Taught? Take()
    {
        if (!IsInUse)
        {
            return null;
        }

        ITypeFormatter[] formatters = [.. Formatter.RegisteredFormatters(includeDefaults: false)];
        return new(
            [.. formatters.Reverse()],
            [.. formatters.Select(one => one.Type).Distinct().Select(type => (type, Formatter.GetPreferredMimeTypesFor(type).ToArray()))],
            (Formatter.ListExpansionLimit, Formatter.RecursionLimit));
    }

    /// <summary>Teaches it anew what was taken.</summary>
    public static void Teach(Taught? taught)
    {
        if (taught is null)
        {
            return;
        }

        foreach (var formatter in taught.Formatters)
        {
            Formatter.Register(formatter);
        }

        foreach (var (type, preferred) in taught.MimeTypes)
        {
            Formatter.SetPreferredMimeTypesFor(type, preferred);
        }

        (Formatter.ListExpansionLimit, Formatter.RecursionLimit) = taught.Limits;
    }

    /// <summary>Recognises a value that is a fragment of a page.</summary>
    public static bool IsPage(object value) => value is IHtmlContent;

    /// <summary>Tells whether somebody taught it how to write a type.</summary>
    /// <param name="type">The type.</param>
    /// <param name="mimeType">As which MIME type; null for any.</param>
    public static bool WasTaught(Type type, string? mimeType = null)
    {
        Use();
        return Formatter.RegisteredFormatters(includeDefaults: false)
            .Any(one => (mimeType is null || one.MimeType == mimeType) && IsFor(one.Type, type));
    }

    /// <summary>The MIME types as which a type is to be shown.</summary>
    public static IReadOnlyCollection<string> MimeTypesOf(Type type)
    {
        Use();
        return Formatter.GetPreferredMimeTypesFor(type);
    }

    /// <summary>Writes a value.</summary>
    /// <exception cref="ValueTooLargeException">It has too many parts.</exception>
    public static void Write(object value, string mimeType, TextWriter writer)
    {
        Use();
        var before = _partsLeft;
        Gate.EnterReadLock();
        try
        {
            _partsLeft = MostParts;
            using var context = new FormatContext(writer);
            value.FormatTo(context, mimeType);
        }
        catch (TargetInvocationException called)
        {
            // The formatter calls some of its own parts by reflection; what went wrong is what the value's own code threw, or a limit.
            ExceptionDispatchInfo.Throw(CauseOf(called));
        }
        finally
        {
            _partsLeft = before;
            Gate.ExitReadLock();
        }
    }

    private static Exception CauseOf(TargetInvocationException called) => called.InnerException switch
    {
        TargetInvocationException within => CauseOf(within),
        { } cause => cause,
        null => called,
    };

    private static void ResetToDefault()
    {
        Gate.EnterWriteLock();
        try
        {
            Formatter.ResetToDefault();
            AddOwn();
        }
        finally
        {
            Gate.ExitWriteLock();
        }
    }

    // A cell that is stopped in here leaves it to the next value.
    private static void Begin()
    {
        lock (Beginning)
        {
            if (!_isInUse)
            {
                AddOwn();
                Formatter.SubscribeToDisplayedValues(PolyglotFunctions.Show);
                _isInUse = true;
            }
        }
    }

    // Among its defaults, before its own for any object, go those that a type's attribute brings.
    private static void AddOwn() => Formatter.GetPreferredMimeTypesFor(typeof(AnyObject));

    private static string FindStyle()
    {
        using var writer = new StringWriter();
        using (var context = new FormatContext(writer))
        {
            context.RequireDefaultStyles();
        }

        return writer.ToString();
    }

    private static bool IsFor(Type taught, Type type) => !taught.IsGenericTypeDefinition
        ? taught.IsAssignableFrom(type)
        : type.GetInterfaces().Concat(Bases(type)).Any(one => one.IsGenericType && one.GetGenericTypeDefinition() == taught);

    private static IEnumerable<Type> Bases(Type type)
    {
        for (var one = type; one is not null; one = one.BaseType)
        {
            yield return one;
        }
    }

    private static void CountPart()
    {
        if (_partsLeft is { } left)
        {
            _partsLeft = left > 0 ? left - 1 : throw new ValueTooLargeException($"a value is shown up to {MostParts} parts");
        }
    }

    // Of a value that neither has parts nor says what it is, the name of its type is left.
    private static bool WriteWords(object value, FormatContext context)
    {
        CountPart();
        if (value is not null && Excerpt.IsUntyped(value))
        {
            Excerpt.Of(value, MostItems).FormatTo(context, MimeTypes.PlainText);
            return true;
        }

        return value is not null and not IEnumerable && !ValueWords.HasOwn(value) && !ValueWords.HasParts(value.GetType())
            && WriteName(value, context);
    }

    private static bool WritePage(object value, FormatContext context)
    {
        CountPart();
        if (value is null || !ValueWords.AreAll(value))
        {
            return false;
        }

        var words = value is Delegate ? value.GetType().ToDisplayString(MimeTypes.PlainText) : ValueWords.InShort(value);
        context.Writer.Write($"<div class=\"dni-plaintext\"><pre>{WebUtility.HtmlEncode(words)}</pre></div>");
        return true;
    }

    // Over a tree stands what its value says of itself; of one that says nothing, the name of its type as C# writes it.
    private static bool Summarize(object value, FormatContext context) =>
        value is not null && !ValueWords.HasOwn(value) && WriteName(value, context);

    private static bool WriteName(object value, FormatContext context)
    {
        value.GetType().FormatTo(context, MimeTypes.PlainText);
        return true;
    }

    /// <summary>What cells taught the formatter.</summary>
    /// <param name="Formatters">The formatters, in the order in which they were registered.</param>
    /// <param name="MimeTypes">The MIME types as which their types are to be shown.</param>
    /// <param name="Limits">The most items of a sequence, and the most levels of a tree.</param>
    public sealed record Taught(
        ImmutableArray<ITypeFormatter> Formatters, ImmutableArray<(Type Type, string[] Preferred)> MimeTypes, (int Items, int Levels) Limits);

    [TypeFormatterSource(typeof(OwnFormatters), PreferredMimeTypes = [MimeTypes.PlainText])]
    private sealed class AnyObject;

    private sealed class OwnFormatters : ITypeFormatterSource
    {
        public IEnumerable<ITypeFormatter> CreateTypeFormatters() =>
        [
            new OwnFormatter(MimeTypes.Html, WritePage), new OwnFormatter(MimeTypes.PlainText, WriteWords), new OwnFormatter(Summary, Summarize),
        ];
    }

    private sealed class OwnFormatter(string mimeType, Func<object, FormatContext, bool> format) : ITypeFormatter
    {
        public string MimeType => mimeType;

        public Type Type => typeof(object);

        public bool Format(object instance, FormatContext context) => format(instance, context);
    }
}

/// <summary>Functions that every cell has without a using, as in .NET Interactive.</summary>
[SuppressMessage("Naming", "CA1708:Identifiers should differ by more than case", Justification = "The names are .NET Interactive's.")]
public static class PolyglotFunctions
{
    /// <summary>Shows a value at this point of the cell's output.</summary>
    /// <param name="value">The value.</param>
    /// <param name="mimeTypes">The MIME types to show it as; without any, those it is best shown as.</param>
    /// <returns>The value's place in the output; its <c>Update</c> puts another there.</returns>
    public static DisplayedValue display(object? value, params string[] mimeTypes)
    {
        // What the place keeps is only what an update makes anew, and the session makes its own: so it keeps the least.
        var place = new DisplayedValue(value, [new FormattedValue(PolyglotFormatter.Summary, "")]);
        CellOutput.Current?.Show(DisplayBundle.From(value, mimeTypes), place.DisplayId);
        return place;
    }

    /// <inheritdoc cref="display"/>
    public static DisplayedValue Display(this object? value) => display(value);

    /// <inheritdoc cref="display"/>
    public static DisplayedValue Display(this object? value, string mimeType) => display(value, mimeType);

    /// <summary>Makes a text a fragment of a page, to be shown as it is.</summary>
    public static IHtmlContent HTML(string text) => new HtmlString(text);

    /// <summary>Shows what the formatter's own functions display or update.</summary>
    internal static void Show(DisplayedValue shown)
    {
        if (CellOutput.Current is not { } cell)
        {
            Formatter.WriteToConsole(shown);
        }
        else if (shown.IsUpdated)
        {
            cell.Send(new DisplayUpdate(shown.DisplayId, DisplayBundle.From(shown.Value)));
        }
        else if (shown.Value is string)
        {
            // Somebody said what kind of text it is.
            cell.Show(DisplayBundle.Of(shown.FormattedValues.Select(one => (one.MimeType, one.Value))), shown.DisplayId);
        }
        else
        {
            string[] asked = [.. shown.FormattedValues.Select(one => one.MimeType)];
            cell.Show(DisplayBundle.From(shown.Value, asked.Length > 1 ? asked : []), shown.DisplayId);
        }
    }
}
