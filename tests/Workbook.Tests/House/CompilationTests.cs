namespace Workbook.Tests.House;

/// <summary>The rules see sources as the compiler does; what it does not understand, they would miss.</summary>
public sealed class CompilationTests
{
    public static TheoryData<string> Names => Libraries.Names;

    [Theory, MemberData(nameof(Names))]
    public void The_compiler_understands_every_declaration(string library)
    {
        var errors = Libraries.Named(library).Errors.Take(5).ToArray();

        Assert.True(errors.Length == 0, $"""
            These tests compile lib/{library} themselves, without source generators, and cannot judge what they do not understand.
            Build the solution; if that succeeds, teach {nameof(ProjectFile)} what else the compiler is given.
            {string.Join('\n', errors.Select(error => $"  {error}"))}
            """);
    }
}
