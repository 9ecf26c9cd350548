using System.Text.RegularExpressions;
using Workbook.Documents;

namespace Workbook.Tests;

/// <summary>The host runs any C# notebooks: what it knows of this course would be a defect.</summary>
public sealed partial class IndependenceTests
{
    [Fact]
    public void The_host_references_nothing_of_the_course() =>
        Assert.Empty(typeof(Notebook).Assembly.GetReferencedAssemblies()
            .Select(assembly => assembly.Name!)
            .Where(name => CoursePart().IsMatch(name)));

    [GeneratedRegex("^(Classroom|LinearClassifiers|MathNet|Plotly)")]
    private static partial Regex CoursePart();
}
