namespace Workbook.Handouts.Markup;

/// <summary>A cell, or a text, that holds something that no page can show.</summary>
/// <param name="problem">The thing, and why it cannot be shown.</param>
internal sealed class RenderingException(string problem) : Exception(problem);
