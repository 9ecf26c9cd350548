namespace Workbook.Tests.House;

/// <summary>What each library may reference, held against what the compiler wrote into its assembly.</summary>
public sealed class ProjectRuleTests
{
    public static TheoryData<string> Names => Libraries.Names;

    [Theory, MemberData(nameof(Names))]
    public void A_library_references_only_what_it_may(string library)
    {
        var limit = ReferenceLimit.Of(library);
        var beyond = ReferencesOf(library).Where(name => !limit.Allows(name)).ToArray();

        Assert.True(beyond.Length == 0, $"""
            lib/{library}/{library}.csproj: {library} references {string.Join(", ", beyond)}.
            Move the code that needs it to the library that may, or argue for it in CONTRIBUTING.md and add it to {nameof(ReferenceLimit)}.cs.
            """);
    }

    [Fact]
    public void Host_and_course_reference_each_other_nowhere()
    {
        var crossings =
            from library in Libraries.All
            from referenced in Libraries.All
            where ReferenceLimit.Of(library.Name).Side != ReferenceLimit.Of(referenced.Name).Side
            where ReferencesOf(library.Name).Contains(referenced.Name)
            select $"  lib/{library.Name}/{library.Name}.csproj: {library.Name} references {referenced.Name}";

        Assert.True(!crossings.Any(), $"""
            The host runs any notebook, and the course runs in any host. What both must know is source in lib/Contract that each links.
            {string.Join('\n', crossings)}
            """);
    }

    private static IReadOnlyList<string> ReferencesOf(string library) => CompiledReferences.Of(
        Libraries.Named(library).BuiltAssembly
        ?? throw new InvalidOperationException($"lib/{library}/bin holds no {library}.dll: dotnet build Workbook.sln"));
}
