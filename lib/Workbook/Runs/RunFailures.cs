using System.Collections.Immutable;
using Documents;
using Session.Errors;

namespace Workbook.Runs;

/// <summary>Collects what went wrong in a run, cell by cell, and tells what that means for the cells after it.</summary>
/// <param name="notebook">The notebook.</param>
/// <param name="toRun">The cells to run, which in the learner's edition have other texts.</param>
internal sealed class RunFailures(Notebook notebook, ImmutableArray<CellToRun> toRun)
{
    /// <summary>The tag of a cell whose error is shown on purpose, as Jupyter knows it.</summary>
    public const string RaisesException = "raises-exception";

    private readonly Dictionary<int, string> _texts = toRun.ToDictionary(cell => cell.Number, cell => cell.Text);
    private readonly List<CellFailure> _failures = [];
    private readonly List<CellFailure> _warnings = [];
    private readonly MissingNames _missing = new();

    /// <summary>The failures so far.</summary>
    public ImmutableArray<CellFailure> Failures => [.. _failures];

    /// <summary>The warnings so far.</summary>
    public ImmutableArray<CellFailure> Warnings => [.. _warnings];

    /// <summary>Adds a failure that ended the notebook.</summary>
    public void Add(CellFailure failure) => _failures.Add(failure);

    /// <summary>Adds what became of a cell.</summary>
    /// <param name="cell">The cell's number.</param>
    /// <param name="failure">Its failure; null where it went well.</param>
    public void Add(int cell, CellFailure? failure)
    {
        if (failure is { IsEnd: true })
        {
            AddError(_texts[cell], failure);
            return;
        }

        if (_missing.WhatIsMissingIn(_texts[cell], isRefused: false) is { } unset)
        {
            _warnings.Add(new CellFailure(cell, null, $"{unset}: what this cell shows may be wrong"));
        }

        _missing.Pass(_texts[cell]);
        _failures.AddRange(failure is null ? [] : [failure]);
    }

    /// <summary>The error of a cell, with the failed cell that it depends on, where there is one.</summary>
    public ErrorOutput Explained(int cell, ErrorOutput error) =>
        _texts.TryGetValue(cell, out var text) && _missing.WhatIsMissingIn(text, IsRefusal(error.Name)) is { } missing
            ? error with { Traceback = [.. error.Traceback, missing] }
            : error;

    private void AddError(string text, CellFailure failure)
    {
        var isRefused = IsRefusal(failure.Message);
        var missing = _missing.WhatIsMissingIn(text, isRefused);
        _missing.Fail(failure.Cell, text, failure.Line, isRefused);

        // An error that is shown on purpose is none; that a cell took too long is never on purpose.
        var isOnPurpose = notebook.Cells[failure.Cell - 1].Tags.Contains(RaisesException);
        if (!isOnPurpose || failure.Message.StartsWith("Timeout:", StringComparison.Ordinal))
        {
            _failures.Add(missing is null ? failure : failure with { Message = $"{failure.Message} ({missing})" });
        }
    }

    // The compiler's errors have its numbers.
    private static bool IsRefusal(string error) =>
        error.Length > 2 && error.StartsWith("CS", StringComparison.Ordinal) && char.IsAsciiDigit(error[2]);
}
