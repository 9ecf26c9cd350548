using System.Collections.Immutable;

namespace Notebooks.Tests.Portability;

/// <summary>All that was found to keep a notebook from running on some host.</summary>
internal static class PortabilityRules
{
    /// <summary>The rules.</summary>
    public static readonly ImmutableArray<PortabilityRule> All =
    [
        ImportRules.First, ImportRules.Plain, ImportRules.Alone, ImportRules.Reference,
        .. DialectRules.All,
        CallRules.Display, CallRules.Html, CallRules.ConsoleError,
        ProseRules.AtName, ProseRules.DisplayMaths, ProseRules.BracketMaths,
        MagicRules.MagicLine, MagicRules.OtherMagic, MagicRules.BoundarySpace, MagicRules.RawCell, MagicRules.OtherLanguage,
        IpynbRules.KernelSpec, IpynbRules.LanguageInfo, IpynbRules.StoredOutput, IpynbRules.ExecutionCount, IpynbRules.CellId, IpynbRules.CSharpLine,
    ];

    /// <summary>What of a notebook keeps it from running somewhere, a sentence each.</summary>
    public static IEnumerable<string> Violations(PortableNotebook notebook) => All.SelectMany(rule => rule.Violations(notebook));
}
