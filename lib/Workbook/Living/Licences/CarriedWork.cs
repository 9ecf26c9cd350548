using System.Collections.Immutable;

namespace Workbook.Living.Licences;

/// <summary>A work of which the living workbook carries files, and the terms on which it may be handed on.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Version">Its version; empty where it has none.</param>
/// <param name="Licence">Its licence, by the name that SPDX gives it where it has one.</param>
/// <param name="Texts">The licence's text first, then what else its authors ask to be handed on.</param>
internal sealed record CarriedWork(string Name, string Version, string Licence, ImmutableArray<LicenceText> Texts)
{
    /// <summary>A work of which one text says everything.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="version">Its version; empty where it has none.</param>
    /// <param name="licence">The text of its licence.</param>
    public static CarriedWork Of(string name, string version, string licence) =>
        new(name, version, LicenceText.NameOf(licence), [new LicenceText("Licence", licence.Trim())]) { Owner = LicenceText.OwnerIn(licence) };

    /// <summary>The people whose it is, as it names them.</summary>
    public string Owner { get; init; } = "";

    /// <summary>The address where it is at home; null where it names none.</summary>
    public string? Home { get; init; }
}
