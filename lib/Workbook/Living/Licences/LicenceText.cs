using System.Text.RegularExpressions;
using Workbook.Assets;

namespace Workbook.Living.Licences;

/// <summary>A text that is handed on with a work: its licence, or a notice.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="Text">The text itself.</param>
internal sealed partial record LicenceText(string Title, string Text)
{
    // A sentence by which each is known. The texts, without a name in them, are files of the program's.
    private static readonly (string Name, string Sentence)[] Standards =
    [
        ("MIT", "Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files"),
        ("Apache-2.0", "Apache License Version 2.0, January 2004"),
        ("OFL-1.1", "SIL OPEN FONT LICENSE Version 1.1"),
        ("Unlicense", "This is free and unencumbered software released into the public domain."),
    ];

    /// <summary>Reads a file of text, plain or rich, whatever ends its lines: the same notices come with both.</summary>
    public static LicenceText Read(string file)
    {
        var text = File.ReadAllText(file).ReplaceLineEndings("\n");
        return new LicenceText(
            Path.GetFileName(file), file.EndsWith(".rtf", StringComparison.OrdinalIgnoreCase) ? RichText.ToPlain(text) : text.Trim());
    }

    /// <summary>Writes a standard licence for somebody's work; null where its text is not known here.</summary>
    /// <param name="name">The name that SPDX gives it.</param>
    /// <param name="owner">The people whose the work is.</param>
    public static LicenceText? Standard(string name, string owner) => Standards.Any(standard => standard.Name == name)
        ? new LicenceText("Licence", $"{owner}\n\n{EmbeddedFile.Text($"licences/{name}.txt")}".Trim())
        : null;

    /// <summary>The name that SPDX gives a licence with this text; where it is none of the standard ones, that it has one of its own.</summary>
    public static string NameOf(string text)
    {
        var words = Space().Replace(text, " ");
        return Standards.FirstOrDefault(standard => words.Contains(standard.Sentence, StringComparison.OrdinalIgnoreCase)).Name
            ?? "a licence of its own";
    }

    /// <summary>The lines of a licence that say whose the work is.</summary>
    public static string OwnerIn(string text) => string.Join("; ", Owner().Matches(text).Select(line => line.Value.Trim()));

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();

    [GeneratedRegex("^Copyright .*$", RegexOptions.Multiline)]
    private static partial Regex Owner();
}
