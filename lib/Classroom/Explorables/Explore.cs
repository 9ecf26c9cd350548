namespace Classroom.Explorables;

/// <summary>Makes the explorables: small instruments that are moved in the page itself, each with something to find.</summary>
public static partial class Explore;
