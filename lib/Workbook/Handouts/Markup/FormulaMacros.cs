using System.Text.RegularExpressions;
using Jint;
using Jint.Native;

namespace Workbook.Handouts.Markup;

/// <summary>
/// The macros that the formulas of one page have defined so far. As in Jupyter, a macro may be defined anew, and
/// <c>\DeclareMathOperator</c> and <c>\label</c> are known.
/// </summary>
internal sealed partial class FormulaMacros
{
    // KaTeX's own \newcommand refuses a name that it knows already, be it \R; and it has no default for an argument.
    private const string Known = """
        (function () {
          function define(context) {
            var name = context.consumeArg().tokens;
            if (name.length !== 1) { throw new Error("the name of a macro is one command, as \\R"); }
            var body = context.consumeArg().tokens, count = 0;
            if (body.length === 1 && body[0].text === "[") {
              var number = "";
              for (var token = context.popToken(); token.text !== "]" && token.text !== "EOF"; token = context.popToken()) { number += token.text; }
              count = parseInt(number, 10);
              body = context.consumeArg().tokens;
              if (!(count >= 0 && count <= 9) || (body.length === 1 && body[0].text === "[")) {
                throw new Error("a macro has [0] to [9] arguments, and none with a default");
              }
            }
            context.macros.set(name[0].text, { tokens: body, numArgs: count });
            return "";
          }
          return {
            "\\newcommand": define,
            "\\renewcommand": define,
            "\\DeclareMathOperator": "\\@ifnextchar*{\\declare@star}{\\declare@plain}",
            "\\declare@star": "\\@secondoftwo{#1}{\\gdef#2{\\operatorname*{#3}}}",
            "\\declare@plain": "\\gdef#1{\\operatorname{#2}}",
            "\\label": "\\@firstoftwo{}"
          };
        })()
        """;

    private JsValue? _known;

    /// <summary>Tells whether setting a formula changes what macros there are.</summary>
    public static bool AreDefinedIn(string formula) => Definition().IsMatch(formula);

    /// <summary>True where the page's formulas have defined none so far.</summary>
    public bool AreNone { get; private set; } = true;

    /// <summary>The macros as KaTeX takes and changes them. The caller has the engine to itself.</summary>
    public JsValue In(Engine engine) => _known ??= engine.Evaluate(Known);

    /// <summary>Notes that a formula was set which defines macros.</summary>
    public void Note(string formula) => AreNone &= !AreDefinedIn(formula);

    [GeneratedRegex(@"\\(?:[gex]?def|let|futurelet|global|(?:re)?newcommand|providecommand|DeclareMathOperator)(?![A-Za-z])")]
    private static partial Regex Definition();
}
