namespace Browser.Tests.Living;

/// <summary>A page that is open in some browser, as far as the tests of the engine need it.</summary>
internal interface IOpenedPage : IAsyncDisposable
{
    /// <summary>Evaluates an expression in the page, waiting for it where it is a promise.</summary>
    /// <param name="expression">JavaScript whose value is a text.</param>
    Task<string> EvaluateAsync(string expression);
}
