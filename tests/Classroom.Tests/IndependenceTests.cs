using Classroom.Figures;

namespace Classroom.Tests;

/// <summary>The course shows itself in any host: a reference to one would tie it there.</summary>
public sealed class IndependenceTests
{
    [Fact]
    public void The_course_references_no_host() =>
        Assert.DoesNotContain(
            typeof(Figure).Assembly.GetReferencedAssemblies(),
            assembly => assembly.Name is "Workbook" || assembly.Name!.StartsWith("Microsoft.DotNet.Interactive", StringComparison.Ordinal));
}
