using System.Reflection;
using Session.Compiling;
using Session.Errors;
using Session.Libraries;

namespace Session.Running;

/// <summary>
/// Runs compiled cells, each in sight of the variables of those before it. Every cell is a type whose instance holds its
/// variables; the instances lie in a row, at the places that the compiler gave them, and are kept also where a cell threw.
/// </summary>
/// <param name="references">The resolver of the libraries that cells name.</param>
/// <param name="symbols">The debug information of the cells that were loaded.</param>
internal sealed class SubmissionRunner(ReferenceResolver references, SubmissionSymbols symbols)
{
    private readonly SubmissionLoadContext _context = new(references);
    private object?[] _variables = new object?[16];
    private int _count;

    /// <summary>The cell that began to run last; one that was stopped before that has no variables for others to see.</summary>
    public CompiledCell? Last { get; private set; }

    /// <summary>Loads a cell and runs it.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="observe">Told of an exception that the cell lets go, while its frames are still there; true to take it over.</param>
    /// <returns>The value of the cell's last expression; null where it has none or threw.</returns>
    public async Task<object?> RunAsync(CompiledCell cell, Func<Exception, bool> observe)
    {
        if (cell.Code is not { } image)
        {
            Last = cell;
            return null;
        }

        var run = Load(image);
        MakeRoom();
        Last = cell;
        try
        {
            return await run(_variables);
        }
        catch (Exception exception) when (observe(exception))
        {
            return null;
        }
    }

    private Func<object?[], Task<object>> Load(CellImage image)
    {
        var assembly = _context.LoadCell(image.Assembly, image.Symbols);
        symbols.Add(assembly, image.Symbols, image.Text);
        StrayExceptions.Remember(assembly);
        return assembly.GetType(image.TypeName, throwOnError: true)!
            .GetMethod(image.FactoryName, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)!
            .CreateDelegate<Func<object?[], Task<object>>>();
    }

    // Place 0 is for a host's globals, of which there are none here; a cell takes one place at most.
    private void MakeRoom()
    {
        _count++;
        if (_count + 1 >= _variables.Length)
        {
            Array.Resize(ref _variables, _variables.Length * 2);
        }
    }
}
