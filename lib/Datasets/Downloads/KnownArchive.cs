using System.Collections.Immutable;

namespace Datasets.Downloads;

/// <summary>An archive that is known byte for byte, and the addresses it is served from.</summary>
/// <param name="Name">Its file name.</param>
/// <param name="Bytes">How long it is.</param>
/// <param name="Sha256">Its SHA-256 in lower-case hexadecimal: this decides what it is, not where it came from.</param>
/// <param name="Sources">Addresses that have served these bytes.</param>
internal sealed record KnownArchive(string Name, long Bytes, string Sha256, ImmutableArray<Uri> Sources);
