using System.Text.RegularExpressions;
using Documents;

namespace Workbook.Tests;

/// <summary>The host runs any C# notebooks: what it knows of this course would be a defect.</summary>
public sealed partial class IndependenceTests
{
    [Fact]
    public void The_host_references_nothing_of_the_course() =>
        Assert.DoesNotContain(
            typeof(Notebook).Assembly.GetReferencedAssemblies(), assembly => CoursePart().IsMatch(assembly.Name!));

    [GeneratedRegex("^(Classroom|LinearClassifiers|MathNet|Plotly)")]
    private static partial Regex CoursePart();
}
