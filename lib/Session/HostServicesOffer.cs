using Contract;
using Session.Outputs;
using Session.Running;
using Session.Stopping;

namespace Session;

/// <summary>Leaves the delegates of <see cref="HostServices"/> where a course looks for them.</summary>
internal static class HostServicesOffer
{
    private static readonly AsyncLocal<ICellRunner?> Runner = new();

    /// <summary>Leaves them, for all sessions of this process. Each acts for the cell in whose context it is called.</summary>
    public static void Install()
    {
        AppContext.SetData(
            HostServices.LiveDisplay, (Action<string, IReadOnlyDictionary<string, string>, bool>)CellOutput.ShowLive);
        AppContext.SetData(
            HostServices.StopWith, (Action<CancellationToken>)(token => CancellationScope.Enter(new CellStop { Token = token })));
        AppContext.SetData(HostServices.RunWithin, (Func<Action, TimeSpan, string>)RunWithin);
    }

    /// <summary>Makes a runner that of the cells in this context.</summary>
    public static void Use(ICellRunner runner) => Runner.Value = runner;

    private static string RunWithin(Action work, TimeSpan limit) => (Runner.Value ?? new InlineRunner()).RunPart(work, limit) switch
    {
        PartEnd.ByItself => HostServices.Ended,
        PartEnd.Stopped => HostServices.Stopped,
        _ => HostServices.GoesOn,
    };
}
