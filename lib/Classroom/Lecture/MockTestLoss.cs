using Classroom.Checks;
using Classroom.Grading;
using LinearClassifiers;
using LinearClassifiers.Losses;
using LinearClassifiers.Models;
using MathNet.Numerics.LinearAlgebra;
using static LinearClassifiers.Functions;

namespace Classroom.Lecture;

/// <summary>Questions about the classification loss.</summary>
internal static class MockTestLoss
{
    private static readonly CrossEntropyLoss CrossEntropy = new();

    /// <summary>The cross-entropy of three scores.</summary>
    internal static Question Loss(SeededRandom random)
    {
        var (z, y) = (random.Tenths(-3, 3, count: 3), random.Whole(1, 2));
        var loss = CrossEntropy.Value(z, y);
        return new Question(
            "test-loss", MockTestNumbers.Notebook, Competency.Loss, "the cross-entropy of three scores", loss, decimals: 2,
            worked: $"log of the sum of e^z, less the score of class {NumberFormat.Text(y)}: "
                + $"{LogSumExp(z).Print(4)} - {z[y].Bracketed()} = {loss.Print(2)}",
            text: $"A classifier gives the scores z = {AnswerText.Of(z)} to the classes 0, 1 and 2. "
                + $"Class {NumberFormat.Text(y)} is the true one. How large is the cross-entropy loss?")
            .Mistake("logarithm to base 10", "Which logarithm undoes e to the power of a score?", loss / Math.Log(10))
            .Mistake("the minus forgotten", "Can the logarithm of a probability be a penalty as it stands?", -loss)
            .Mistake("the probability, not its logarithm", "Does your number rise or fall as the classifier gets better?", Math.Exp(-loss))
            .Mistake("classes counted from 1", "With which number do the classes begin here?", CrossEntropy.Value(z, y - 1))
            .Mistake("the true score not taken away", "The logarithm of a quotient has two parts; which one is missing?", LogSumExp(z));
    }

    /// <summary>The loss before anything is learned.</summary>
    internal static Question Untrained(SeededRandom random)
    {
        var (classes, images) = (random.Whole(3, 20), random.Of(16, 32, 64, 128));
        var logits = LinearClassifier.Zero(classes, 1).Logits(Matrix<double>.Build.Dense(1, images));
        var loss = CrossEntropy.Value(logits, new int[images]);
        return new Question(
            "test-untrained", MockTestNumbers.Notebook, Competency.Loss, "the loss before anything is learned", loss, decimals: 2,
            worked: $"every class has the probability 1/{NumberFormat.Text(classes)}, so each image costs log "
                + $"{NumberFormat.Text(classes)} = {loss.Print(2)}, and so does their mean",
            text: $"All weights are zero. A batch of {NumberFormat.Text(images)} images of {NumberFormat.Text(classes)} classes "
                + $"goes through the classifier. How large is the mean cross-entropy?")
            .Mistake("zero weights, zero loss", "All scores are equal; how sure is softmax of the true class then?", 0)
            .Mistake("the sum, not the mean", "Would your number change with the size of the batch?", images * loss)
            .Mistake("the probability, not its logarithm",
                "You have what softmax says of the true class; what does the loss make of it?", 1.0 / classes)
            .Mistake("logarithm to base 10", "Which logarithm does the lecture use for its losses?", Math.Log10(classes))
            .Mistake("the minus forgotten", "Should knowing nothing cost something, or earn it?", -loss);
    }

    /// <summary>The signs of the loss's gradient.</summary>
    internal static Question Gradient(SeededRandom random)
    {
        var (z, y) = (random.Tenths(-3, 3, count: 4), random.Whole(1, 3));
        int[] signs = [.. CrossEntropy.Gradient(z, y).Select(Math.Sign)];
        int[] At(int k) => [.. signs.Select((_, i) => i == k ? -1 : 1)];
        return new Question(
            "test-gradient", MockTestNumbers.Notebook, Competency.Loss, "the signs of the loss's gradient", signs,
            worked: $"the gradient is p - y = {AnswerText.Of(CrossEntropy.Gradient(z, y).Map(g => Math.Round(g, 2)))}: "
                + $"below zero for class {NumberFormat.Text(y)} alone, in signs {AnswerText.Of(signs)}",
            text: $"A classifier gives the scores z = {AnswerText.Of(z)} to the classes 0 to 3. "
                + $"Class {NumberFormat.Text(y)} is the true one. Which sign has each entry of the cross-entropy's gradient "
                + $"with respect to z?")
            .Mistake("the step, not the gradient",
                "Does the gradient point to where the loss falls or to where it rises?", signs.Select(sign => -sign).ToArray())
            .Mistake("only the true class",
                "Would raising another class's score leave the loss as it is?", signs.Select(sign => Math.Min(sign, 0)).ToArray())
            .Mistake("y not taken away", "You have the probabilities; in which entry does the truth change the sign?", signs.Select(_ => 1).ToArray())
            .Mistake("classes counted from 1", "With which number do the classes begin here?", At(y - 1))
            .Mistake("the signs of the scores",
                "Add the same number to all scores: does the loss change? Do your signs?", z.Select(Math.Sign).ToArray());
    }
}
