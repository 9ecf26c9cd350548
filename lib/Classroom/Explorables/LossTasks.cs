using System.Collections.Immutable;

namespace Classroom.Explorables;

/// <summary>The tasks of the loss, in words. When one is done, <c>loss.js</c> says.</summary>
internal static class LossTasks
{
    /// <summary>The tasks where there is only softmax.</summary>
    internal static ImmutableArray<ExplorableTask> OfSoftmax(ImmutableArray<string> classes) =>
    [
        new("softmax",
            $"Leave the {classes[2]}’s score at 0, and find scores for 0.31, 0.68 and 0.01.",
            "Found, and they are not the notebook’s: only differences count."),
        Together("Drag all three together. Which probability moves?"),
        new("cool",
            $"With scores for 0.31, 0.68 and 0.01, lower the temperature until the {classes[1]} reads 0.90.",
            "Nothing new was learned: the order stayed, only the voice is surer."),
    ];

    /// <summary>The tasks of the loss.</summary>
    internal static ImmutableArray<ExplorableTask> OfLoss(ImmutableArray<string> classes) =>
    [
        new("lecture",
            $"The {classes[0]} is true. Find 0.31, 0.68 and 0.01, and the lecture’s loss, 1.17.",
            "That is the lecture’s answer and its price."),
        Together("Drag all three together. Does the loss move?"),
        new("wrong",
            "Move the wrong mass about, from one wrong class to the other. Does the loss care?",
            "No: it sees only what the true class got. But p − y tells each wrong class what it claimed."),
        new("sure",
            "Be sure and wrong: push the loss above 7.",
            "It grows and grows; yet no p − y leaves −1 to 1, so far out the loss is a straight line."),
    ];

    private static ExplorableTask Together(string question) => new("together", question, "Nothing moves: a shift of all scores cancels.");
}
