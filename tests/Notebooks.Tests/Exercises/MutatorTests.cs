namespace Notebooks.Tests.Exercises;

public sealed class MutatorTests
{
    [Theory]
    [InlineData("a + b", "a - b")]
    [InlineData("a - b", "a + b")]
    [InlineData("a * b", "a / b")]
    [InlineData("a / b", "a * b")]
    public void Arithmetic_is_turned_around(string solution, string mutant) => Assert.Equal([mutant, $"-({solution})"], Texts(solution));

    [Theory]
    [InlineData("a < b", "a <= b", "a > b")]
    [InlineData("a <= b", "a < b", "a >= b")]
    [InlineData("a > b", "a >= b", "a < b")]
    [InlineData("a >= b", "a > b", "a <= b")]
    [InlineData("a == b", "a != b")]
    [InlineData("a != b", "a == b")]
    [InlineData("a && b", "a || b")]
    [InlineData("a || b", "a && b")]
    [InlineData("a is > b", "a is >= b", "a is < b")]
    public void Comparisons_and_logic_become_their_neighbours(string solution, params string[] mutants) => Assert.Equal(mutants, Texts(solution));

    [Theory]
    [InlineData("s += x;", ";", "s -= x;", "s = x;")]
    [InlineData("s *= x;", ";", "s /= x;", "s = x;")]
    [InlineData("i++;", ";", "i--;")]
    [InlineData("--i;", ";", "++i;")]
    public void Assignments_and_steps_go_the_other_way_or_go_away(string solution, params string[] mutants) => Assert.Equal(mutants, Texts(solution));

    [Fact]
    public void An_assignment_goes_away_and_its_value_changes_its_sign() => Assert.Equal([";", "s = -x;"], Texts("s = x;"));

    [Fact]
    public void A_minus_is_dropped_where_there_is_one() => Assert.Equal(["return x;"], Texts("return -x;"));

    [Theory]
    [InlineData("return x;", "return -x;")]
    [InlineData("var y = x;", "var y = -x;")]
    [InlineData("F(x, 'a');", ";", "F('a', x);", "F(-x, 'a');")]
    [InlineData("Func<double, double> f = x => x * x;", "Func<double, double> f = x => x / x;", "Func<double, double> f = x => -(x * x);")]
    public void A_minus_is_put_before_what_may_be_a_number(string solution, params string[] mutants) => Assert.Equal(mutants, Texts(solution));

    [Theory]
    [InlineData("return new Thing();")]
    [InlineData("return [a, b];")]
    [InlineData("return x => { };")]
    [InlineData("return 'a';")]
    public void A_minus_is_not_put_before_what_is_none(string solution) => Assert.Empty(Texts(solution));

    [Fact]
    public void A_not_is_dropped() => Assert.Equal(["a"], Texts("!a"));

    [Fact]
    public void The_branches_of_a_choice_are_swapped() => Assert.Equal(["-(c ? a : b)", "c ? b : a"], Texts("c ? a : b"));

    [Fact]
    public void The_condition_of_an_if_is_turned_around() => Assert.Equal(["if (!(a)) { }"], Texts("if (a) { }"));

    [Theory]
    [InlineData("0", "1")]
    [InlineData("1", "2", "0", "-1")]
    [InlineData("7", "8", "0", "1", "-7")]
    [InlineData("0.0", "1.0")]
    [InlineData("1.17", "2.17", "0.0", "1.0", "-1.17")]
    [InlineData("2.0", "3.0", "0.0", "1.0", "-2.0")]
    [InlineData("-2.5", "2.5", "-3.5", "-0.0", "-1.0")]
    [InlineData("true", "false")]
    [InlineData("\"plane\"", "\"\"")]
    [InlineData("\"\"", "\"something else\"")]
    [InlineData("[1, 0]", "[2, 0]", "[0, 0]", "[-1, 0]", "[1, 1]")]
    public void Constants_become_others(string solution, params string[] mutants) => Assert.Equal(mutants, Texts(solution));

    [Fact]
    public void A_negated_constant_stays_apart_from_an_operator() => Assert.Contains("a - (-2)", Texts("a - 2"));

    [Theory]
    [InlineData("p[i] > p[j]", "p[i + 1] > p[j]", "p[i - 1] > p[j]", "p[i] > p[j + 1]", "p[i] > p[j - 1]")]
    [InlineData("p[2]", "-p[2]", "p[3]", "p[1]", "p[0]", "p[-2]")]
    [InlineData("W[k, ^1]", "-W[k, ^1]", "W[^1, k]", "W[k + 1, ^1]", "W[k - 1, ^1]", "W[k, ^2]", "W[k, ^0]", "W[k, ^-1]")]
    public void Indices_move_by_one(string solution, params string[] mutants) => Assert.All(mutants, mutant => Assert.Contains(mutant, Texts(solution)));

    [Theory]
    [InlineData("F(a, b, 'c')", "F(b, a, 'c')", "F(a, 'c', b)")]
    [InlineData("new Point(a, b)", "new Point(b, a)")]
    [InlineData("(a, b)", "(b, a)")]
    public void Neighbouring_arguments_are_swapped(string solution, params string[] mutants) => Assert.All(mutants, mutant => Assert.Contains(mutant, Texts(solution)));

    [Fact]
    public void Arguments_with_names_are_not_swapped() => Assert.DoesNotContain("F(b: y, a: x)", Texts("F(a: x, b: y)"));

    [Theory]
    [InlineData("F(x)", "x")]
    [InlineData("F(a + b) * c", "(a + b) * c")]
    [InlineData("a.M()", "a")]
    [InlineData("a.M(b)", "b", "a")]
    [InlineData("z.PointwiseExp().Sum()", "z.PointwiseExp()", "z.Sum()")]
    public void Calls_are_dropped(string solution, params string[] mutants) => Assert.All(mutants, mutant => Assert.Contains(mutant, Texts(solution)));

    [Theory]
    [InlineData("Math.Min(a, b)", "Math.Max(a, b)")]
    [InlineData("z.Maximum()", "z.Minimum()")]
    [InlineData("Math.Exp(x)", "Math.Log(x)")]
    [InlineData("Math.Log(x)", "Math.Exp(x)")]
    [InlineData("W.RowCount", "W.ColumnCount")]
    [InlineData("W.Column(1)", "W.Row(1)")]
    [InlineData("Rows(a)", "Columns(a)")]
    public void Names_become_their_opposites(string solution, string mutant) => Assert.Contains(mutant, Texts(solution));

    [Theory]
    [InlineData("Math.Log(x)", "Math.Log10(x)", "Math.Log2(x)")]
    [InlineData("Softmax(z)", "Softmax(Softmax(z))")]
    [InlineData("LogSoftmax(z)", "LogSoftmax(Softmax(z))")]
    [InlineData("Sigmoid(f)", "Sigmoid(Sigmoid(f))")]
    [InlineData("0.25 * x", "(1 / 4) * x")]
    [InlineData("(double)n / N", "n / N")]
    [InlineData("z.Maximum()", "z[0]", "z[^1]", "z.Average()", "z.AbsoluteMaximum()")]
    [InlineData("x.Average()", "x.Sum()")]
    [InlineData("counts.MaxBy(f)", "counts.First()")]
    public void Slips_that_any_answer_may_have_are_made(string solution, params string[] mutants) =>
        Assert.All(mutants, mutant => Assert.Contains(mutant, Texts(solution)));

    [Fact]
    public void A_slip_of_a_family_knows_its_name() =>
        Assert.Equal(["base-10 logarithm"], Mutator.Of("Math.Log(x)").Single(mutant => mutant.Text == "Math.Log10(x)").Families);

    [Fact]
    public void A_name_of_ones_own_stays() => Assert.Equal(["return -Row;"], Texts("return Row;"));

    [Fact]
    public void A_mutant_is_described_by_its_line_and_by_what_changed() =>
        Assert.Equal(
            [
                "L1: z - z.Maximum() -> z + z.Maximum()",
                "L1: z - z.Maximum() -> -(z - z.Maximum())",
                "L1: z.Maximum() -> z",
                "L1: z.Maximum() -> z[0]",
                "L1: z.Maximum() -> z[^1]",
                "L1: z.Maximum() -> z.Average()",
                "L1: z.Maximum() -> z.AbsoluteMaximum()",
                "L1: z.Maximum() -> z.Minimum()",
                "L3: shifted / 2.0 -> shifted * 2.0",
                "L2: shifted / 2.0 -> -(shifted / 2.0)",
                "L3: 2.0 -> 3.0",
                "L3: 2.0 -> 0.0",
                "L3: 2.0 -> 1.0",
                "L3: 2.0 -> (-2.0)",
            ],
            Mutator.Of("var shifted = z - z.Maximum();\nreturn shifted\n    / 2.0;").Select(mutant => mutant.Description));

    [Fact]
    public void The_same_change_twice_on_a_line_is_numbered() =>
        Assert.Equal(
            ["L1: 0 -> 1", "L1: 0 -> 1 (#2)", "L2: 0 -> 1"],
            Mutator.Of("[0, 0,\n0]").Select(mutant => mutant.Description));

    [Fact]
    public void No_mutant_is_the_solution_or_another_mutant()
    {
        const string solution = "var s = 0.0;\nfor (var i = 0; i < z.Count; i++)\n{\n    s += F(z[i], z[i]);\n}\n\nreturn s;";

        Assert.Distinct([solution, .. Texts(solution)]);
        Assert.Distinct(Mutator.Of(solution).Select(mutant => mutant.Description));
    }

    [Fact]
    public void Slips_are_put_around_a_function_as_a_whole()
    {
        var (cell, check, mutants) = FamilyMutants.Of("static double F(Vector<double> w, int y)\n{\n    return w[y];\n}\n\nExercises.F.Check(F)");

        Assert.EndsWith("}\n\n", cell, StringComparison.Ordinal);
        Assert.Equal("Exercises.F.Check", check);
        Assert.Contains(mutants, mutant => mutant is { Description: "answer: -x", Text: "(w, y) => Slip.Each(F(w, y), it => -it)" });
        Assert.Contains(mutants, mutant => mutant is { Description: "given: w: the sign turned", Text: "(w, y) => F(Slip.Each(w, it => -it), y)" });
        Assert.Contains(mutants, mutant => mutant is { Description: "given: y: 1 - y", Text: "(w, y) => F(w, Slip.Each(y, it => 1 - it))" });
        Assert.Contains(mutants, mutant => mutant is { Description: "answer: w overwritten", Text: "(w, y) => Slip.Changing(F(w, y), w)" });
        Assert.Contains(mutants, mutant => mutant is { Description: "given: the first left out", Text: "(w, y) => F(Slip.Kept(w, w.Count, 1..), y)" });
        Assert.Distinct(mutants.Select(mutant => mutant.Description));
    }

    [Fact]
    public void No_slip_is_put_around_what_is_no_function() =>
        Assert.Empty(FamilyMutants.Of("double? guess = 1;\n\nExercises.G.Check(guess)").Mutants);

    private static IEnumerable<string> Texts(string solution) => Mutator.Of(solution).Select(mutant => mutant.Text);
}
