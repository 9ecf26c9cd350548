using Session.Outputs;

namespace Session.Cells;

/// <summary>Asks the person at the notebook.</summary>
public static class Input
{
    /// <summary>Asks for a line of text and waits for it.</summary>
    /// <param name="prompt">The words before the answer.</param>
    /// <exception cref="InvalidOperationException">Nobody can answer: the notebook runs without a front end that takes input.</exception>
    public static string Ask(string prompt = "") => Answer(new CellQuestion(prompt, IsSecret: false));

    /// <summary>Asks for a line that is not to be seen while it is typed.</summary>
    /// <inheritdoc cref="Ask(string)"/>
    public static string AskSecret(string prompt = "") => Answer(new CellQuestion(prompt, IsSecret: true));

    private static string Answer(CellQuestion question) => CellOutput.Current?.Ask is { } ask
        ? ask(question)
        : throw new InvalidOperationException("Nobody can be asked here: the notebook runs without a front end that takes input.");
}
