using LanguageService;

namespace Session.Tests.LanguageService;

public sealed class CompletenessTests
{
    [Theory]
    [InlineData("")]
    [InlineData("6 * 7")]
    [InlineData("var x = 1;")]
    [InlineData("Console.WriteLine(1)")]
    [InlineData("static int Twice(int n) => 2 * n;")]
    [InlineData("class A\n{\n}")]
    [InlineData("if (true) { }")]
    [InlineData("using System.Numerics;")]
    [InlineData("// a comment")]
    [InlineData("#!import workbook.csx")]
    [InlineData("#!import workbook.csx\n#!import other.dib\nvar x = 1;")]
    [InlineData("#r \"library.dll\"")]
    [InlineData("var x = unknown;")]
    [InlineData("await Task.Delay(1);")]
    public void A_text_that_can_run_is_complete(string code) =>
        Assert.Equal(new CodeState(CodeStatus.Complete, ""), CodeAssistant.StateOf(code));

    [Theory]
    [InlineData("var x = 1", "")]
    [InlineData("var x =", "")]
    [InlineData("1 +", "")]
    [InlineData("Console.WriteLine(", "    ")]
    [InlineData("if (true)", "")]
    [InlineData("for (var i = 0; i < 3; i++)\n{", "    ")]
    [InlineData("class A\n{\n    void F()\n    {", "        ")]
    [InlineData("class A\n{\n    void F()\n    {\n        G();", "        ")]
    [InlineData("class A\n{\n    void F() { }", "    ")]
    [InlineData("void F(int a,\n       int b)\n{", "    ")]
    [InlineData("F(\")\", '(', // (\n", "    ")]
    [InlineData("/* so far", "")]
    [InlineData("var text = \"\"\"\n    so far", "    ")]
    [InlineData("var text = @\"so far", "")]
    public void A_text_that_goes_on_is_incomplete_and_says_how_deep(string code, string indentation) =>
        Assert.Equal(new CodeState(CodeStatus.Incomplete, indentation), CodeAssistant.StateOf(code));

    [Theory]
    [InlineData("var x = );")]
    [InlineData("\"so far")]
    [InlineData("class { }")]
    [InlineData("}")]
    [InlineData("1 2 3")]
    public void A_text_that_no_more_lines_can_mend_is_invalid(string code) =>
        Assert.Equal(new CodeState(CodeStatus.Invalid, ""), CodeAssistant.StateOf(code));
}
