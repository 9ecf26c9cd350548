using LinearClassifiers.Training;

namespace Classroom.Live;

/// <summary>
/// The bar of a training: epochs, the loss, and how long the rest will take; at the end no time, so that equal trainings end
/// alike.
/// </summary>
/// <param name="what">What is trained.</param>
/// <param name="time">What the time is.</param>
/// <param name="output">Where it is shown.</param>
internal sealed class TrainingBar(string what, TimeProvider time, LiveOutput output)
{
    private readonly TimeLeft _left = new(time);
    private readonly LogThinning _thinning = new();
    private int _before;

    /// <summary>Shows how far the training has come.</summary>
    internal void Report(TrainProgress progress)
    {
        var (epoch, epochs, loss) = (progress.Epoch, progress.Epochs, $"loss {NumberFormat.Text(progress.Loss, 3)}");
        if (epoch <= _before)
        {
            // Another training with the same bar.
            _thinning.Reset();
            _left.Reset();
        }

        _before = epoch;
        var last = epoch == epochs;
        var state = last
            ? $"{NumberFormat.Text(epochs)} {(epochs == 1 ? "epoch" : "epochs")}, {loss}"
            : $"epoch {NumberFormat.Text(epoch)} of {NumberFormat.Text(epochs)}, {loss}";
        output.Show(
            new ProgressBar(what, last ? state : state + _left.After(epoch, epochs), epoch, epochs),
            _thinning.Keeps(epoch, epochs) ? $"{what}: {state}" : null,
            last);
    }
}
