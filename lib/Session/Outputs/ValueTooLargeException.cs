namespace Session.Outputs;

/// <summary>Ends the writing of a value that is larger than anybody reads.</summary>
/// <param name="limit">The limit, in words.</param>
internal sealed class ValueTooLargeException(string limit) : Exception(limit);
