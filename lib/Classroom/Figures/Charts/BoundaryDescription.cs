namespace Classroom.Figures.Charts;

/// <summary>
/// Describes a boundary in words: a straight one by its equation, any other by where it crosses the middle of the drawing and how
/// much of it is class 1's.
/// </summary>
internal static class BoundaryDescription
{
    private const int GridSize = 401;
    private const int MostCrossings = 4;

    /// <summary>The words for a score.</summary>
    internal static string Of(Func<double, double, double> f, ViewBox viewBox, string xName, string yName)
    {
        var (x, y) = (viewBox.Columns(GridSize), viewBox.Rows(GridSize));
        var (x1, x2) = ((viewBox.Left + viewBox.Right) / 2, (viewBox.Bottom + viewBox.Top) / 2);
        var ones = (from a in viewBox.Columns(101) from b in viewBox.Rows(101) select f(a, b)).Average(value => value > 0 ? 1.0 : 0.0);
        return $"boundary {Crossed(x, a => f(a, x2), xName)} along {yName} = {NumberFormat.Text(x2, 2)}, "
            + $"{Crossed(y, b => f(x1, b), yName)} along {xName} = {NumberFormat.Text(x1, 2)}, "
            + $"f > 0 in {NumberFormat.Fixed(100 * ones, 0)} % of the frame";
    }

    /// <summary>Describes a straight boundary as an equation: "boundary x2 = 0.8 x1 - 0.3".</summary>
    internal static string Of(LinearScore score, string xName, string yName)
    {
        if (score.W1 == 0 && score.W2 == 0)
        {
            return $"no boundary, f = {NumberFormat.Text(score.B, 3)} everywhere";
        }

        // What arithmetic left of a zero is a zero.
        if (Math.Abs(score.W2) <= 1e-12 * Math.Abs(score.W1))
        {
            return $"boundary {xName} = {NumberFormat.Text(-score.B / score.W1, 3)}";
        }

        var slope = NumberFormat.Text(-score.W1 / score.W2, 3);
        var height = -score.B / score.W2;
        var rest = NumberFormat.Text(Math.Abs(height), 3);
        var term = slope switch { "0" => "", "1" => xName, "-1" => "-" + xName, _ => $"{slope} {xName}" };
        return (term, rest) switch
        {
            ("", _) => $"boundary {yName} = {NumberFormat.Text(height, 3)}",
            (_, "0") => $"boundary {yName} = {term}",
            _ => $"boundary {yName} = {term} {(height < 0 ? '-' : '+')} {rest}",
        };
    }

    private static string Crossed(double[] places, Func<double, double> f, string name)
    {
        double[] crossings =
        [
            .. places.Zip(places.Skip(1)).Select(pair => (From: pair.First, To: pair.Second, F: f(pair.First), G: f(pair.Second)))
                .Where(step => step.F > 0 != step.G > 0)
                .Select(step => step.From + step.F / (step.F - step.G) * (step.To - step.From)),
        ];
        return crossings.Length switch
        {
            0 => "not crossed",
            > MostCrossings => $"crossed {NumberFormat.Text(crossings.Length)} times",
            _ => $"crossed at {name} = {string.Join(" and ", crossings.Select(at => NumberFormat.Text(Math.Round(at, 3), 3)))}",
        };
    }
}
