namespace Workbook.Commands;

/// <summary>Something the user asked for that cannot be: the message names it and the remedy.</summary>
internal sealed class UsageException(string message) : Exception(message);
