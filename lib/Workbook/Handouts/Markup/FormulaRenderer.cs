using System.Collections.Concurrent;
using Jint;
using Jint.Native;
using Jint.Runtime;
using Workbook.Assets;

namespace Workbook.Handouts.Markup;

/// <summary>
/// Sets formulas with KaTeX while the page is written, so that a reader's page needs no script for them. The result holds
/// MathML too, for those who listen.
/// </summary>
internal static class FormulaRenderer
{
    // A page is some forty wide: what asks for thousands would push everything else off it.
    private const int LargestSize = 100;

    private static readonly ConcurrentDictionary<(string Formula, bool Display), string> Set = new();
    private static readonly Lock Gate = new();
    private static readonly Lazy<Engine> Katex = new(() => new Engine().Execute(VendoredFiles.Katex));

    /// <summary>The HTML of a formula that stands by itself.</summary>
    /// <param name="formula">LaTeX, without the dollar signs.</param>
    /// <param name="display">True where it stands on a line of its own.</param>
    /// <exception cref="RenderingException">KaTeX refuses it.</exception>
    public static string ToHtml(string formula, bool display) => ToHtml(formula, display, new FormulaMacros());

    /// <summary>The HTML of a formula of a page.</summary>
    /// <param name="formula">LaTeX, without the dollar signs.</param>
    /// <param name="display">True where it stands on a line of its own.</param>
    /// <param name="macros">The macros that the page's formulas before it have defined, and then its own.</param>
    /// <exception cref="RenderingException">KaTeX refuses it.</exception>
    public static string ToHtml(string formula, bool display, FormulaMacros macros) =>
        macros.AreNone && !FormulaMacros.AreDefinedIn(formula)
            ? Set.GetOrAdd((formula, display), key => Render(key.Formula, key.Display, new FormulaMacros()))
            : Render(formula, display, macros);

    private static string Render(string formula, bool display, FormulaMacros macros)
    {
        // The engine is one, and not for two threads.
        lock (Gate)
        {
            var engine = Katex.Value;
            try
            {
                var options = new JsObject(engine);
                options.Set("displayMode", display);
                options.Set("output", "htmlAndMathml");
                options.Set("strict", "ignore");
                options.Set("globalGroup", true);
                options.Set("maxSize", LargestSize);
                options.Set("macros", macros.In(engine));
                var html = engine.Evaluate("katex.renderToString").Call(formula, options).AsString();
                macros.Note(formula);
                return html;
            }
            catch (JavaScriptException problem)
            {
                throw new RenderingException($"the formula {formula.ReplaceLineEndings(" ").Trim()} cannot be set: {problem.Message}");
            }
        }
    }
}
