using Workbook.Editions;

namespace Workbook.Tests.Editions;

public sealed class ExerciseCellTests
{
    private const string Region =
        """
        // EXERCISE my-square
        static double MySquare(double x)
        {
            // BEGIN SOLUTION
            var square = x * x;

            if (x > 0)
                return square;
            return square;
            // END SOLUTION
        }

        Exercises.MySquare.Check(MySquare)
        """;

    private const string Inline =
        """
        // EXERCISE guess-loss
        double? guess = /* SOLUTION */ 1.17 /* END */;

        Exercises.GuessLoss.Check(guess)
        """;

    [Fact]
    public void A_cell_without_marks_is_no_exercise() => Assert.Null(ExerciseCell.In("var x = 1; // the solution of x = 1\n/* the end */"));

    [Fact]
    public void An_exercise_has_the_name_of_its_line() => Assert.Equal("my-square", Read(Region).Id);

    [Fact]
    public void A_solution_in_lines_loses_the_indentation_that_its_marks_have() =>
        Assert.Equal("var square = x * x;\n\nif (x > 0)\n    return square;\nreturn square;", Read(Region).Solution);

    [Fact]
    public void In_the_learners_cell_lines_become_a_throw_with_their_indentation() =>
        Assert.Equal(
            """
            // EXERCISE my-square
            static double MySquare(double x)
            {
                throw new NotImplementedException("my-square: your turn");
            }

            Exercises.MySquare.Check(MySquare)
            """.ReplaceLineEndings("\n"),
            Read(Region).Learner);

    [Fact]
    public void In_the_teachers_cell_lines_stand_without_marks()
    {
        Assert.DoesNotContain("SOLUTION", Read(Region).Teacher, StringComparison.Ordinal);
        Assert.Contains(
            "{\n    var square = x * x;\n\n    if (x > 0)\n        return square;\n    return square;\n}",
            Read(Region).Teacher,
            StringComparison.Ordinal);
    }

    [Fact]
    public void An_inline_solution_becomes_null()
    {
        Assert.Equal("1.17", Read(Inline).Solution);
        Assert.Contains("double? guess = null;", Read(Inline).Learner, StringComparison.Ordinal);
        Assert.Contains("double? guess = 1.17;", Read(Inline).Teacher, StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_takes_the_solutions_place_with_its_indentation()
    {
        Assert.Contains(
            "{\n    if (true)\n        return 2;\n\n    return 3;\n}",
            Read(Region).Answered("if (true)\n    return 2;\n\nreturn 3;"),
            StringComparison.Ordinal);
        Assert.Contains("double? guess = 2;", Read(Inline).Answered("2"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_stub_is_the_learners_cell_without_its_name() =>
        Assert.Equal("double? guess = null;\n\nExercises.GuessLoss.Check(guess)", Read(Inline).Stub);

    [Fact]
    public void Line_ends_of_another_system_change_nothing() =>
        Assert.Equal(Read(Region).Learner, ExerciseCell.In(Region.ReplaceLineEndings("\r\n"))!.Learner);

    [Fact]
    public void Blanks_after_a_mark_change_nothing() =>
        Assert.Equal(Read(Region).Learner, Read(Region.Replace("BEGIN SOLUTION", "BEGIN SOLUTION \t", StringComparison.Ordinal)).Learner);

    [Fact]
    public void A_solution_of_no_lines_is_empty() =>
        Assert.Equal("", Read("// EXERCISE a\nvoid F() {\n    // BEGIN SOLUTION\n    // END SOLUTION\n}").Solution);

    [Theory]
    [InlineData("// EXERCISE a\nF()")]
    [InlineData("var x = /* SOLUTION */ 1 /* END */;")]
    [InlineData("// BEGIN SOLUTION\nF();\n// END SOLUTION")]
    [InlineData("// EXERCISE a\nvar x = /* SOLUTION */ 1;")]
    [InlineData("// EXERCISE a\n// BEGIN SOLUTION\nF();")]
    [InlineData("// EXERCISE a\n// END SOLUTION\nF();\n// BEGIN SOLUTION")]
    [InlineData("// EXERCISE a\n// EXERCISE b\nvar x = /* SOLUTION */ 1 /* END */;")]
    [InlineData("// EXERCISE a\nvar x = /* SOLUTION */ 1 /* END */ + /* SOLUTION */ 2 /* END */;")]
    [InlineData("// EXERCISE a\nvar x = /* SOLUTION */ 1 /* END */;\n// BEGIN SOLUTION\nF();\n// END SOLUTION")]
    [InlineData("// EXERCISE a\nF(); // BEGIN SOLUTION\nG();\n// END SOLUTION")]
    [InlineData("// EXERCISE My Square\nvar x = /* SOLUTION */ 1 /* END */;")]
    [InlineData("// EXERCISE a_b\nvar x = /* SOLUTION */ 1 /* END */;")]
    [InlineData("//EXERCISE a\nvar x = /* SOLUTION */ 1 /* END */;")]
    public void Marks_that_do_not_go_together_are_refused_with_the_remedy(string cell) =>
        Assert.Contains("'// BEGIN SOLUTION'", Assert.ThrowsAny<FormatException>(() => ExerciseCell.In(cell)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("F();\n// Begin solution\nG();\n// End solution")]
    [InlineData("//BEGIN SOLUTION\nG();\n//END SOLUTION")]
    [InlineData("var x = /*SOLUTION*/ 1 /*END*/;")]
    [InlineData("// EXERCISE a\nvar x = /* SOLUTION */ 1 /* END */; // BEGIN SOLUTION")]
    public void What_only_looks_like_a_mark_does_not_let_a_solution_out(string cell) =>
        Assert.ThrowsAny<FormatException>(() => ExerciseCell.In(cell));

    [Theory]
    [InlineData("// BEGIN-SOLUTION")]
    [InlineData("// BEGIN_SOLUTION")]
    [InlineData("// BEGINSOLUTION")]
    [InlineData("// --- BEGIN SOLUTION ---")]
    [InlineData("// ### BEGIN SOLUTION")]
    [InlineData("// BEGIN SOLUTION:")]
    [InlineData("// begin solution")]
    [InlineData("/// BEGIN SOLUTION")]
    [InlineData("/* BEGIN SOLUTION */")]
    [InlineData("// SOLUTION BEGIN")]
    [InlineData("// BEGIN SOLUTIONS")]
    [InlineData("// BEGIN SOLUTON")]
    [InlineData("// BEIGN SOLUTION")]
    [InlineData("// START OF THE SOLUTION")]
    [InlineData("// BEGIN YOUR SOLUTION")]
    [InlineData("// Solution:")]
    [InlineData("# BEGIN SOLUTION")]
    [InlineData("#region SOLUTION")]
    [InlineData("#region Solution begins")]
    [InlineData("#if SOLUTION")]
    [InlineData("/*SOLUTION*/")]
    [InlineData("/* Solution: */")]
    [InlineData("BEGIN SOLUTION")]
    [InlineData("return 1; // BEGIN SOLUTION")]
    public void Nearly_a_mark_is_refused_with_its_line(string mark)
    {
        var cell = $"static int F()\n{{\n    {mark}\n    return 42;\n}}";
        var error = Assert.ThrowsAny<FormatException>(() => ExerciseCell.In(cell));
        Assert.Equal(3, Assert.IsType<ExerciseMarkException>(error).Line);
        Assert.Contains("only looks like a mark", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("var s = \"// BEGIN SOLUTION\";")]
    [InlineData("var s = @\"\n// BEGIN SOLUTION\n\";")]
    [InlineData("var s = \"\"\"\n    // BEGIN SOLUTION\n    \"\"\";")]
    [InlineData("var s = $\"/* SOLUTION */ {1} /* END */\";")]
    [InlineData("// Start with the solution of x = 1, then go on.")]
    [InlineData("// A solution begins where the gradient is zero.")]
    [InlineData("// write your solution here")]
    [InlineData("#region Helpers\n#endregion")]
    [InlineData("solution.Start();\nvar end = solution.End;\nBegin(solution);")]
    [InlineData("// end\n/* end of the loop */")]
    public void What_is_no_mark_leaves_the_cell_alone(string cell) => Assert.Null(ExerciseCell.In(cell));

    [Fact]
    public void A_string_that_holds_a_mark_is_kept_in_an_exercise()
    {
        var read = Read("// EXERCISE a\nstring? s = /* SOLUTION */ \"// END SOLUTION\" /* END */;");
        Assert.Equal("\"// END SOLUTION\"", read.Solution);
        Assert.Equal("// EXERCISE a\nstring? s = null;", read.Learner);
    }

    [Theory]
    [InlineData("// EXERCISE a\n// BEGIN SOLUTION\nF();", "'// END SOLUTION' is missing")]
    [InlineData("// EXERCISE a\nF();\n// END SOLUTION", "'// BEGIN SOLUTION' is missing")]
    [InlineData("// EXERCISE a\nvar x = /* SOLUTION */ 1;", "'/* END */' is missing")]
    public void A_missing_mark_is_named(string cell, string message) =>
        Assert.Contains(message, Assert.ThrowsAny<FormatException>(() => ExerciseCell.In(cell)).Message, StringComparison.Ordinal);

    private static ExerciseCell Read(string text) => ExerciseCell.In(text)!;
}
