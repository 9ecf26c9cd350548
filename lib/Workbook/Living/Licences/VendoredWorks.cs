using System.Collections.Immutable;
using Workbook.Assets;

namespace Workbook.Living.Licences;

/// <summary>The works that lie among this program's sources as files of others: formulas, charts, and the editor of cells.</summary>
internal static class VendoredWorks
{
    private static readonly string BetweenPackages = $"\n{new string('-', 80)}\n\n";

    /// <summary>Each file that the page has of them, and the work of which it is.</summary>
    public static IEnumerable<(string File, CarriedWork Work)> Files()
    {
        var katex = CarriedWork.Of("KaTeX", VendoredFiles.KatexVersion, EmbeddedFile.Text("vendor/katex/LICENSE")) with
        {
            Home = "https://katex.org/",
        };
        yield return ("katex.min.css", katex);
        var fonts = FontsOf(katex);
        foreach (var font in FormulaStyle.Fonts)
        {
            yield return ($"{font}.woff2", fonts);
        }

        var plotly = CarriedWork.Of("plotly.js", VendoredFiles.PlotlyVersion, EmbeddedFile.Text("vendor/plotly/LICENSE"));
        yield return ("plotly.js", plotly with { Home = "https://plotly.com/javascript/" });
        yield return ("editor.js", Editor());
    }

    // They come with KaTeX and say so in themselves, each with its own name reserved.
    private static CarriedWork FontsOf(CarriedWork katex)
    {
        const string owner =
            "Copyright (c) 2009-2010, Design Science, Inc. (www.mathjax.org); Copyright (c) 2014-2018 Khan Academy (www.khanacademy.org)";
        var reserved = FormulaStyle.Fonts.Select(font => font.Split('-')[0]).Distinct().Order(StringComparer.Ordinal);
        return new CarriedWork(
            "The fonts of KaTeX",
            katex.Version,
            "OFL-1.1",
            [LicenceText.Standard("OFL-1.1", $"{owner}, with Reserved Font Names {string.Join(", ", reserved)}")!])
        {
            Owner = owner,
            Home = katex.Home,
        };
    }

    // One file made of several packages, whose licences stand in one: most of them differ in nothing.
    private static CarriedWork Editor()
    {
        var packages = EmbeddedFile.Text("vendor/editor/LICENSES").Split(BetweenPackages)
            .Select(part => part.Split("\n\n", 2))
            .Select(part => (Name: part[0], Licence: part[0].Split(' ', 3)[2].Trim('(', ')'), Text: part[1].Trim()))
            .ToArray();
        ImmutableArray<LicenceText> texts =
        [
            .. from package in packages
               group package.Name by package.Text into same
               select new LicenceText(string.Join(", ", same), same.Key),
        ];
        var licences = string.Join("; ", packages.Select(package => package.Licence).Distinct());
        return new CarriedWork("CodeMirror, DOMPurify and what they need", "", licences, texts) { Home = "https://codemirror.net/" };
    }
}
