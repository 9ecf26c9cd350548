namespace Workbook.Tests.House;

/// <summary>The two halves of lib, of which neither knows the other.</summary>
internal enum Side
{
    Course,
    Host,
}
