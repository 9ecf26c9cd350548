namespace Classroom.Figures;

/// <summary>
/// Draws the lecture's pictures. Every drawing comes with words made from its data, so that nobody needs to see it to know
/// what it shows.
/// </summary>
public static partial class Draw;
