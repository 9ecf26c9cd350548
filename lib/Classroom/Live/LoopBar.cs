namespace Classroom.Live;

/// <summary>The bar of a loop.</summary>
/// <param name="what">What the loop does.</param>
/// <param name="total">How many times; 0 where that is not known.</param>
/// <param name="time">What the time is.</param>
/// <param name="output">Where it is shown.</param>
internal sealed class LoopBar(string what, int total, TimeProvider time, LiveOutput output)
{
    private readonly TimeLeft _left = new(time);
    private readonly LogThinning _thinning = new();

    /// <summary>Shows how far the loop has come.</summary>
    internal void Report(int done) => Show(done, State(done) + _left.After(done, total), _thinning.Keeps(done, total), last: false);

    /// <summary>Shows how far it came, without any time.</summary>
    internal void End(int done) => Show(done, State(done), worthALine: true, last: true);

    private void Show(int done, string state, bool worthALine, bool last) =>
        output.Show(new ProgressBar(what, state, done, total), worthALine ? $"{what}: {State(done)}" : null, last);

    private string State(int done) => total > 0 ? $"{NumberFormat.Text(done)} of {NumberFormat.Text(total)}" : $"{NumberFormat.Text(done)} done";
}
