using Contract;

namespace Classroom.Grading;

/// <summary>The progress in one exercise.</summary>
/// <param name="Status">Passed or wrong; what has passed once stays so.</param>
/// <param name="Tries">How often an answer was given.</param>
/// <param name="Since">When the status came about, in universal time.</param>
internal sealed record ProgressEntry(CheckStatus Status, int Tries, DateTimeOffset Since);
