using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp;

namespace Session.Compiling;

/// <summary>A cell as the compiler leaves it.</summary>
/// <param name="Compilation">The compilation, after which the next cell is compiled.</param>
/// <param name="Code">The code; null where the cell has none to run, only usings or references.</param>
/// <param name="Notes">Notes on what it may mean otherwise than it says, a line each.</param>
internal sealed record CompiledCell(CSharpCompilation Compilation, CellImage? Code, ImmutableArray<string> Notes);

/// <summary>The code of a cell, ready to load.</summary>
/// <param name="Assembly">The assembly.</param>
/// <param name="Symbols">Its debug information, a portable PDB.</param>
/// <param name="TypeName">The type that holds the cell's variables.</param>
/// <param name="FactoryName">Its static method that makes such a type and runs the cell's statements.</param>
/// <param name="Text">The cell as it was written.</param>
internal sealed record CellImage(byte[] Assembly, byte[] Symbols, string TypeName, string FactoryName, string Text);
