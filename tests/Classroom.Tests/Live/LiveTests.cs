namespace Classroom.Tests.Live;

/// <summary>There is one host a process: tests that play one take turns.</summary>
[CollectionDefinition(Name)]
public sealed class LiveTests
{
    public const string Name = "live";
}
