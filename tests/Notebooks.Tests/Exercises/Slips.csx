// The slips of FamilyMutants, put around a solution. A session runs this cell once, before the first of them.
static class Slip
{
    public static double Each(double x, Func<double, double> change) => change(x);

    public static int Each(int n, Func<double, double> change) => (int)change(n);

    public static Vector<double> Each(Vector<double> x, Func<double, double> change) => x.Map(change, Zeros.Include);

    public static Matrix<double> Each(Matrix<double> X, Func<double, double> change) => X.Map(change, Zeros.Include);

    public static int[] Each(int[] y, Func<double, double> change) => [.. y.Select(n => (int)change(n))];

    public static double SoftmaxOf(double f) => Sigmoid(f);

    public static Vector<double> SoftmaxOf(Vector<double> z) => Softmax(z);

    public static Matrix<double> SoftmaxOf(Matrix<double> Z) => Softmax(Z);

    public static Vector<double> Reversed(Vector<double> x) => Vector<double>.Build.DenseOfEnumerable(x.Reverse());

    // What was given, overwritten once the answer is there.
    public static T Changing<T>(T answer, params object[] arguments)
    {
        foreach (var argument in arguments)
        {
            if (argument is Vector<double> x)
            {
                x.MapInplace(xi => xi + 1, Zeros.Include);
            }
            else if (argument is Matrix<double> X)
            {
                X.MapInplace(xi => xi + 1, Zeros.Include);
            }
            else if (argument is int[] y)
            {
                y.AsSpan().Fill(-1);
            }
        }

        return answer;
    }

    // Some of so many examples; what does not belong to them stays whole, and so does a lone one.
    public static Vector<double> Kept(Vector<double> x, int count, Range places) =>
        x.Count == count && count > 1 ? Vector<double>.Build.DenseOfEnumerable(x.ToArray()[places]) : x;

    public static Matrix<double> Kept(Matrix<double> X, int count, Range places) =>
        X.ColumnCount == count && count > 1 ? Matrix<double>.Build.DenseOfColumnVectors(X.EnumerateColumns().ToArray()[places]) : X;

    public static int[] Kept(int[] y, int count, Range places) => y.Length == count && count > 1 ? y[places] : y;
}
