using Contract;
using Jint;

namespace Classroom.Tests.Explorables;

/// <summary>A script engine that has run the explorables' script, as a page does; the page itself is empty.</summary>
internal sealed class ExplorableEngine : IDisposable
{
    private readonly Engine _engine = new();

    /// <summary>Runs the script.</summary>
    /// <param name="module">The module whose exports are called by their own names.</param>
    internal ExplorableEngine(string module)
    {
        _engine.Execute("const document = { querySelectorAll: () => [] };");
        _engine.Execute(ExplorableScript.Of(name => name == "explorables.js" ? $"globalThis.modules = modules;\n{Module(name)}" : Module(name)));
        _engine.Execute($"Object.assign(globalThis, modules['{module}']);");
    }

    /// <summary>Evaluates an expression, and gives its value as JSON.</summary>
    internal string Evaluate(string expression) => _engine.Evaluate($"JSON.stringify({expression})").AsString();

    public void Dispose() => _engine.Dispose();

    private static string Module(string name) => File.ReadAllText(RepositoryRoot.Combine("lib", "Classroom", "Explorables", name));
}
