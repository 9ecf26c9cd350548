using System.Text.RegularExpressions;
using Documents;
using LanguageService;
using Session;
using Workbook.Runs;

namespace Workbook.Tests;

/// <summary>The host runs any C# notebooks: what it knows of this course would be a defect.</summary>
public sealed partial class IndependenceTests
{
    [Fact]
    public void The_host_references_nothing_of_the_course() =>
        Assert.DoesNotContain(
            new[] { typeof(Notebook), typeof(CSharpSession), typeof(CodeAssistant), typeof(NotebookRun) }
                .SelectMany(part => part.Assembly.GetReferencedAssemblies()),
            assembly => CoursePart().IsMatch(assembly.Name!));

    [GeneratedRegex("^(Classroom|Datasets|LinearClassifiers|MathNet|Plotly)")]
    private static partial Regex CoursePart();
}
