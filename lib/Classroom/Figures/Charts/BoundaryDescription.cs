namespace Classroom.Figures.Charts;

/// <summary>A boundary that is no straight line, in words: where it crosses the middle of the drawing, and how much of it is class 1's.</summary>
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
