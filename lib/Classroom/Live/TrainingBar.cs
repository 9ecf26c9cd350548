using LinearClassifiers.Training;

namespace Classroom.Live;

/// <summary>The bar of a training: epochs, the loss, and how long the rest will take; at the end no time, so that equal trainings end alike.</summary>
/// <param name="what">What is trained.</param>
/// <param name="time">What the time is.</param>
/// <param name="output">Where it is shown.</param>
internal sealed class TrainingBar(string what, TimeProvider time, LiveOutput output)
{
    private readonly TimeLeft left = new(time);
    private readonly Milestones milestones = new();
    private int before;

    /// <summary>Shows how far the training has come.</summary>
    internal void Report(TrainProgress progress)
    {
        var (epoch, epochs, loss) = (progress.Epoch, progress.Epochs, $"loss {Numbers.Text(progress.Loss, 3)}");
        if (epoch <= before)
        {
            // Another training with the same bar.
            milestones.Reset();
            left.Reset();
        }

        before = epoch;
        var last = epoch == epochs;
        var state = last
            ? $"{Numbers.Text(epochs)} {(epochs == 1 ? "epoch" : "epochs")}, {loss}"
            : $"epoch {Numbers.Text(epoch)} of {Numbers.Text(epochs)}, {loss}";
        output.Show(
            new ProgressBar(what, last ? state : state + left.After(epoch, epochs), epoch, epochs),
            milestones.Pass(epoch, epochs) ? $"{what}: {state}" : null,
            last);
    }
}
