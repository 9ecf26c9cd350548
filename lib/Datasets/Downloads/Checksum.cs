using System.Security.Cryptography;

namespace Datasets.Downloads;

/// <summary>Computes checksums, which tell what a file is, whatever its name and wherever it came from.</summary>
internal static class Checksum
{
    /// <summary>The SHA-256 of a file, in lower-case hexadecimal.</summary>
    /// <exception cref="DownloadException">It cannot be read.</exception>
    public static async Task<string> OfAsync(string file, CancellationToken cancellation)
    {
        try
        {
            using var stream = File.OpenRead(file);
            return Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellation).ConfigureAwait(false));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new DownloadException(
                $"'{file}' cannot be read: {problem.Message.TrimEnd('.')}. Close what holds it, or copy it elsewhere.", problem);
        }
    }
}
