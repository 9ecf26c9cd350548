using System.Collections.Immutable;
using Documents;
using Session;
using Session.Errors;
using Session.Outputs;
using Session.Running;

namespace Browser;

/// <summary>The sessions of the workbook's notebooks, in one worker: a notebook's variables stay while the reader is at another.</summary>
/// <param name="folder">The folder of the notebooks.</param>
/// <param name="libraries">The names of the libraries that cells can name.</param>
internal sealed class NotebookSessions(string folder, ImmutableArray<string> libraries)
{
    private readonly Dictionary<string, CSharpSession> _sessions = new(StringComparer.Ordinal);
    // One for all: on the only thread they take turns, and to read the metadata anew for each would cost it a second.
    private readonly LoadedLibraries _libraries = new(libraries);

    /// <summary>Runs a cell of a notebook, whose session begins with its first.</summary>
    public Task<CellFailure?> RunAsync(string notebook, int number, string text, Action<Output> show, TypedInput input)
    {
        if (!_sessions.TryGetValue(notebook, out var session))
        {
            _sessions[notebook] = session = new CSharpSession(folder, _libraries, new InlineRunner(), packages: new PackagesElsewhere());
        }

        session.TakeTurn();
        return session.RunAsync(number, text, Pass, new CellClient { Ask = input.Answer, Stop = input.Ways });

        // The cell's end is no error to tell of where its reader is to answer, or wanted it.
        void Pass(Output output)
        {
            if (output is not ErrorOutput || input.Question is null && !input.IsStopped)
            {
                show(output);
            }
        }
    }
}
