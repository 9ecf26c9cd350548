namespace Datasets.Pickling;

/// <summary>A name of something in Python, its module first; it is never looked up.</summary>
internal sealed record PickledName(string Text);
