using System.Globalization;
using System.Net;
using System.Text;
using LinearClassifiers;

namespace Classroom.Figures.Charts;

/// <summary>
/// The graph of a computation as SVG, from top to bottom: a box for each tensor with its value, a line down for the value and a dashed
/// one up for the gradient, which stands beside it. As wide as a phone where the graph is a chain.
/// </summary>
internal sealed class GraphSvg
{
    private const double CharacterWidth = 7.3;
    private const double LineHeight = 15;
    private const double Padding = 8;
    private const double BetweenBoxes = 24;

    private readonly TensorGraph _graph;
    private readonly Dictionary<Tensor, Box> _boxes = [];
    private readonly StringBuilder _svg = new();
    private double _left = double.MaxValue;
    private double _right = double.MinValue;

    private GraphSvg(TensorGraph graph) => _graph = graph;

    private sealed record Box(string[] Lines, double Middle, double Top)
    {
        internal double Width => 2 * Padding + Lines.Max(line => line.Length) * CharacterWidth;

        internal double Height => 2 * Padding + Lines.Length * LineHeight;

        internal double Bottom => Top + Height;
    }

    /// <summary>Draws a graph.</summary>
    internal static string Of(TensorGraph graph)
    {
        var drawing = new GraphSvg(graph);
        var bottom = drawing.Place();
        foreach (var tensor in graph.Tensors)
        {
            drawing.Write(drawing._boxes[tensor]);
            HashSet<Tensor> met = [];
            foreach (var (input, gradient) in tensor.HandBack())
            {
                // Of two uses by one operation, as in x * x, the second's gradient stands on the other side.
                var label = drawing.Label(input, MatrixText.Rows(gradient));
                drawing.Connect(drawing._boxes[input], drawing._boxes[tensor], label, again: !met.Add(input));
            }
        }

        var (left, width, height) = (drawing._left - 2, drawing._right - drawing._left + 4, bottom + 2);
        return Invariant($"""
            <svg viewBox="{left:0.#} 0 {width:0.#} {height:0.#}" width="{width:0}" height="{height:0}" style="display:block;max-width:100%;height:auto;margin:0 auto;font:12px ui-monospace,Consolas,'DejaVu Sans Mono',monospace" fill="currentColor" aria-hidden="true">{drawing._svg}</svg>
            """);
    }

    /// <summary>Gives every tensor its place, the result's first, and answers where the lowest box ends.</summary>
    private double Place()
    {
        var rows = _graph.Tensors.GroupBy(_graph.Steps).OrderBy(row => row.Key).Select(row => row.ToArray()).ToArray();
        foreach (var row in rows)
        {
            var boxes = row.Select(tensor => new Box([_graph.Title(tensor), .. MatrixText.Rows(tensor.Value)], Above(tensor), 0)).ToArray();
            var middles = boxes.Select(box => box.Middle).ToArray();
            for (var i = 1; i < middles.Length; i++)
            {
                middles[i] = Math.Max(middles[i], middles[i - 1] + (boxes[i - 1].Width + boxes[i].Width) / 2 + BetweenBoxes);
            }

            var shift = boxes.Select((box, i) => box.Middle - middles[i]).Average();
            foreach (var (i, tensor) in row.Index())
            {
                _boxes[tensor] = boxes[i] with { Middle = middles[i] + shift };
            }
        }

        var top = 2.0;
        foreach (var row in rows.Reverse())
        {
            foreach (var tensor in row)
            {
                _boxes[tensor] = _boxes[tensor] with { Top = top };
            }

            var labels = row.SelectMany(tensor => _graph.UsedFor(tensor).Select(_ => tensor.Value.RowCount + 1));
            top += row.Max(tensor => _boxes[tensor].Height) + labels.DefaultIfEmpty(0).Max() * LineHeight + 2 * Padding;
        }

        return _boxes[_graph.Tensors[^1]].Bottom;
    }

    // Above what it was used for, which has its place already.
    private double Above(Tensor tensor) => _graph.UsedFor(tensor).Select(later => _boxes[later].Middle).DefaultIfEmpty(0).Average();

    private string[] Label(Tensor input, string[] gradient) => _graph.UsedFor(input).Count() > 1
        ? [$"part of {_graph.Slope(input) ?? "its gradient"}", .. gradient]
        : [_graph.Slope(input) ?? "gradient", .. gradient];

    private void Write(Box box)
    {
        Reach(box.Middle - box.Width / 2, box.Middle + box.Width / 2);
        _svg.Append(Invariant($"""
            <rect x="{box.Middle - box.Width / 2:0.#}" y="{box.Top:0.#}" width="{box.Width:0.#}" height="{box.Height:0.#}" rx="5" fill="none" stroke="{Palette.Mark}"/>
            """));
        Write(box.Lines, box.Middle - box.Width / 2 + Padding, box.Top + Padding);
    }

    private void Connect(Box from, Box to, string[] label, bool again)
    {
        Arrow((from.Middle - 4, from.Bottom), (to.Middle - 4, to.Top), Palette.Mark, "none");
        Arrow((to.Middle + 4, to.Top), (from.Middle + 4, from.Bottom), Palette.Colour(1), "4 3");
        var width = label.Max(line => line.Length) * CharacterWidth;
        var left = again || from.Middle < to.Middle - 1 ? from.Middle - 12 - width : from.Middle + 12;
        Reach(left, left + width);
        Write(label, left, (from.Bottom + to.Top) / 2 - label.Length * LineHeight / 2);
    }

    private void Arrow((double X, double Y) from, (double X, double Y) to, string colour, string dash)
    {
        var length = Math.Sqrt((to.X - from.X) * (to.X - from.X) + (to.Y - from.Y) * (to.Y - from.Y));
        var (x, y) = ((to.X - from.X) / length, (to.Y - from.Y) / length);
        _svg.Append(Invariant($"""
            <path d="M{from.X:0.#} {from.Y:0.#}L{to.X - 7 * x:0.#} {to.Y - 7 * y:0.#}" stroke="{colour}" stroke-width="1.5" stroke-dasharray="{dash}"/><path d="M{to.X:0.#} {to.Y:0.#}l{-8 * x - 4 * y:0.#} {-8 * y + 4 * x:0.#} {8 * y:0.#} {-8 * x:0.#}z" fill="{colour}"/>
            """));
    }

    private void Write(string[] lines, double x, double top)
    {
        foreach (var (i, line) in lines.Index())
        {
            _svg.Append(Invariant($"""
                <text x="{x:0.#}" y="{top + (i + 0.8) * LineHeight:0.#}" xml:space="preserve"{(i == 0 ? " font-weight=\"600\"" : "")}>{WebUtility.HtmlEncode(line)}</text>
                """));
        }
    }

    private void Reach(double left, double right) => (_left, _right) = (Math.Min(_left, left), Math.Max(_right, right));

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
