using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Session.Compiling;

namespace LanguageService;

/// <summary>The part of a text that ran which the cells after it need: its usings, directives and declarations.</summary>
/// <param name="Parts">C#, without the statements that declare nothing: one text, or several that are joined.</param>
/// <param name="File">The file it came from, for paths relative to it; null for a cell.</param>
/// <param name="Declared">The names that it declares, and perhaps a few more.</param>
/// <param name="Signatures">The same, but functions with the types of their parameters.</param>
/// <param name="Mentioned">All names in it.</param>
/// <param name="IsPlain">Whether it is without usings and directives.</param>
internal sealed record Submission(
    ImmutableList<string> Parts,
    string? File,
    ImmutableHashSet<string> Declared,
    ImmutableHashSet<string> Signatures,
    ImmutableHashSet<string> Mentioned,
    bool IsPlain)
{
    // The compiler asks every submission of a chain for every name: a chain of few long ones answers in a tenth of the time of
    // one with a submission a cell. But whoever adds to a long one pays for all of it.
    private const int MostParts = 40;

    /// <summary>All of it.</summary>
    public string Text => string.Concat(Parts);

    /// <summary>Distils a text that ran; null where nothing is left of it.</summary>
    public static Submission? Of(string text, string? file)
    {
        var root = CSharpSyntaxTree.ParseText(text, CellDialect.ParseOptions).GetCompilationUnitRoot();
        MemberDeclarationSyntax[] members = [.. root.Members.Where(member => NamesOf(member).Any())];
        var isPlain = !root.ContainsDirectives && root.Usings.Count == 0 && root.Externs.Count == 0;
        return isPlain && members.Length == 0 ? null : new Submission(
            [isPlain ? string.Concat(members.Select(member => member.ToFullString().TrimEnd() + "\n")) : text],
            file,
            [.. members.SelectMany(NamesOf)],
            [.. members.SelectMany(SignaturesOf)],
            [.. root.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(token => token.ValueText)],
            isPlain);
    }

    /// <summary>Tells that nothing of this can be seen any more after the next: so it is when a cell was edited and ran again.</summary>
    public bool IsHiddenBy(Submission next) => IsPlain && next.IsPlain && Signatures.IsSubsetOf(next.Signatures);

    /// <summary>
    /// This and the next in one, where no name changes its meaning by that: what the next declares, this must not even mention.
    /// Null where one would.
    /// </summary>
    public Submission? Join(Submission next) =>
        IsPlain && next.IsPlain && Parts.Count < MostParts && !Mentioned.Overlaps(next.Declared)
            ? new Submission(
                Parts.AddRange(next.Parts),
                File: null,
                Declared.Union(next.Declared),
                Signatures.Union(next.Signatures),
                Mentioned.Union(next.Mentioned),
                IsPlain: true)
            : null;

    // The name of a function or type; the variables of a statement, wherever in it they are declared.
    private static IEnumerable<string> NamesOf(MemberDeclarationSyntax member) => member switch
    {
        MethodDeclarationSyntax method => [method.Identifier.ValueText],
        BaseTypeDeclarationSyntax type => [type.Identifier.ValueText],
        DelegateDeclarationSyntax type => [type.Identifier.ValueText],
        PropertyDeclarationSyntax property => [property.Identifier.ValueText],
        _ => member.DescendantNodes().Select(node => node switch
        {
            VariableDeclaratorSyntax variable => variable.Identifier.ValueText,
            SingleVariableDesignationSyntax variable => variable.Identifier.ValueText,
            _ => null,
        }).OfType<string>(),
    };

    // Functions of one name and other parameters stand beside each other, in cells too.
    private static IEnumerable<string> SignaturesOf(MemberDeclarationSyntax member) => member is MethodDeclarationSyntax method
        ? [$"{method.Identifier.ValueText}`{method.Arity}({string.Join(", ", method.ParameterList.Parameters.Select(TypeOf))})"]
        : NamesOf(member);

    private static string TypeOf(ParameterSyntax parameter) => $"{parameter.Modifiers} {parameter.Type}";
}
