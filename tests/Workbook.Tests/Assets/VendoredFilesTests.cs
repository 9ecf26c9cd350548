using System.Security.Cryptography;

namespace Workbook.Tests.Assets;

public sealed class VendoredFilesTests
{
    private static readonly string Vendor = RepositoryRoot.Combine("lib", "Workbook", "Assets", "vendor");

    [Fact]
    public void Files_of_others_are_as_published()
    {
        var found = Directory.GetFiles(Vendor, "*", SearchOption.AllDirectories)
            .Where(file => Path.GetDirectoryName(file) != Vendor)
            .Select(file => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)))
                + "  " + Path.GetRelativePath(Vendor, file).Replace('\\', '/'));
        Assert.Equal(
            File.ReadAllLines(Path.Combine(Vendor, "SHA256SUMS")).Order(StringComparer.Ordinal),
            found.Order(StringComparer.Ordinal));
    }
}
