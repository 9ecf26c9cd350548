using System.Security.Cryptography;

namespace Workbook.Tests.Handouts;

public sealed class VendorTests
{
    private static readonly string Vendor =
        Path.Combine(Root(), "lib", "Workbook", "Handouts", "assets", "vendor");

    [Fact]
    public void Files_of_others_are_as_published()
    {
        var found = Directory.GetFiles(Vendor, "*", SearchOption.AllDirectories)
            .Where(file => Path.GetDirectoryName(file) != Vendor)
            .Select(file => $"{Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)))}  {Path.GetRelativePath(Vendor, file).Replace('\\', '/')}");
        Assert.Equal(
            File.ReadAllLines(Path.Combine(Vendor, "SHA256SUMS")).Order(StringComparer.Ordinal),
            found.Order(StringComparer.Ordinal));
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Workbook.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException($"Workbook.sln is not above {AppContext.BaseDirectory}.");
        }

        return folder;
    }
}
