using System.Collections;

namespace Session.Outputs;

/// <summary>
/// The beginning of a sequence that computes its items when it is asked. It is asked once, however often the beginning is written: a
/// cell's own code may print in it, draw at random, or have no end.
/// </summary>
internal static class Excerpt
{
    private const string OwnName = $"{nameof(Items<>)}<";

    /// <summary>The beginning of a sequence that is lazy or does not tell the type of its items; any other value as it is.</summary>
    /// <param name="value">The value.</param>
    /// <param name="most">The most items that are written; one more is taken, so that it shows that there are more.</param>
    public static object Of(object value, int most)
    {
        if (value is string or not IEnumerable || ItemOf(value) is not { } item)
        {
            return value;
        }

        var taken = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(item))!;
        foreach (var one in (IEnumerable)value)
        {
            taken.Add(one);
            if (taken.Count > most)
            {
                break;
            }
        }

        return Activator.CreateInstance(typeof(Items<>).MakeGenericType(item), taken)!;
    }

    /// <summary>
    /// Recognises sequences that do not tell the type of their items, such as arrays of two dimensions. The formatter would show an
    /// iterator of LINQ that casts them.
    /// </summary>
    public static bool IsUntyped(object value) => value is Array { Rank: > 1 } or ArrayList;

    /// <summary>The words of a value, in which the beginning of a sequence is called a sequence.</summary>
    public static string Named(object value, string words)
    {
        var end = words.IndexOf('\n', StringComparison.Ordinal);
        var name = words.IndexOf(OwnName, StringComparison.Ordinal);
        return IsExcerpt(value.GetType()) && name >= 0 && name < end ? $"{nameof(IEnumerable)}<{words[(name + OwnName.Length)..]}" : words;
    }

    private static bool IsExcerpt(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Items<>);

    private static Type? ItemOf(object value) => value switch
    {
        Array { Rank: > 1 } array => array.GetType().GetElementType(),
        _ when IsUntyped(value) => typeof(object),
        ICollection => null,
        _ => IsLazy(value) ? ItemOf(value.GetType()) : null,
    };

    // An iterator of a cell or a library is a class that nobody can name, and LINQ's are LINQ's. A class that has nothing but its items
    // is one, too, however it makes them: the formatter would write its name and nothing else.
    private static bool IsLazy(object value)
    {
        var type = value.GetType();
        return type.IsNestedPrivate || type.Name.StartsWith('<') || type.Namespace == "System.Linq"
            || !(ValueWords.HasParts(type) || ValueWords.HasOwn(value));
    }

    private static Type? ItemOf(Type type)
    {
        var sequences = type.GetInterfaces().Where(one => one.IsGenericType).ToLookup(one => one.GetGenericTypeDefinition());
        return sequences[typeof(ICollection<>)].Any() || sequences[typeof(IReadOnlyCollection<>)].Any()
            ? null
            : sequences[typeof(IEnumerable<>)].Select(one => one.GetGenericArguments()[0]).FirstOrDefault();
    }

    private sealed class Items<T>(List<T> items) : IEnumerable<T>
    {
        public IEnumerator<T> GetEnumerator() => items.GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => items.GetEnumerator();
    }
}
