using LinearClassifiers.Data;

namespace LinearClassifiers.Training;

/// <summary>
/// The step of <see cref="ImageTrainer"/> in plain loops, in the lecture's letters (slide "Training pipeline"): what it computes, to be read
/// first. A test holds the two equal.
/// </summary>
internal static class ImageTrainerTwin
{
    /// <summary>One step on these images: changes W and V, K×(D+1) both, and returns the mean loss before it.</summary>
    public static double Step(LabelledImages images, int[] batch, TrainOptions options, double[,] W, double[,] V)
    {
        var (loss, G) = (0.0, new double[W.GetLength(0), W.GetLength(1)]);
        foreach (var i in batch)
        {
            var (x, z, y) = ((double[])[.. images.Vector(i), 1], new double[W.GetLength(0)], images.Label(i));
            for (var k = 0; k < z.Length; k++) for (var d = 0; d < x.Length; d++) z[k] += W[k, d] * x[d];
            var p = Functions.Softmax(Functions.Column(z));
            loss -= Functions.LogSoftmax(Functions.Column(z))[y] / batch.Length;
            p[y] -= 1;
            for (var k = 0; k < z.Length; k++) for (var d = 0; d < x.Length; d++) G[k, d] += p[k] * x[d] / batch.Length;
        }

        for (var k = 0; k < G.GetLength(0); k++)
        {
            for (var d = 0; d < G.GetLength(1); d++)
            {
                V[k, d] = (options.Momentum * V[k, d]) + G[k, d] + (options.WeightDecay * W[k, d]);
                W[k, d] -= options.Rate * V[k, d];
            }
        }

        return loss;
    }
}
