namespace Contract;

/// <summary>
/// The names under which a host leaves delegates in <see cref="AppContext"/> for the course. Their types are .NET's own, so that
/// neither side references the other; a host that lacks one is any other host, and the course does without.
/// </summary>
internal static class HostServices
{
    /// <summary>
    /// Shows a value that changes while a cell runs: an <c>Action&lt;string, IReadOnlyDictionary&lt;string, string&gt;, bool&gt;</c> that
    /// takes a display's id, the value by MIME type, and whether it replaces what that display shows.
    /// </summary>
    internal const string LiveDisplay = "Workbook.LiveDisplay";

    /// <summary>Lets the running code be stopped by one more token: an <c>Action&lt;CancellationToken&gt;</c>.</summary>
    internal const string StopWith = "Workbook.StopWith";

    /// <summary>
    /// Runs code that may not come to an end: a <c>Func&lt;Action, TimeSpan, string&gt;</c> that takes the code and the time it has, and
    /// answers <see cref="Ended"/>, <see cref="Stopped"/> or <see cref="GoesOn"/>. What the code throws comes out of the call.
    /// </summary>
    internal const string RunWithin = "Workbook.RunWithin";

    /// <summary>The code came to its end in time.</summary>
    internal const string Ended = "ended";

    /// <summary>Its time was up, and it was stopped.</summary>
    internal const string Stopped = "stopped";

    /// <summary>Its time was up, and it could not be stopped: it goes on.</summary>
    internal const string GoesOn = "goes on";
}
