using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Session.Cells;
using Session.Outputs;

namespace Session.Compiling;

/// <summary>The C# of the cells: what runs them and what helps to write them agree on it here.</summary>
public static class CellDialect
{
    // The dialect of the last .NET Interactive: what runs here runs there.
    private const LanguageVersion Language = LanguageVersion.CSharp14;

    /// <summary>The way in which cells are parsed.</summary>
    public static CSharpParseOptions ParseOptions { get; } = new(Language, DocumentationMode.Parse, SourceCodeKind.Script);

    /// <summary>The namespaces, and the class of functions, that a cell need not open.</summary>
    public static ImmutableArray<string> Imports { get; } =
    [
        "System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Text",
        "System.Threading", "System.Threading.Tasks", typeof(Display).Namespace!,
        PolyglotFormatter.Library, typeof(PolyglotFunctions).FullName!,
    ];

    /// <summary>The files that <c>#load</c> finds, relative to the notebook's folder.</summary>
    public static SourceReferenceResolver Sources(string folder) => new SourceFileResolver([], folder);
}
