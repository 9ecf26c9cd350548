namespace Classroom.Figures;

/// <summary>A boundary that is no straight line, in words: where it crosses the middle of the drawing, and how much of it is class 1's.</summary>
internal static class BoundaryWords
{
    private const int Fine = 401;
    private const int MostCrossings = 4;

    /// <summary>The words for a score.</summary>
    internal static string Of(Func<double, double, double> f, Frame frame, string xName, string yName)
    {
        var (x, y) = (frame.Columns(Fine), frame.Rows(Fine));
        var (x1, x2) = ((frame.Left + frame.Right) / 2, (frame.Bottom + frame.Top) / 2);
        var ones = (from a in frame.Columns(101) from b in frame.Rows(101) select f(a, b)).Average(value => value > 0 ? 1.0 : 0.0);
        return $"boundary {Crossed(x, a => f(a, x2), xName)} along {yName} = {Numbers.Text(x2, 2)}, "
            + $"{Crossed(y, b => f(x1, b), yName)} along {xName} = {Numbers.Text(x1, 2)}, f > 0 in {Numbers.Fixed(100 * ones, 0)} % of the frame";
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
            > MostCrossings => $"crossed {Numbers.Text(crossings.Length)} times",
            _ => $"crossed at {name} = {string.Join(" and ", crossings.Select(at => Numbers.Text(Math.Round(at, 3), 3)))}",
        };
    }
}
