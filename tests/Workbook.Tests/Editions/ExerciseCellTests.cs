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
        Assert.Contains("'// BEGIN SOLUTION'", Assert.Throws<FormatException>(() => ExerciseCell.In(cell)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("F();\n// Begin solution\nG();\n// End solution")]
    [InlineData("//BEGIN SOLUTION\nG();\n//END SOLUTION")]
    [InlineData("var x = /*SOLUTION*/ 1 /*END*/;")]
    [InlineData("// EXERCISE a\nvar x = /* SOLUTION */ 1 /* END */; // BEGIN SOLUTION")]
    public void What_only_looks_like_a_mark_does_not_let_a_solution_out(string cell) =>
        Assert.Throws<FormatException>(() => ExerciseCell.In(cell));

    private static ExerciseCell Read(string text) => ExerciseCell.In(text)!;
}
