using System.Collections.Immutable;
using System.Reflection;
using Classroom.Checks;

namespace Classroom;

/// <summary>
/// The course's exercises, one property each, a file a notebook. A cell ends with <c>Exercises.MySoftmax.Check(MySoftmax)</c>.
/// </summary>
public static partial class Exercises
{
    /// <summary>All exercises, in the order of the notebooks and, in one, as its file declares them.</summary>
    public static ImmutableArray<Exercise> All { get; } = Find();

    private static ImmutableArray<Exercise> Find() =>
    [
        .. typeof(Exercises).GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Where(property => property.PropertyType.IsAssignableTo(typeof(Exercise)))
            .OrderBy(property => property.MetadataToken)
            .Select(property => (Exercise)property.GetValue(null)!)
            .OrderBy(exercise => exercise.Notebook, StringComparer.Ordinal),
    ];
}
