namespace Browser.Tests.Living;

/// <summary>A page that is open in some browser, as far as the tests of the engine need it.</summary>
internal interface IScriptedPage : IAsyncDisposable
{
    /// <summary>Evaluates an expression in the page, waiting for it where it is a promise.</summary>
    /// <param name="expression">JavaScript whose value is a text.</param>
    Task<string> EvaluateAsync(string expression);
}

/// <summary>One whose window, paper, keys and mouse are asked for, too.</summary>
internal interface IOpenedPage : IScriptedPage
{
    /// <summary>Presses keys, one after another, by the names that a page hears: <c>Tab</c>, <c>ArrowRight</c>.</summary>
    Task PressAsync(params IReadOnlyList<string> keys);

    /// <summary>Puts a mouse or a finger down, moves it and takes it up; places are pixels of the window.</summary>
    Task DragAsync((int X, int Y) from, (int X, int Y) to, bool byTouch);

    /// <summary>Gives the page a window of that many CSS pixels, each of so many of the screen's: two are a page zoomed to twice its size.</summary>
    Task ResizeAsync(int width, int height, int ratio);

    /// <summary>Prints the page, and throws the paper away.</summary>
    Task PrintAsync();

    /// <summary>What is to be seen of the page now, a PNG in base 64.</summary>
    Task<string> ScreenshotAsync();
}
