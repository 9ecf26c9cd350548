using System.Security.Cryptography;
using System.Text;

namespace Workbook.Jupyter.Protocol;

/// <summary>Signs messages with a key, and refuses those that are signed with another or came before.</summary>
internal sealed class MessageSignatures(byte[] key)
{
    // As many as Jupyter itself remembers.
    private const int Most = 65_536;

    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly Queue<string> _order = new();

    /// <summary>The signature of a message; empty where there is no key.</summary>
    public byte[] Of(IEnumerable<byte[]> parts)
    {
        if (key.Length == 0)
        {
            return [];
        }

        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        foreach (var part in parts)
        {
            hash.AppendData(part);
        }

        return Encoding.ASCII.GetBytes(Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    /// <summary>Checks that a message was signed with the key, and that it did not come before. Not for two threads at once.</summary>
    /// <param name="signature">The signature that it came with.</param>
    /// <param name="parts">Its header, the parent's header, its metadata and its content.</param>
    public bool IsGenuine(byte[] signature, IEnumerable<byte[]> parts)
    {
        if (key.Length == 0)
        {
            return true;
        }

        var expected = Of(parts);
        return CryptographicOperations.FixedTimeEquals(expected, signature) && IsFirst(Encoding.ASCII.GetString(expected));
    }

    private bool IsFirst(string signature)
    {
        if (!_seen.Add(signature))
        {
            return false;
        }

        _order.Enqueue(signature);
        if (_order.Count > Most)
        {
            _seen.Remove(_order.Dequeue());
        }

        return true;
    }
}
