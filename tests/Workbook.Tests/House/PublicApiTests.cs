namespace Workbook.Tests.House;

/// <summary>What notebooks may call is approved: a change of it is seen in a diff, and not first by a learner.</summary>
public sealed class PublicApiTests
{
    private const string Switch = "WORKBOOK_APPROVE";
    private const int Shown = 10;

    public static TheoryData<string> Course =>
        [.. Libraries.All.Select(library => library.Name).Where(name => ReferenceLimit.Of(name).Side == Side.Course)];

    [Theory, MemberData(nameof(Course))]
    public void The_public_API_is_the_approved_one(string library)
    {
        var file = RepositoryRoot.Combine("tests", "Workbook.Tests", "House", "api", $"{library}.txt");
        var now = PublicApi.Of(Libraries.Named(library).Compilation.Assembly);
        if (Environment.GetEnvironmentVariable(Switch) == "1") File.WriteAllText(file, now);
        var approved = File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : "";

        Assert.True(approved == now, $"""
            The public API of lib/{library} is not what {Path.GetRelativePath(RepositoryRoot.Combine(), file)} approves.
            If it is as you want it, approve it and commit the file:
              {Switch}=1 dotnet test --project tests/Workbook.Tests -- --filter-class "*{nameof(PublicApiTests)}"
            {string.Join('\n', Differences(approved, now).Take(Shown))}
            """);
    }

    /// <summary>Lines that went and lines that came, each under its type.</summary>
    private static IEnumerable<string> Differences(string approved, string now)
    {
        var (before, after) = (Qualified(approved), Qualified(now));
        return before.Except(after).Select(line => $"  - {line}").Concat(after.Except(before).Select(line => $"  + {line}"));
    }

    private static List<string> Qualified(string api)
    {
        var type = "";
        var lines = new List<string>();
        foreach (var line in api.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!line.StartsWith(' ')) type = line;
            lines.Add(line == type ? line : $"{type} › {line.Trim()}");
        }

        return lines;
    }
}
