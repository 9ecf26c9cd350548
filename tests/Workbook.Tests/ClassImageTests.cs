namespace Workbook.Tests;

/// <summary>The image for a class is described once, though two tools look for it in two places.</summary>
public sealed class ClassImageTests
{
    [Fact]
    public void Binder_builds_the_image_that_a_class_uses() =>
        Assert.Equal(File.ReadAllText(RepositoryRoot.Combine("docker", "Dockerfile")), File.ReadAllText(RepositoryRoot.Combine(".binder", "Dockerfile")));
}
