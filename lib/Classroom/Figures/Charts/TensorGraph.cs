using LinearClassifiers;

namespace Classroom.Figures.Charts;

/// <summary>The tensors that a result was made from, in the order of the computation, and how many steps each stands before the result.</summary>
internal sealed class TensorGraph
{
    private const int Most = 24;

    private readonly Dictionary<Tensor, int> _steps = [];
    private readonly Dictionary<Tensor, string> _names = [];

    /// <summary>Follows a result back to its parameters.</summary>
    /// <param name="end">The result.</param>
    /// <param name="names">Names of some of its tensors.</param>
    /// <exception cref="ArgumentException">
    /// No gradient was computed, there are more tensors than anyone can look at, or a name is that of a tensor elsewhere.
    /// </exception>
    internal TensorGraph(Tensor end, IEnumerable<(Tensor Tensor, string Name)> names)
    {
        if (end.Grad.ForAll(value => value == 0))
        {
            throw new ArgumentException(
                "A graph shows the gradients on their way back, and none has been computed from here. Call Backward() on this tensor first.",
                nameof(end));
        }

        List<Tensor> order = [];
        Follow(end, [], order);
        Tensors = order;
        _steps[end] = 0;
        foreach (var tensor in order.AsEnumerable().Reverse())
        {
            foreach (var (input, _) in tensor.HandBack())
            {
                _steps[input] = Math.Max(_steps.GetValueOrDefault(input), _steps[tensor] + 1);
            }
        }

        foreach (var (tensor, name) in names)
        {
            _names[tensor] = _steps.ContainsKey(tensor)
                ? name
                : throw new ArgumentException($"The result was not made from the tensor named {name}. Leave its name out.", nameof(names));
        }
    }

    /// <summary>The tensors, each after all that it was made from; the result is the last.</summary>
    internal IReadOnlyList<Tensor> Tensors { get; }

    /// <summary>How many operations a tensor stands before the result, on the longest way.</summary>
    internal int Steps(Tensor tensor) => _steps[tensor];

    /// <summary>The name of a tensor; null where it was given none.</summary>
    internal string? Name(Tensor tensor) => _names.GetValueOrDefault(tensor);

    /// <summary>The gradient of the result with respect to a tensor, as a formula: ∂L/∂W. Null where one of them has no name.</summary>
    internal string? Slope(Tensor tensor) =>
        Name(Tensors[^1]) is { } end && Name(tensor) is { } name ? $"∂{end}/∂{name}" : null;

    /// <summary>A tensor and what it was made by: <c>z = matrix product</c>.</summary>
    internal string Title(Tensor tensor) =>
        string.Join(" = ", new[] { Name(tensor) ?? "", tensor.Operation }.Where(text => text.Length > 0));

    /// <summary>The tensors that a tensor was used for, one for each use.</summary>
    internal IEnumerable<Tensor> UsedFor(Tensor tensor) =>
        Tensors.SelectMany(later => later.HandBack().Where(from => from.Input == tensor).Select(_ => later));

    private static void Follow(Tensor tensor, HashSet<Tensor> met, List<Tensor> order)
    {
        if (!met.Add(tensor))
        {
            return;
        }

        if (met.Count > Most)
        {
            throw new ArgumentException(
                $"A graph of more than {NumberFormat.Text(Most)} tensors is more than anyone can look at. Draw that of a smaller step.");
        }

        foreach (var (input, _) in tensor.HandBack())
        {
            Follow(input, met, order);
        }

        order.Add(tensor);
    }
}
