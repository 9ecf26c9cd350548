using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Session.Compiling;

namespace Workbook.Runs;

/// <summary>
/// The names that failed cells were to declare, so that a cell which needs one can say whose it is. Names are compared as they are
/// spelled; what the compiler would know of them is not asked.
/// </summary>
internal sealed class MissingNames
{
    private static readonly CSharpParseOptions Script = new(kind: SourceCodeKind.Script);

    private readonly Dictionary<string, int> _cells = new(StringComparer.Ordinal);
    private (int Cell, string File)? _import;

    /// <summary>Notes that a cell went well: what it declares is there.</summary>
    public void Pass(string text)
    {
        if (_cells.Count == 0)
        {
            return;
        }

        foreach (var (name, _) in DeclaredIn(Parse(text)))
        {
            _cells.Remove(name);
        }
    }

    /// <summary>Notes that a cell failed: it declared nothing or, where it ran, set no variable from the failing line on.</summary>
    /// <param name="cell">The cell's number.</param>
    /// <param name="text">Its text.</param>
    /// <param name="line">The line at which it failed; null where none is known.</param>
    /// <param name="isRefused">True where the compiler refused it.</param>
    public void Fail(int cell, string text, int? line, bool isRefused)
    {
        foreach (var (name, lastLine) in DeclaredIn(Parse(text)))
        {
            if (isRefused || (lastLine is { } end && end >= (line ?? 1)))
            {
                _cells[name] = cell;
            }
            else
            {
                _cells.Remove(name);
            }
        }

        if (_import is null && ImportIn(text) is { } file)
        {
            _import = (cell, file);
        }
    }

    /// <summary>Says of a cell which failed one it depends on; null where it is none.</summary>
    /// <param name="text">The cell's text.</param>
    /// <param name="isRefused">True where the compiler refused it, as it does where an import is missing.</param>
    public string? WhatIsMissingIn(string text, bool isRefused)
    {
        var root = _cells.Count > 0 ? Parse(text) : null;
        var own = root is null ? [] : DeclaredIn(root).Select(declared => declared.Name).ToHashSet(StringComparer.Ordinal);
        var used = root?.DescendantNodes().OfType<SimpleNameSyntax>()
            .Where(name => name.Parent is not MemberAccessExpressionSyntax access || access.Expression == name)
            .Select(name => name.Identifier.Text)
            .FirstOrDefault(name => _cells.ContainsKey(name) && !own.Contains(name));
        return used is not null ? Words($"{used} is of cell {_cells[used]}, which failed")
            : isRefused && _import is var (cell, file) ? Words($"cell {cell}, which imports {file}, failed")
            : null;
    }

    // The names that a cell gives to those after it; of a variable also the last line of the statement that sets it.
    private static IEnumerable<(string Name, int? LastLine)> DeclaredIn(CompilationUnitSyntax root)
    {
        foreach (var member in root.Members)
        {
            var line = member.GetLocation().GetLineSpan().EndLinePosition.Line + 1;
            foreach (var (name, isVariable) in DeclaredBy(member))
            {
                yield return (name, isVariable ? line : null);
            }
        }
    }

    private static IEnumerable<(string Name, bool IsVariable)> DeclaredBy(MemberDeclarationSyntax member) => member switch
    {
        FieldDeclarationSyntax field => field.Declaration.Variables.Select(variable => (variable.Identifier.Text, true)),
        GlobalStatementSyntax { Statement: LocalFunctionStatementSyntax function } => [(function.Identifier.Text, false)],
        GlobalStatementSyntax statement => statement
            .DescendantNodes(node => node is not (LambdaExpressionSyntax or BlockSyntax))
            .Select(node => node switch
            {
                SingleVariableDesignationSyntax variable => variable.Identifier.Text,
                VariableDeclaratorSyntax variable => variable.Identifier.Text,
                _ => null,
            })
            .OfType<string>()
            .Select(name => (name, true)),
        MethodDeclarationSyntax method => [(method.Identifier.Text, false)],
        PropertyDeclarationSyntax property => [(property.Identifier.Text, property.Initializer is not null)],
        BaseTypeDeclarationSyntax type => [(type.Identifier.Text, false)],
        DelegateDeclarationSyntax type => [(type.Identifier.Text, false)],
        _ => [],
    };

    private static string? ImportIn(string text)
    {
        try
        {
            return CellDirectives.Split(text).OfType<CellPart.Import>().FirstOrDefault()?.File;
        }
        catch (CellDirectiveException)
        {
            return null;
        }
    }

    private static CompilationUnitSyntax Parse(string text) => CSharpSyntaxTree.ParseText(text, Script).GetCompilationUnitRoot();

    private static string Words(FormattableString words) => words.ToString(CultureInfo.InvariantCulture);
}
