namespace Classroom.Live;

/// <summary>One place in a cell's output whose content can change while the cell runs.</summary>
internal interface ILiveDisplay
{
    /// <summary>Shows a value in the place, instead of what is there; false where the host turns out not to let it.</summary>
    bool Show(IDisplayable value);
}
