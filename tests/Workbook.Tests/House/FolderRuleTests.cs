namespace Workbook.Tests.House;

/// <summary>Folders of a library know each other one way, so that each can be read, tested and moved without those above it.</summary>
public sealed class FolderRuleTests
{
    public static TheoryData<string> Names => Libraries.Names;

    [Theory, MemberData(nameof(Names))]
    public void Folders_know_each_other_one_way(string library)
    {
        var circles = FolderCycle.Among(FolderUses.In(Libraries.Named(library).Compilation)).ToArray();

        Assert.True(circles.Length == 0, $"""
            Folders of lib/{library} know each other in a circle. Of each circle this is the edge with the fewest uses:
            move what is used to the folder below, or hand it in from above.
            {string.Join('\n', circles.Select(circle => circle.Describe($"lib/{library}")))}
            """);
    }
}
