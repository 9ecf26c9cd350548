using Classroom.Figures.Charts;
using LinearClassifiers;

namespace Classroom.Figures;

public static partial class Draw
{
    /// <summary>
    /// The graph that autograd walks (slide "Training pipeline", step 2): a box for every tensor that a result was made from, with its
    /// operation and its value; beside each arrow, the gradient that comes back along it. Call <see cref="Tensor.Backward"/> first.
    /// </summary>
    /// <param name="end">The result, 1×1, such as a loss.</param>
    /// <param name="names">Names of some of the tensors: <c>(loss, "L"), (W, "W")</c>. A matrix of at most 6×6 is shown in full.</param>
    /// <exception cref="ArgumentException">
    /// No gradient was computed, there are more tensors than anyone can look at, or a named tensor is not in the graph.
    /// </exception>
    public static Diagram Graph(Tensor end, params (Tensor Tensor, string Name)[] names)
    {
        ArgumentNullException.ThrowIfNull(end);
        ArgumentNullException.ThrowIfNull(names);
        var graph = new TensorGraph(end, names);
        return new Diagram(
            GraphSvg.Of(graph),
            $"the graph of {NumberFormat.Text(graph.Tensors.Count)} tensors, in the order of the computation. "
            + string.Join("; ", graph.Tensors.Select(tensor =>
                $"{graph.Title(tensor)}{MadeFrom(graph, tensor)}: {MatrixText.Line(tensor.Value)}, "
                + $"{graph.Slope(tensor) ?? "gradient"} {MatrixText.Line(tensor.Grad)}")));
    }

    private static string MadeFrom(TensorGraph graph, Tensor tensor)
    {
        string[] inputs = [.. tensor.HandBack().Select(from => graph.Name(from.Input) ?? from.Input.Operation)];
        return inputs.Length == 0 ? "" : $" of {string.Join(" and ", inputs)}";
    }
}
