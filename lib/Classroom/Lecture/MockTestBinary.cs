using Classroom.Checks;
using Classroom.Grading;
using LinearClassifiers;
using LinearClassifiers.Models;
using static LinearClassifiers.Functions;

namespace Classroom.Lecture;

/// <summary>Questions about the binary losses, which are one.</summary>
internal static class MockTestBinary
{
    /// <summary>A step on the way from the cross-entropy of two scores to the logistic loss: which line follows, and why.</summary>
    internal static Question Logistic(SeededRandom random)
    {
        var step = random.Of<Func<int, Step>>(_ => Sign, Invert, Name, Divide)(random.Below(2));
        var (lines, reasons) = (random.Order(3), random.Order(3));
        var answer = Code(0, 0);
        var question = new Question(
            "test-logistic", MockTestNumbers.Notebook, Competency.BinaryEquivalence, "a step from the cross-entropy to the logistic loss", answer,
            worked: $"{answer}: {step.Lines[0].Text}, because {step.Reasons[0].Text}",
            text: $"Two classes have the scores z₀ and z₁, and f is z₁ - z₀. From the cross-entropy to the logistic loss it is a few steps. "
                + $"One of them begins with {step.Given}. Which line is equal to it, and why? "
                + $"Lines: {Listed("abc", lines, step.Lines)}. Reasons: {Listed("123", reasons, step.Reasons)}.");
        for (var other = 1; other < 9; other++)
        {
            var (line, reason) = (step.Lines[other / 3], step.Reasons[other % 3]);
            string[] faults = [.. new[] { line.Fault, reason.Fault }.OfType<string>()];
            question = question.Mistake(string.Join(", and ", faults), line.Hint ?? reason.Hint!, Code(other / 3, other % 3));
        }

        return question;

        string Code(int line, int reason) => $"{"abc"[Array.IndexOf(lines, line)]}{"123"[Array.IndexOf(reasons, reason)]}";
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

    private static Step Sign => new(
        "the loss log(1 + e^(-f)) of class 1 and log(1 + e^f) of class 0, with y = 1 for class 1 and y = -1 for class 0",
        [
            new("log(1 + e^(-y f))"),
            new("log(1 + e^(y f))", "the sign in the exponent", "Is your loss small where y and f agree, or where they do not?"),
            new("y log(1 + e^(-f))", "y before the logarithm", "What is your loss for y = -1, and can a loss be that?"),
        ],
        [
            new("-y f is -f for y = 1 and f for y = -1"),
            new("-y f is -f for y = 1 and 0 for y = 0", "labels of another kind", "Which two labels does this step speak of?"),
            new("y y is 1 for both labels", "a rule of another step", "Where does the line that you chose have y twice?"),
        ]);

    private static Step Divide(int y) => new(
        $"-log(e^{Score(y)} / (e^z₀ + e^z₁)), the cross-entropy where class {NumberFormat.Text(y)} is true",
        [
            new($"-log(1 / (1 + e^({Score(1 - y)} - {Score(y)})))"),
            new($"-log(1 / (1 + e^({Score(y)} - {Score(1 - y)})))", "the difference the wrong way round",
                "Which of the two powers is divided by the other below the bar?"),
            new($"-log(1 / (1 + e^({Score(1 - y)} / {Score(y)})))", "exponents divided like their powers", "What is e^5 / e^3 as one power of e?"),
        ],
        [
            new($"above and below the bar are divided by e^{Score(y)}"),
            new($"above and below the bar are divided by e^{Score(1 - y)}", "divided by the other power", "What would then be left above the bar?"),
            new("the logarithm of a quotient is the difference of two logarithms", "a rule of another step",
                "How many logarithms has the line that you chose?"),
        ]);

    private static Step Name(int y) => new(
        $"-log(1 / (1 + e^({Score(1 - y)} - {Score(y)})))",
        [
            new($"-log σ({Signed(y)})"),
            new($"-log σ({Signed(1 - y)})", "the sign of f lost", "Which of z₁ - z₀ and z₀ - z₁ is f, and which stands in the exponent?"),
            new($"-σ({Signed(y)})", "the logarithm dropped", "A loss may be as large as you like; how large can yours become?"),
        ],
        [
            new("σ(s) = 1 / (1 + e^(-s))"),
            new("σ(s) = 1 / (1 + e^s)", "σ with the wrong sign", "For a very large s, is σ(s) near 1 or near 0?"),
            new("1 - σ(s) = σ(-s)", "a rule of another step", "Where is a probability taken away from 1 in this step?"),
        ]);

    private static Step Invert(int y) => new(
        $"-log σ({Signed(y)}), with σ(s) = 1 / (1 + e^(-s))",
        [
            new($"log(1 + e^({Signed(1 - y)}))"),
            new($"log(1 + e^({Signed(y)}))", "the sign in the exponent", "What is s in this step, and what stands in the exponent of σ(s)?"),
            new($"-log(1 + e^({Signed(1 - y)}))", "the minus kept", "Is what you chose above zero or below, and what should a loss be?"),
        ],
        [
            new("-log(1 / a) = log a"),
            new("-log a = log(-a)", "the minus moved inside", "Of which numbers is there a logarithm?"),
            new("log(1 + a) = log 1 + log a", "a sum taken apart", "Is log(1 + 1) the same as log 1 + log 1?"),
        ]);

    private static string Score(int y) => y == 1 ? "z₁" : "z₀";

    private static string Signed(int y) => y == 1 ? "f" : "-f";

    private static string Listed(string names, int[] order, Choice[] choices) =>
        string.Join("; ", order.Select((choice, place) => $"({names[place]}) {choices[choice].Text}"));

    // The right line and the right reason come first.
    private sealed record Step(string Given, Choice[] Lines, Choice[] Reasons);

    private sealed record Choice(string Text, string? Fault = null, string? Hint = null);
}
