namespace Notebooks.Tests;

public sealed class UnseenChecksTests
{
    [Theory]
    [InlineData("Check.Slide(\"a\", \"1\", 1.0)")]
    [InlineData("var x = 1;\n\nCheck.For(Competency.Loss)\n    .Slide(\"a\", \"1\", x)\n    .Close(\"b\", 1, x)")]
    [InlineData("Check.Slide(\"a\", \"1\", 1.0).Display();\nvar x = 1;")]
    [InlineData("Check.Law(\"a\", r =>\n{\n    return 0;\n})")]
    [InlineData("static double F(double x) => x;\n\nExercises.MyF.Check(F)")]
    [InlineData("var test = new SelfTest();\ntest.Loss.Check(\"a\")")]
    [InlineData("Exercises.MyF.Check(F).Display();\nvar x = 1;")]
    [InlineData("Console.WriteLine(nameof(Check));\nvar x = form.Check;")]
    public void A_check_that_ends_its_cell_or_is_displayed_is_seen(string cell) => Assert.Empty(UnseenChecks.In(cell));

    [Theory]
    [InlineData("Check.Slide(\"a\", \"1\", 1.0);", 1)]
    [InlineData("var x = 1;\nvar hidden = Check.Slide(\"a\", \"1\", 1.0);", 2)]
    [InlineData("Check.Slide(\"a\", \"1\", 1.0)\n    .Close(\"b\", 1, 1);\nvar x = 1;", 1)]
    [InlineData("foreach (var k in new[] { 1, 2 })\n{\n    Check.Equal(\"a\", k, k);\n}", 3)]
    [InlineData("Check.Slide(\"a\", \"1\", 1.0);\nCheck.Slide(\"b\", \"1\", 1.0)", 1)]
    [InlineData("Console.WriteLine(Check.Slide(\"a\", \"1\", 1.0))", 1)]
    [InlineData("Exercises.MyF.Check(F);", 1)]
    [InlineData("var x = 1;\nvar result = Exercises\n    .MyF.Check(F);\nx", 2)]
    [InlineData("Exercises.MyF.Check(F)\n    .For(Competency.Loss);\nvar x = 1;", 1)]
    [InlineData("test.Loss.Check(answer);\ntest.Loss.Check(answer)", 1)]
    public void A_check_that_is_thrown_away_is_found_with_its_line(string cell, int line) =>
        Assert.Equal([line], UnseenChecks.In(cell));
}
