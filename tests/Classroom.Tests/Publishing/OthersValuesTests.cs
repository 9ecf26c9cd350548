using Classroom.Publishing;
using MathNet.Numerics.LinearAlgebra;
using Plotly.NET;

namespace Classroom.Tests.Publishing;

/// <summary>A formatter with the methods of .NET Interactive's that the course uses.</summary>
public static class FormatterLookalike
{
    public static Dictionary<(Type Type, string MimeType), Action<object, TextWriter>> Taught { get; } = [];

    public static Dictionary<Type, string[]> Preferred { get; } = [];

    public static void Register(Type type, Action<object, TextWriter> formatter, string mimeType = "text/plain") =>
        Taught[(type, mimeType)] = formatter;

    public static void SetPreferredMimeTypesFor(Type type, params string[] preferredMimeTypes) => Preferred[type] = preferredMimeTypes;
}

public sealed class OthersValuesTests
{
    public OthersValuesTests() => OthersValues.Teach(typeof(FormatterLookalike));

    [Fact]
    public void A_chart_is_shown_as_a_page_as_words_and_as_data()
    {
        var chart = GenericChart.ofTraceObject(false, new Trace("bar"));

        Assert.Equal(["text/html", "text/plain", "application/vnd.plotly.v1+json"], FormatterLookalike.Preferred[typeof(GenericChart)]);
        Assert.Equal("bars", Written(typeof(GenericChart), "text/plain", chart));
        Assert.Contains("data-figure=", Written(typeof(GenericChart), "text/html", chart), StringComparison.Ordinal);
        Assert.StartsWith("{\"data\":[{\"type\":\"bar\"}]", Written(typeof(GenericChart), "application/vnd.plotly.v1+json", chart), StringComparison.Ordinal);
    }

    [Fact]
    public void Vectors_and_matrices_of_every_number_are_tables()
    {
        Assert.Contains("<table", Written(typeof(Vector<>), "text/html", Vector<float>.Build.Dense(2)), StringComparison.Ordinal);
        Assert.Contains("<table", Written(typeof(Matrix<>), "text/html", Matrix<System.Numerics.Complex>.Build.Dense(2, 2)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_formatter_that_is_not_what_it_was_is_left_alone() => OthersValues.Teach(typeof(object));

    private static string Written(Type type, string mimeType, object value)
    {
        using var writer = new StringWriter();
        FormatterLookalike.Taught[(type, mimeType)](value, writer);
        return writer.ToString();
    }
}
