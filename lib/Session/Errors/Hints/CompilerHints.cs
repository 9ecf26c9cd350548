namespace Session.Errors.Hints;

/// <summary>
/// The hint to what the compiler refused. A family of slips has a file; the first that knows what was meant speaks, and those
/// that look at the shape of a line come before those that look at a single sign.
/// </summary>
internal static class CompilerHints
{
    private static readonly Func<RefusedCell, Hint?>[] Families =
    [
        PythonBlockHints.For, SliceHints.For, QuoteHints.For, NumberHints.For, ConditionHints.For, PythonNameHints.For,
        MemberHints.For, ValueHints.For, FunctionHints.For, NameHints.For, SignHints.For,
    ];

    /// <summary>The hint to a cell's errors; null where none is known.</summary>
    public static Hint? For(RefusedCell cell) => Families.Select(family => family(cell)).FirstOrDefault(hint => hint is not null);
}
