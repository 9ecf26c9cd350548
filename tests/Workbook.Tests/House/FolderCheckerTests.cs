using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Workbook.Tests.House;

/// <summary>The folder rule itself, tried on sources of a few lines.</summary>
public sealed class FolderCheckerTests
{
    [Fact]
    public void One_way_is_no_circle() =>
        Assert.Empty(CirclesOf(
            ("Low/Number.cs", "namespace Low; public class Number { public int Value; }"),
            ("High/Sum.cs", "namespace High; class Sum { Low.Number number = new(); }")));

    [Fact]
    public void A_use_back_closes_a_circle_and_is_named_with_its_line()
    {
        var circle = Assert.Single(CirclesOf(
            ("Low/Number.cs", "namespace Low;\npublic class Number\n{\n    int Value = High.Sum.Zero;\n}"),
            ("High/Sum.cs", "namespace High; class Sum { public const int Zero = 0; Low.Number a = new(), b = new(); Low.Number c = new(); }")));

        Assert.Equal(
            """
              lib/It/High → lib/It/Low → lib/It/High
                lib/It/Low/Number.cs:4 uses Sum of lib/It/High
                lib/It/Low/Number.cs:4 uses Sum.Zero of lib/It/High
            """,
            circle.Describe("lib/It"));
    }

    [Fact]
    public void The_projects_own_folder_counts_as_one() =>
        Assert.Equal(["", "Low"], Assert.Single(CirclesOf(
            ("Program.cs", "class Program { Low.Number number = new(); }"),
            ("Low/Number.cs", "namespace Low; public class Number { object program = new Program(); }"))).Folders);

    [Fact]
    public void A_folder_inside_of_another_is_one_of_its_own() =>
        Assert.Equal(["Low", "Low/Deep"], Assert.Single(CirclesOf(
            ("Low/Number.cs", "namespace Low; public class Number { Deep.Digit digit = new(); }"),
            ("Low/Deep/Digit.cs", "namespace Low.Deep; public class Digit { public Number? number; }"))).Folders);

    [Fact]
    public void A_circle_of_three_folders_is_found() =>
        Assert.Equal(["A", "B", "C"], Assert.Single(CirclesOf(
            ("A/One.cs", "namespace A; public class One { public B.Two? two; }"),
            ("B/Two.cs", "namespace B; public class Two { public C.Three? three; }"),
            ("C/Three.cs", "namespace C; public class Three { public A.One? one; }"))).Folders);

    [Fact]
    public void Two_circles_are_both_found() =>
        Assert.Equal(2, CirclesOf(
            ("A/One.cs", "namespace A; public class One { public B.Two? two; }"),
            ("B/Two.cs", "namespace B; public class Two { public A.One? one; public C.Three? three; }"),
            ("C/Three.cs", "namespace C; public class Three { public B.Two? two; }")).Length);

    [Theory]
    [InlineData("object Get() => 1.Doubled();", "Extensions.Doubled(int)")]
    [InlineData("object Get() => Hand.Give() + Hand.Give();", "Number.operator +(Number, Number)")]
    [InlineData("void Put() => Hand.Take(1);", "Number.implicit operator Number(int)")]
    [InlineData("object Get() => (int)Hand.Give();", "Number.explicit operator int(Number)")]
    [InlineData("object Get() => Hand.Give()[0];", "Number.this[int]")]
    [InlineData("object Get() => Hand.Give().Value;", "Number.Value")]
    [InlineData("object? Get() => Hand.Give()?.Value;", "Number.Value")]
    [InlineData("void Put() => Hand.Take(new());", "Number.Number()")]
    [InlineData("[Mark] void Do() { }", "MarkAttribute.MarkAttribute()")]
    [InlineData("bool Is() => Hand.Any() is { Value: 1 };", "Number.Value")]
    public void Each_kind_of_use_is_seen(string member, string symbol) =>
        Assert.Contains(
            UsesIn(
                ("Low/Number.cs", """
                    public class Number
                    {
                        public int Value;
                        public object this[int index] => index;
                        public static Number operator +(Number a, Number b) => a;
                        public static implicit operator Number(int value) => new();
                        public static explicit operator int(Number value) => 0;
                    }
                    public class MarkAttribute : System.Attribute;
                    public static class Extensions { public static int Doubled(this int value) => 2 * value; }
                    """),
                ("Middle/Hand.cs", """
                    public static class Hand
                    {
                        public static Number Give() => new();
                        public static Number? Any() => null;
                        public static void Take(Number number) { }
                    }
                    """),
                ("High/User.cs", $"class User {{ {member} }}")),
            use => use is { From: "High", To: "Low" } && use.Symbol == symbol);

    [Theory]
    [InlineData("using High;")]
    [InlineData("/// <summary>As <see cref=\"High.Sum\"/> says.</summary>")]
    [InlineData("// High.Sum")]
    public void What_is_only_mentioned_is_no_use(string mention) =>
        Assert.Empty(CirclesOf(
            ("Low/Number.cs", $"{mention}\npublic class Number;"),
            ("High/Sum.cs", "namespace High { class Sum { Number number = new(); } }")));

    private static FolderCycle[] CirclesOf(params (string File, string Text)[] sources) => [.. FolderCycle.Among(UsesIn(sources))];

    private static IEnumerable<FolderUse> UsesIn(params (string File, string Text)[] sources)
    {
        var compilation = CSharpCompilation.Create(
            "It",
            sources.Select(source => CSharpSyntaxTree.ParseText(source.Text, path: source.File)),
            [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        Assert.DoesNotContain(compilation.GetDiagnostics(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        return FolderUses.In(compilation);
    }
}
