namespace LinearClassifiers.Training;

/// <summary>
/// Gradient descent, w ← w − λ ∂L/∂w, with whatever gradients a backward pass has left (slide "Training pipeline", step 3).
/// On the gradient of a mini-batch it is stochastic gradient descent. Equals torch.optim.SGD without momentum.
/// </summary>
public sealed class Sgd
{
    private readonly Tensor[] _parameters;
    private readonly double _rate;
    private readonly double _weightDecay;

    /// <summary>An optimiser of these parameters.</summary>
    /// <param name="parameters">What is to be learned: <c>model.Parameters</c>. Their values are changed in place.</param>
    /// <param name="rate">The learning rate λ, above 0.</param>
    /// <param name="weightDecay">The α of a penalty α/2 · ‖W‖², whose gradient α W every step adds, for biases too; 0 for none.</param>
    /// <exception cref="ArgumentException">There is no parameter.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The rate is not above 0, or the decay is negative, or one is not finite.</exception>
    public Sgd(IEnumerable<Tensor> parameters, double rate, double weightDecay = 0)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        _parameters = [.. parameters];
        if (_parameters.Length == 0)
        {
            throw new ArgumentException(
                "An optimiser needs something to change, and no parameter came. Give it model.Parameters.", nameof(parameters));
        }

        DescentGuards.ThrowUnlessRate(rate);
        DescentGuards.ThrowUnlessPenalty(weightDecay);
        (_rate, _weightDecay) = (rate, weightDecay);
    }

    /// <summary>Forgets the gradients of the last step, which the next backward pass would otherwise add to.</summary>
    public void ZeroGrad()
    {
        foreach (var parameter in _parameters)
        {
            parameter.ZeroGrad();
        }
    }

    /// <summary>Moves every parameter against its gradient, W ← W − λ (∂L/∂W + α W).</summary>
    public void Step()
    {
        foreach (var parameter in _parameters)
        {
            var gradient = _weightDecay > 0 ? parameter.Grad + (_weightDecay * parameter.Value) : parameter.Grad;
            parameter.Value.Subtract(_rate * gradient, parameter.Value);
        }
    }
}
