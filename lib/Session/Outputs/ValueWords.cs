using System.Collections;
using System.Globalization;
using System.Numerics;
using System.Reflection;

namespace Session.Outputs;

/// <summary>The words that a value has for itself.</summary>
internal static class ValueWords
{
    /// <summary>Recognises values that are words and nothing else: numbers, texts, truth values, members of enumerations.</summary>
    public static bool IsPlain(object value) =>
        value is string or decimal or Enum or BigInteger or Half or Int128 or UInt128 || value.GetType().IsPrimitive;

    /// <summary>
    /// Recognises values of which only the words are shown: their parts would lead through half the runtime, and say less.
    /// </summary>
    public static bool AreAll(object value) => value is Exception or Delegate or (MemberInfo and not Type) or Assembly or Module;

    /// <summary>Recognises a value whose type says in words of its own what it is.</summary>
    public static bool HasOwn(object value)
    {
        var type = value.GetType();
        if (value is Type or DateTime or DateTimeOffset)
        {
            // The formatter's words for these are better.
            return false;
        }

        var writer = type.GetMethod(nameof(ToString), [])!.DeclaringType!;
        return writer != typeof(object) && writer != typeof(ValueType)
            && !(value is IEnumerable and not string && type.Namespace?.StartsWith(nameof(System), StringComparison.Ordinal) == true);
    }

    /// <summary>Recognises a type whose values have parts that anybody can read.</summary>
    public static bool HasParts(Type type) =>
        type.GetFields(BindingFlags.Public | BindingFlags.Instance).Length > 0
        || type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Any(one => one.CanRead && one.GetIndexParameters().Length == 0);

    /// <summary>The words of a value inside of another: of an exception, what it says and not where it was.</summary>
    public static string InShort(object value) => value switch
    {
        Exception exception => $"{exception.GetType().Name}: {exception.Message}",
        _ => Of(value),
    };

    /// <summary>A value's own words, the same in every culture.</summary>
    public static string Of(object value)
    {
        if (value is IFormattable formattable)
        {
            return formattable.ToString(null, CultureInfo.InvariantCulture) ?? "";
        }

        // What a record says of its numbers, it says in the culture of whoever asks.
        var culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        try
        {
            return value.ToString() ?? "";
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }
}
