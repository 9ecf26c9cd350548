using System.Text.RegularExpressions;

namespace Classroom.Tests;

/// <summary>The folders of the course's libraries know each other one way only; a library's root is known by all and knows none.</summary>
public sealed partial class OneWayFoldersTests
{
    [Theory]
    [InlineData("LinearClassifiers")]
    [InlineData("Datasets")]
    [InlineData("Classroom")]
    public void No_folder_of_a_library_knows_one_that_knows_it(string library)
    {
        var root = RepositoryRoot.Combine("lib", library);
        var known = Directory.GetFiles(root, "*.cs", SearchOption.AllDirectories)
            .Select(file => (Folder: Path.GetRelativePath(root, Path.GetDirectoryName(file)!).Replace(Path.DirectorySeparatorChar, '.'), File: file))
            .Where(one => one.Folder.Split('.') is not ["bin" or "obj", ..])
            .SelectMany(one => UsingLine().Matches(File.ReadAllText(one.File))
                .Where(match => match.Groups["library"].Value == library)
                .Select(match => (one.Folder, Knows: match.Groups["folder"].Value)))
            .ToLookup(edge => edge.Folder, edge => edge.Knows);

        Assert.NotEmpty(known);
        Assert.All(known, folder => Assert.DoesNotContain(folder.Key, Reached(known, folder.Key)));
        Assert.Empty(known["."]);
    }

    private static HashSet<string> Reached(ILookup<string, string> known, string start)
    {
        HashSet<string> reached = [];
        Stack<string> left = new(known[start]);
        while (left.TryPop(out var folder))
        {
            if (reached.Add(folder))
            {
                known[folder].ToList().ForEach(left.Push);
            }
        }

        return reached;
    }

    [GeneratedRegex(@"^using (?<library>\w+)\.(?<folder>[\w.]+);", RegexOptions.Multiline)]
    private static partial Regex UsingLine();
}
