namespace Workbook.Tests.House;

/// <summary>
/// A symbol used in one folder that a file of another one declares. Paths are those from the project's folder, which itself has the empty name.
/// </summary>
internal sealed record FolderUse(string From, string To, string File, int Line, string Symbol);
