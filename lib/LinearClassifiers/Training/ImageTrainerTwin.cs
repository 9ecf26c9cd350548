using LinearClassifiers.Data;
using static LinearClassifiers.Functions;

namespace LinearClassifiers.Training;

/// <summary>The step of <see cref="ImageTrainer"/> in plain loops and the lecture's letters (slide "Training pipeline"): read it first.</summary>
internal static class ImageTrainerTwin
{
    /// <summary>One step on these images: changes W and V, K×(D+1) both, and returns the mean loss before it.</summary>
    public static double Step(LabelledImages images, int[] batch, TrainOptions options, double[,] W, double[,] V)
    {
        var (loss, K, D) = (0.0, W.GetLength(0), W.GetLength(1));
        for (var k = 0; k < K; k++) for (var d = 0; d < D; d++) V[k, d] = (options.Momentum * V[k, d]) + (options.WeightDecay * W[k, d]);
        foreach (var i in batch)
        {
            var (x, z, y) = ((double[])[.. images.Vector(i), 1], new double[K], images.Label(i));
            for (var k = 0; k < K; k++) for (var d = 0; d < D; d++) z[k] += W[k, d] * x[d];
            loss -= LogSoftmax(Column(z))[y] / batch.Length;
            var slopes = Softmax(Column(z));
            slopes[y] -= 1;
            for (var k = 0; k < K; k++) for (var d = 0; d < D; d++) V[k, d] += slopes[k] * x[d] / batch.Length;
        }

        for (var k = 0; k < K; k++) for (var d = 0; d < D; d++) W[k, d] -= options.Rate * V[k, d];
        return loss;
    }
}
