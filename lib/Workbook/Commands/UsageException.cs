namespace Workbook.Commands;

/// <summary>A wrong use of the command line: the message names what cannot be, and the remedy.</summary>
internal sealed class UsageException(string message) : Exception(message);
