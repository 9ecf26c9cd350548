namespace Workbook.Conversion;

/// <summary>A file that a notebook carried in it, to be written beside it.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="Content">Its bytes.</param>
internal sealed record AttachedFile(string Name, byte[] Content);
