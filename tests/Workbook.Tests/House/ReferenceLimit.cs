namespace Workbook.Tests.House;

/// <summary>The most that one library may reference, beside .NET itself. Who needs less is not asked to use it.</summary>
internal sealed record ReferenceLimit(Side Side, params IReadOnlyList<string> Assemblies)
{
    private static readonly string[] Compiler = ["Microsoft.CodeAnalysis", "Microsoft.CodeAnalysis.CSharp"];
    private static readonly string[] Scripting = [.. Compiler, "Microsoft.CodeAnalysis.Scripting", "Microsoft.CodeAnalysis.CSharp.Scripting"];
    private static readonly string[] Formatting = ["Microsoft.DotNet.Interactive.Formatting", "Microsoft.AspNetCore.Html.Abstractions"];
    private static readonly string[] Features =
    [
        "Microsoft.CodeAnalysis.Features", "Microsoft.CodeAnalysis.CSharp.Features",
        "Microsoft.CodeAnalysis.Workspaces", "Microsoft.CodeAnalysis.CSharp.Workspaces",
    ];

    private static readonly Dictionary<string, ReferenceLimit> Limits = new()
    {
        ["LinearClassifiers"] = new(Side.Course, "MathNet.Numerics"),
        ["Datasets"] = new(Side.Course, "LinearClassifiers", "MathNet.Numerics"),
        ["Classroom"] = new(Side.Course,
            "LinearClassifiers", "Datasets", "MathNet.Numerics", "BigGustave", "Plotly.NET", "Plotly.NET.CSharp", "DynamicObj", "FSharp.Core"),

        ["Documents"] = new(Side.Host),
        ["Session"] = new(Side.Host, ["Documents", .. Scripting, .. Formatting, "Mono.Cecil", "Mono.Cecil.Rocks"]),
        ["LanguageService"] = new(Side.Host, ["Documents", "Session", .. Scripting, .. Features]),
        ["Browser"] = new(Side.Host, ["Documents", "Session", .. Compiler]),
        ["Workbook"] = new(Side.Host,
            ["Documents", "Session", "LanguageService", .. Scripting, "Jint", "Markdig", "NetMQ", "Spectre.Console", "System.CommandLine"]),
    };

    /// <summary>The limit of a library; one without a limit is refused, so that a new one is thought about.</summary>
    public static ReferenceLimit Of(string library) => Limits.GetValueOrDefault(library)
        ?? throw new InvalidOperationException(
            $"Nothing says what lib/{library} may reference, nor whether it is of the host or of the course: add it to {nameof(ReferenceLimit)}.cs.");

    public bool Allows(string assembly) => Assemblies.Contains(assembly);
}
