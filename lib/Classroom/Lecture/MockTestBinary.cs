using Classroom.Checks;
using Classroom.Grading;
using LinearClassifiers;
using LinearClassifiers.Losses;
using LinearClassifiers.Models;
using static LinearClassifiers.Functions;

namespace Classroom.Lecture;

/// <summary>Questions about the binary losses, which are one.</summary>
internal static class MockTestBinary
{
    /// <summary>The logistic loss of one score.</summary>
    internal static Question Logistic(SeededRandom random)
    {
        var (f, y) = (random.Tenths(-3, 3), random.Of(-1, 1));
        var loss = new LogisticLoss().Value(f, y);
        return new Question(
            "test-logistic", MockTestNumbers.Notebook, Competency.BinaryEquivalence, "the logistic loss of one score", loss, decimals: 2,
            worked: $"y f = {(y * f).Print()}, and log(1 + e^{(-y * f).Bracketed()}) = {loss.Print(2)}; "
                + $"binary cross-entropy with the label {NumberFormat.Text((y + 1) / 2)} gives the same",
            text: $"The labels are -1 and 1. An example has the score f = {f.Print()} and the label y = {NumberFormat.Text(y)}. "
                + $"How large is its logistic loss?")
            .Mistake("the sign in the exponent", "Is your loss small where y and f agree, or where they do not?", Softplus(y * f))
            .Mistake("the probability, not its loss", "You have p(y); what penalty does the lecture make of a probability?", Sigmoid(y * f))
            .Mistake("logarithm to base 10", "Which logarithm does the lecture use for its losses?", loss / Math.Log(10))
            .Mistake("the 1 forgotten", "What is the loss of a very sure and right answer with your formula, and what should it be?", -y * f)
            .Mistake("the hinge loss", "Yours has a corner; which smooth curve runs beside it?", new HingeLoss().Value(f, y))
            .Mistake("the minus forgotten", "Can the logarithm of a probability be a penalty as it stands?", -loss);
    }

    /// <summary>Two scores as one.</summary>
    internal static Question OneScore(SeededRandom random)
    {
        var z = random.Tenths(-4, 4, count: 2);
        var f = BinaryLinearClassifier.From(new LinearClassifier(Rows([0, z[0]], [0, z[1]]))).Bias;
        return new Question(
            "test-one-score", MockTestNumbers.Notebook, Competency.BinaryEquivalence, "two scores as one", f, decimals: 1,
            worked: $"softmax of two scores is σ of their difference: f = {z[1].Print()} - {z[0].Bracketed()} = {f.Print(1)}",
            text: $"Two classes have the scores z₀ = {z[0].Print()} and z₁ = {z[1].Print()}, and softmax makes probabilities of "
                + $"them. For which single score f is σ(f) the probability of class 1?")
            .Mistake("the classes exchanged", "If z₁ grows, should σ(f) grow or shrink?", -f)
            .Mistake("the sum of the scores", "Add the same number to both scores: softmax stays as it is; does your f?", z[0] + z[1])
            .Mistake("the score of class 1 alone", "Does the probability of class 1 not hang on the other score at all?", z[1])
            .Mistake("half the difference", "The slides give the two classes f/2 and -f/2; how far apart are those?", f / 2)
            .Mistake("the probability, not the score", "You have σ(f); what was put into σ?", Sigmoid(f));
    }
}
