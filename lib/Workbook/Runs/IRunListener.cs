namespace Workbook.Runs;

/// <summary>Listens to notebooks while they run. It may be called from several threads.</summary>
internal interface IRunListener
{
    /// <summary>Hears what a notebook's worker tells.</summary>
    /// <param name="notebook">The notebook's number among those that run, from 0.</param>
    /// <param name="message">The message.</param>
    void Hear(int notebook, WorkerMessage message);

    /// <summary>Hears that a notebook is over, and nothing more comes of it.</summary>
    /// <param name="notebook">The notebook's number among those that run, from 0.</param>
    void HearEnd(int notebook);
}
