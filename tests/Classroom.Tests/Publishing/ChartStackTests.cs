using System.Reflection;
using System.Runtime.Loader;
using Classroom.Publishing;

namespace Classroom.Tests.Publishing;

public sealed class ChartStackTests
{
    [Fact]
    public void A_chart_draws_on_the_libraries_of_its_own_context()
    {
        var context = new ChartStack.Context(AppContext.BaseDirectory);
        var charts = context.Find(new AssemblyName("Plotly.NET"))!;

        // The same code that a figure runs, and with it all that Plotly.NET stands on.
        var trace = Activator.CreateInstance(charts.GetType("Plotly.NET.Trace", throwOnError: true)!, "bar");
        var generic = charts.GetType("Plotly.NET.GenericChart", throwOnError: true)!;
        var chart = generic.GetMethod("ofTraceObject")!.Invoke(null, [false, trace]);
        var json = (string)generic.GetMethod("toFigureJson")!.Invoke(null, [chart])!;

        Assert.StartsWith("""{"data":[{"type":"bar"}]""", json, StringComparison.Ordinal);
        Assert.Superset(
            new HashSet<string?> { "Plotly.NET", "FSharp.Core", "DynamicObj", "Newtonsoft.Json" },
            context.Assemblies.Select(assembly => assembly.GetName().Name).ToHashSet());
    }

    [Theory]
    [InlineData("MathNet.Numerics")]
    [InlineData("Classroom")]
    [InlineData("System.Text.Json")]
    public void Whatever_is_not_a_chart_is_left_to_the_host(string name) =>
        Assert.Null(new ChartStack.Context(AppContext.BaseDirectory).Find(new AssemblyName(name)));

    [Fact]
    public void A_folder_without_charts_offers_none() =>
        Assert.Null(new ChartStack.Context(Path.GetTempPath()).Find(new AssemblyName("Plotly.NET")));

    [Fact]
    public void In_a_program_that_references_the_charts_its_own_are_used() =>
        Assert.Same(AssemblyLoadContext.Default, AssemblyLoadContext.GetLoadContext(typeof(Plotly.NET.GenericChart).Assembly));
}
