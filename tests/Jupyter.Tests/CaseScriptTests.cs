using System.Diagnostics;
using System.Text.Json.Nodes;
using Cases.Tests.Reading;

namespace Jupyter.Tests;

/// <summary>The reading of cases by the script that runs them in kernels.</summary>
public sealed class CaseScriptTests
{
    public static TheoryData<string> Files =>
        [.. CaseFiles.All.Where(one => one.Kind == CaseKind.Kernel).Select(one => one.File).Distinct()];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task The_script_reads_what_these_tests_read(string file)
    {
        var (code, output, error) = await ReadAsync(CaseFiles.PathOf(file));

        Assert.Equal((0, ""), (code, error));
        var expected = new JsonArray([.. CaseFiles.All.Where(one => one.File == file).Select(Json)]);
        Assert.True(JsonNode.DeepEquals(expected, JsonNode.Parse(output)), $"{expected.ToJsonString()}\n\n{output}");
    }

    [Theory]
    [InlineData("no kernel knows the key of 'field: x = 1'", "--- cell\n1\n--- expect\nfield: x = 1")]
    [InlineData("no kernel knows the key of 'build: teacher'", "--- cell\n1\n--- do\nbuild: teacher\n--- expect\nkernel: alive")]
    [InlineData("no kernel is asked for a section '--- markdown'", "--- markdown\n1\n--- expect\nkernel: alive")]
    [InlineData("a case has cells and says what is right", "--- cell\n1")]
    public async Task What_no_kernel_is_asked_for_is_refused(string problem, string text)
    {
        using var folder = new TemporaryFolder();

        var (code, _, error) = await ReadAsync(folder.Write("a.cases", $"=== a\n{text}\n"));

        Assert.NotEqual(0, code);
        Assert.Contains(problem, error, StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Output, string Error)> ReadAsync(string path)
    {
        await JupyterClient.RequireAsync();
        return await JupyterClient.RunAsync(new ProcessStartInfo(JupyterClient.Python, [Script.PathOf("case_files.py"), path]));
    }

    private static JsonObject Json(Case one) => new()
    {
        ["name"] = one.Name,
        ["cells"] = new JsonArray([.. one.Cells.Select(cell => JsonValue.Create(cell.Text))]),
        ["do"] = new JsonObject(one.Do.Select(line => KeyValuePair.Create<string, JsonNode?>(line.Key, line.Value))),
        ["expect"] = new JsonArray([.. one.Expect.Select(line => new JsonArray(line.Key, line.Value))]),
    };
}
