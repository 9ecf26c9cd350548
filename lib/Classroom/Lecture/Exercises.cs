using System.Collections.Immutable;
using System.Reflection;
using Classroom.Grading;

namespace Classroom.Lecture;

/// <summary>
/// The course's exercises, one property each, a file a notebook. A cell ends with <c>Exercises.MySoftmax.Check(MySoftmax)</c>.
/// Those of the mock test are drawn: <see cref="MockTest"/>.
/// </summary>
public static partial class Exercises
{
    /// <summary>All exercises, in the order of the notebooks and, in one, as its file declares them.</summary>
    public static ImmutableArray<Exercise> All { get; } = Find();

    /// <summary>The names of the mistakes that answers to any exercise may have, beside those that each knows by itself.</summary>
    public static ImmutableArray<string> CommonMistakes { get; } =
        [.. AnswerFamily.Names, .. PredictionFamily.Names, .. FallbackHint.Names];

    // Of the mock test the questions with the notebook's numbers; other numbers have the same names.
    private static ImmutableArray<Exercise> Find() =>
    [
        .. typeof(Exercises).GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Where(property => property.PropertyType.IsAssignableTo(typeof(Exercise)))
            .OrderBy(property => property.MetadataToken)
            .Select(property => (Exercise)property.GetValue(null)!)
            .Concat(MockTest.Draw(seed: 1).Questions)
            .OrderBy(exercise => exercise.Notebook, StringComparer.Ordinal),
    ];
}
