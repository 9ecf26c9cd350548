using System.Reflection;
using System.Runtime.CompilerServices;

namespace Session.Lines;

/// <summary>A place that an exception came through, as the cell's own code recorded it.</summary>
/// <param name="Method">The method's full name.</param>
/// <param name="Line">The line on which the statement begins, from 1; 0 where the method had none yet.</param>
internal readonly record struct RecordedLine(string Method, int Line)
{
    /// <summary>The full name of a method, as records have it.</summary>
    public static string NameOf(MethodBase method)
    {
        var type = method.DeclaringType is { IsGenericType: true } generic ? generic.GetGenericTypeDefinition() : method.DeclaringType;
        return $"{type?.FullName}.{method.Name}";
    }
}

/// <summary>The places that exceptions came through, from the innermost to the outermost, as long as the exceptions live.</summary>
internal static class RecordedLines
{
    // A recursion that went too deep comes through tens of thousands of places.
    private const int Most = 200_000;

    private static readonly ConditionalWeakTable<Exception, List<RecordedLine>> Places = [];

    /// <summary>Adds a place that an exception came through.</summary>
    public static void Add(Exception exception, RecordedLine place)
    {
        var places = Places.GetOrCreateValue(exception);
        lock (places)
        {
            if (places.Count < Most)
            {
                places.Add(place);
            }
        }
    }

    /// <summary>The places that an exception came through so far.</summary>
    public static RecordedLine[] Of(Exception exception)
    {
        if (!Places.TryGetValue(exception, out var places))
        {
            return [];
        }

        lock (places)
        {
            return [.. places];
        }
    }
}
