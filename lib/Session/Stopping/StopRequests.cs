namespace Session;

/// <summary>
/// By which tokens the running code is to stop. They flow with a cell's own threads and tasks (in an
/// <see cref="AsyncLocal{T}"/>), so that what a cell started stops with it and another session's cells do not.
/// </summary>
public static class StopRequests
{
    private const string DataName = "Workbook.StopWith";
    private static readonly AsyncLocal<Request?> Running = new();
    private static volatile bool _isAny;

    /// <summary>Whether anything in this process was ever to stop; until then nobody needs to look closer.</summary>
    public static bool IsAny => _isAny;

    /// <summary>
    /// Leaves <see cref="Obey"/> where a library finds it that gives a part of a cell less time than the cell has, without a
    /// reference to this host.
    /// </summary>
    public static void Install() => AppContext.SetData(DataName, (Action<CancellationToken>)Obey);

    /// <summary>From here on the code of this context stops by this token too.</summary>
    public static void Obey(CancellationToken token)
    {
        Running.Value = new Request(Running.Value, token);
        token.Register(() => _isAny = true);
    }

    /// <summary>Ends the code that asks, if it is to stop.</summary>
    /// <exception cref="CellStoppedException">It is.</exception>
    public static void ThrowIfAny()
    {
        for (var request = Running.Value; request is not null; request = request.Outer)
        {
            if (request.Token.IsCancellationRequested)
            {
                throw new CellStoppedException();
            }
        }
    }

    private sealed record Request(Request? Outer, CancellationToken Token);
}

/// <summary>Ends a cell, or a part of one, that is to stop.</summary>
public sealed class CellStoppedException() : OperationCanceledException("The cell was stopped.");
