namespace Datasets.Pickling;

/// <summary>A matrix of bytes, as numpy describes it.</summary>
/// <param name="Rows">Rows.</param>
/// <param name="Columns">Columns.</param>
/// <param name="ByColumn">Whether column follows column (Fortran's order) and not row follows row.</param>
/// <param name="Content">Rows·Columns bytes.</param>
internal sealed record PickledMatrix(int Rows, int Columns, bool ByColumn, ReadOnlyMemory<byte> Content);
