namespace Classroom.Explorables;

/// <summary>The still picture of three scores and their loss.</summary>
internal static class LossPicture
{
    /// <summary>Draws the instrument as it stands.</summary>
    internal static string Of(LossInstrument instrument)
    {
        var most = LossInstrument.HighestScore;
        List<BarPanel> panels = [new("score z", -most, most, instrument.Scores), new("probability p", 0, 1, instrument.Probabilities)];
        if (instrument.Truth is not null)
        {
            panels.Add(new("-log p", 0, most, instrument.Surprises));
            panels.Add(new("p - y", -1, 1, instrument.Gradient));
        }

        return BarPanel.Picture(instrument.Classes, panels);
    }
}
