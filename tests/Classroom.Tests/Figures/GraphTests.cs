using System.Xml.Linq;
using Classroom.Figures;
using LinearClassifiers;
using LinearClassifiers.Losses;
using static LinearClassifiers.Functions;

namespace Classroom.Tests.Figures;

public sealed class GraphTests
{
    [Fact]
    public void A_graph_says_every_operation_with_its_value_and_its_gradient_in_the_order_of_the_computation()
    {
        var (w, x, loss) = Step();

        Assert.Equal(
            "the graph of 4 tensors, in the order of the computation. w: [3, -1], ∂L/∂w [4, 2]; x: [2; 1], ∂L/∂x [6; -2]; "
            + "matrix product of w and x: 5, gradient 2; L = times a number of matrix product: 10, ∂L/∂L 1",
            Draw.Graph(loss, (w, "w"), (x, "x"), (loss, "L")).AltText);
    }

    [Fact]
    public void Beside_each_arrow_stands_the_gradient_that_comes_back_along_it()
    {
        var (w, x, loss) = Step();

        Assert.Equal(
            ["w", "3  -1", "x", "2", "1", "matrix product", "5", "∂L/∂w", "4  2", "∂L/∂x", " 6", "-2", "L = times a number", "10", "gradient", "2"],
            Texts(Draw.Graph(loss, (w, "w"), (x, "x"), (loss, "L"))));
    }

    [Fact]
    public void What_is_used_twice_is_handed_its_gradient_in_parts()
    {
        var x = new Tensor(Rows([3.0]));
        var square = x * x;
        square.Backward();

        Assert.Equal(2, Texts(Draw.Graph(square, (x, "x"), (square, "L"))).Count(text => text == "part of ∂L/∂x"));
    }

    [Fact]
    public void A_large_matrix_is_its_size()
    {
        var x = new Tensor(MathNet.Numerics.LinearAlgebra.Matrix<double>.Build.Dense(10, 3073));
        var sum = x.Sum();
        sum.Backward();

        Assert.Contains("10×3073 numbers", Texts(Draw.Graph(sum)));
    }

    [Fact]
    public void Without_a_backward_pass_there_is_nothing_to_show_and_the_remedy_is_said() =>
        Assert.Contains(
            "Call Backward() on this tensor first", Assert.Throws<ArgumentException>(() => Draw.Graph(new Tensor(Rows([1.0])).Sum())).Message,
            StringComparison.Ordinal);

    [Fact]
    public void A_name_for_a_tensor_elsewhere_is_refused()
    {
        var (_, _, loss) = Step();

        Assert.Contains("named b", Assert.Throws<ArgumentException>(() => Draw.Graph(loss, (new Tensor(Rows([1.0])), "b"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_graph_that_nobody_can_look_at_is_refused()
    {
        var sum = new Tensor(Rows([1.0]));
        for (var i = 0; i < 100_000; i++)
        {
            sum = 1 * sum;
        }

        sum.Backward();
        Assert.Contains("more than 24 tensors", Assert.Throws<ArgumentException>(() => Draw.Graph(sum)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_cannot_break_out_of_the_page()
    {
        var (w, _, loss) = Step();

        var html = Displayed.In("text/html", Draw.Graph(loss, (w, "<script>\"")));

        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.StartsWith("<div class=\"diagram\" role=\"img\" aria-label=\"the graph of 4 tensors", html, StringComparison.Ordinal);
    }

    [Fact]
    public void The_step_of_the_notebook_fits_a_phone()
    {
        var (w, x) = (new Tensor(Rows([1, 0, 0.5], [0, 1, -0.5])), new Tensor(Rows([2.0], [1.0])));
        var loss = new CrossEntropyLoss(Reduction.None).Forward(w * x.Extend(), [1]);
        loss.Backward();

        Assert.InRange((double)Svg(Draw.Graph(loss, (w, "W"), (x, "x"), (loss, "L"))).Attribute("width")!, 250, 400);
    }

    private static (Tensor W, Tensor X, Tensor Loss) Step()
    {
        var (w, x) = (new Tensor(Rows([3.0, -1.0])), new Tensor(Rows([2.0], [1.0])));
        var loss = 2 * (w * x);
        loss.Backward();
        return (w, x, loss);
    }

    private static XElement Svg(Diagram graph) => XElement.Parse(graph.ToHtml()).Element("svg")!;

    private static string[] Texts(Diagram graph) => [.. Svg(graph).Elements("text").Select(text => text.Value)];
}
