using System.Diagnostics;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using System.Runtime.Loader;
using Session.Stopping;

namespace Session.Running;

/// <summary>
/// Takes the exceptions that no code catches on threads that cells started: of an async void function, a timer, a thread, a task that
/// nobody waits for. Each is shown in the cell whose code it comes from, and the process, which would end, goes on.
/// </summary>
internal static class StrayExceptions
{
    private static readonly AsyncLocal<Action<Exception>?> Running = new();
    private static readonly ConditionalWeakTable<Assembly, Action<Exception>> Cells = [];
    private static readonly Lazy<bool> Installation = new(() =>
    {
        // A browser has one thread, whose exceptions a cell's await lets out.
        if (!OperatingSystem.IsBrowser())
        {
            ExceptionHandling.SetUnhandledExceptionHandler(TryTake);
        }

        TaskScheduler.UnobservedTaskException += (_, task) => TakeAll(task);
        return true;
    });

    private static volatile Action<Exception>? _last;

    /// <summary>Begins to take them, for all sessions of this process.</summary>
    public static void Install() => _ = Installation.Value;

    /// <summary>Makes a cell the one that runs in this context.</summary>
    /// <param name="show">Shows an exception in the cell, from any thread, also after its end.</param>
    public static void Use(Action<Exception> show) => _last = Running.Value = show;

    /// <summary>Remembers that an assembly is the code of the cell that runs in this context.</summary>
    public static void Remember(Assembly code)
    {
        if (Running.Value is { } show)
        {
            Cells.AddOrUpdate(code, show);
        }
    }

    /// <summary>Shows an exception that was thrown on a cell's behalf and that no code caught.</summary>
    /// <returns>True where it was some cell's; else it is the host's own.</returns>
    public static bool TryTake(Exception exception)
    {
        // What ends the threads of a stopped cell is no news.
        if (exception is CellStoppedException)
        {
            return true;
        }

        if ((Running.Value ?? CellIn(exception) ?? (IsOfRuntime(exception) ? _last : null)) is not { } show)
        {
            return false;
        }

        show(exception);
        return true;
    }

    private static void TakeAll(UnobservedTaskExceptionEventArgs task)
    {
        foreach (var exception in task.Exception.Flatten().InnerExceptions.Where(inner => inner is not OperationCanceledException))
        {
            CellIn(exception)?.Invoke(exception);
        }

        task.SetObserved();
    }

    // The thread's context is gone by now, but its frames tell: the outermost in a cell is the one that began the thread's work.
    private static Action<Exception>? CellIn(Exception exception) =>
        AssembliesOf(exception).Select(assembly => Cells.TryGetValue(assembly, out var show) ? show : null).LastOrDefault(show => show is not null);

    // The runtime alone, on behalf of nobody who could be named: Task.Run(library.Function), for one. The host's own code is loaded
    // beside it, that of cells elsewhere.
    private static bool IsOfRuntime(Exception exception) => AssembliesOf(exception).All(assembly =>
        AssemblyLoadContext.GetLoadContext(assembly) != AssemblyLoadContext.Default
        || Path.GetDirectoryName(assembly.Location) == Path.GetDirectoryName(typeof(object).Assembly.Location));

    private static IEnumerable<Assembly> AssembliesOf(Exception exception) =>
        from frame in new StackTrace(exception).GetFrames()
        let method = frame.GetMethod()
        where method is not null
        select method.Module.Assembly;
}
