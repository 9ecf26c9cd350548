namespace Classroom.Explorables;

/// <summary>Something to find with an explorable.</summary>
/// <param name="Id">The name by which the explorable's script knows when it has been found.</param>
/// <param name="Text">What is to be done.</param>
/// <param name="Done">What one has seen then.</param>
internal sealed record ExplorableTask(string Id, string Text, string Done);
