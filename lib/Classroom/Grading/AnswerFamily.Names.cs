using System.Collections.Immutable;

namespace Classroom.Grading;

// What a learner hears of each family: its name, and a question that leads on.
internal static partial class AnswerFamily
{
    /// <summary>A right answer that changed what it was given.</summary>
    internal static readonly NamedMistake ChangedArgument =
        new("the argument was changed", "What you are given belongs to the caller, who may need it again. How would you work on a copy?");

    private static readonly NamedMistake Turned = new("the sign turned", "Each answer is minus what it should be: what is subtracted from what?");
    private static readonly NamedMistake Half =
        new("half of it", "Each answer is half of what it should be: what was counted or divided once too often?");
    private static readonly NamedMistake Double = new("twice as much", "Each answer is twice what it should be: what was counted twice?");
    internal static readonly NamedMistake BaseTen = new("base-10 logarithm", "Which logarithm undoes a power of e?");
    internal static readonly NamedMistake BaseTwo = new("base-2 logarithm", "Which logarithm undoes a power of e?");
    internal static readonly NamedMistake Percent = new("in percent", "Is the whole 1 here, or 100?");
    private static readonly NamedMistake Factor =
        new("a constant factor", "Each answer is the same multiple of what it should be: which factor is too much, or missing?");
    private static readonly NamedMistake Offset =
        new("a constant amount apart", "Each answer is off by the same amount: what is added once too often, or left out?");
    private static readonly NamedMistake Divided =
        new("divided by how many there are", "Was it divided once too often, or where a sum is asked for?");
    private static readonly NamedMistake OneFewer = new("divided by one fewer than there are", "By how many does a mean of three numbers divide?");
    private static readonly NamedMistake Multiplied = new("not divided by how many there are", "Is a sum asked for, or a mean?");
    private static readonly NamedMistake Rounded = new("rounded on the way", "Your answers have few digits: at what place were the others cut off?");
    private static readonly NamedMistake Whole =
        new("a division of whole numbers", "In C# 1 / 2 is 0, since both are whole numbers: what does 1.0 / 2 give?");
    private static readonly NamedMistake Nothing =
        new("0 everywhere", "If you divided, what is 1.0 / 2 in C#, where 1 / 2 is 0; if not, what becomes of your numbers on the way?");
    private static readonly NamedMistake NoDecimals =
        new("the decimals cut off", "In C# both (int) and a division of whole numbers leave the decimals out: where did yours go?");
    private static readonly NamedMistake OnItsSide =
        new("the answer lies on its side", "How many rows should the answer have, and how many columns?");
    private static readonly NamedMistake Reversed = new("in reverse order", "Which entry should come first?");
    private static readonly NamedMistake RowsTaken =
        new("rows taken for columns", "An example is a column: which numbers of the batch belong together in your code?");
    private static readonly NamedMistake Exchanged = new("the arguments exchanged", "Which of the two comes first, and which second?");
    private static readonly NamedMistake TurnedArgument =
        new("the sign of an argument turned", "Is each of the values that you are given added where it should be, or subtracted?");
    private static readonly NamedMistake UnsignedArgument =
        new("the sign of an argument dropped", "One of the values that you are given may be negative: what becomes of it then?");
    private static readonly NamedMistake OtherLabels =
        new("labels 0 and 1 mixed up with -1 and +1", "Which two labels are given here, and which does your formula take?");
    private static readonly NamedMistake OtherClass = new("the two classes exchanged", "Which of the labels stands for which class?");
    private static readonly NamedMistake FromOne = new("classes counted from 1", "What is the label of the first class?");
    private static readonly NamedMistake OnceMore =
        new("softmax taken once more", "Is a softmax, or a sigmoid, taken of something that is one already?");
    private static readonly NamedMistake Otherwise = new("the word written otherwise", "How does the task write that word, letter by letter?");
    private static readonly NamedMistake GivenBack =
        new("what was given came back as it was", "What computes something new leaves the old as it is: where did the new value go?");
    private static readonly NamedMistake SomeSigns =
        new("some signs turned", "Every number has the right size, and not every one the right sign: what is subtracted there, and from what?");
    private static readonly NamedMistake Unsigned = new("the sign dropped", "May the answer be negative, and when?");
    internal static readonly NamedMistake Logarithm = new("its logarithm", "Is the number itself asked for, or its logarithm?");
    internal static readonly NamedMistake Power = new("the power itself", "Which function undoes a power of e, and was it taken?");
    private static readonly NamedMistake Squashed = new("squashed to a probability", "Your answers lie between 0 and 1: should they?");
    internal static readonly NamedMistake Complement = new("what is missing to 1", "Is the number itself asked for, or what is missing to 1?");
    internal static readonly NamedMistake UpsideDown = new("upside down", "Which of the two numbers stands above the line?");
    private static readonly NamedMistake Square = new("its square", "What would undo the square, and is there one in the formula?");
    private static readonly NamedMistake Root = new("its square root", "Is the square asked for, or what is squared?");
    private static readonly NamedMistake WithoutLast = new("the last one left out", "Where does your loop end, and is the last one still in it?");
    private static readonly NamedMistake WithoutFirst = new("the first one left out", "With which number does counting begin in C#?");
    private static readonly NamedMistake OnlyFirst = new("only the first one", "What became of the others?");
    private static readonly NamedMistake OnlyLast = new("only the last one", "Does each one add to those before it, or take their place?");
    private static readonly NamedMistake Nearly =
        new("a small number added, or few digits kept", "Only late digits differ: what is added beside the formula, or which constant cut short?");
    private static readonly NamedMistake NoNumber =
        new("not a number", "Which of your steps may come to 0 / 0, to ∞ - ∞, or to the logarithm or root of a negative number?");
    internal static readonly NamedMistake Cut =
        new("cut off", "Beyond a certain size all your answers are the same: does the formula have such an end?");
    private static readonly NamedMistake Constant = new("the same for every input", "On what should the answer depend?");
    internal static readonly NamedMistake TooFew = new("another number of entries", "How many numbers should come back?");

    /// <summary>All families, by name.</summary>
    internal static ImmutableArray<string> Names { get; } =
    [
        .. new[]
        {
            Turned, Half, Double, BaseTen, BaseTwo, Percent, Factor, Offset, Divided, OneFewer, Multiplied, Rounded, Whole, Nothing, NoDecimals,
            OnItsSide, Reversed, RowsTaken, Exchanged, TurnedArgument, UnsignedArgument, OtherLabels, OtherClass, FromOne, OnceMore, Otherwise,
            GivenBack, Unsigned, SomeSigns, Logarithm, Power, Squashed, Complement, UpsideDown, Square,
            Root, WithoutLast, WithoutFirst, OnlyFirst, OnlyLast, Cut, Constant, TooFew, Nearly, NoNumber, ChangedArgument,
        }.Select(family => family.Name),
    ];
}
