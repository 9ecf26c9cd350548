using Classroom.Checks;
using Classroom.Grading;
using LinearClassifiers;
using LinearClassifiers.Data;
using MathNet.Numerics.LinearAlgebra;
using static LinearClassifiers.Functions;

namespace Classroom.Lecture;

// Notebook 07-feature-lifting.
public static partial class Exercises
{
    /// <summary>The score half way between two points, the mean of theirs: so no line separates a ring from its middle.</summary>
    public static Question HalfWay =>
        new Question(
            "half-way", "07-feature-lifting", Competency.BenefitsAndDrawbacks, "a linear score half way between two points", -2.0,
            worked: "half way between two points a linear score is half way between theirs, and so below 0 where it ought to be above")
            .Mistake("the sum, not the mean", "The point lies between the two; can its score be below both of theirs?", -4.0)
            .Mistake("the origin taken for the boundary", "What is the score of the origin, if there is a bias?", 0.0)
            .Mistake("above 0, as half the difference is", "What lies half way between -3 and -1 on a line of numbers?", 1.0)
            .Mistake("the sign lost, or what class 1 would need", "Does the score ask which class a point has, or only where it lies?", 2.0)
            .Mistake("one of the two points alone, or half their difference", "The other point has a score too. What is between -1 and -3?", -1.0)
            .Mistake("the other point alone", "The first point has a score too. What is between -3 and -1?", -3.0);

    /// <summary>The lecture's lift of a point.</summary>
    public static FunctionExercise<Func<Vector<double>, Vector<double>>> MyLift =>
        new FunctionExercise<Func<Vector<double>, Vector<double>>>(
            "my-lift", "07-feature-lifting", Competency.Boundary, "five numbers out of two", Features.Lift)
            .On(f => f(Column(1, 0)))
            .On(f => f(Column(2, 3)))
            .On(f => f(Column(-1, 0.5)))
            .On(f => f(Column(-4, -0.2)))
            .Mistake("doubled, not squared", "What is the square of 3?",
                x => Column(x[0], x[1], 2 * x[0], 2 * x[1], x[0] * x[1]))
            .Mistake("twice the product", "How often does the product stand in the slide's list?",
                x => Column(x[0], x[1], x[0] * x[0], x[1] * x[1], 2 * x[0] * x[1]))
            .Mistake("squares missing", "How many numbers should come back, and how many do?",
                x => Column(x[0], x[1], x[0] * x[1]))
            .Mistake("the point itself missing", "Can a straight line still be drawn, without x1 and x2 as they are?",
                x => Column(x[0] * x[0], x[1] * x[1], x[0] * x[1]))
            .Mistake("the product before the squares", "In which order does the slide list the five?",
                x => Column(x[0], x[1], x[0] * x[1], x[0] * x[0], x[1] * x[1]))
            .Mistake("each number beside its square", "In which order does the slide list the five?",
                x => Column(x[0], x[0] * x[0], x[1], x[1] * x[1], x[0] * x[1]))
            .Mistake("a constant added", "Who appends the 1 of the bias in this course, the lift or the classifier?",
                x => Extend(Features.Lift(x)))
            .Mistake("the sum for the product", "Would x1 + x2 tell a linear classifier anything that x1 and x2 do not?",
                x => Column(x[0], x[1], x[0] * x[0], x[1] * x[1], x[0] + x[1]))
            .OnDrawn(6, (f, r) => f(Draws.Divisors(r, 2)))
            .Mistake("squared before the rest was taken", "Which numbers do x1, x2 and the product come from, the old ones or the squares?",
                x => Column(x[0] * x[0], x[1] * x[1], x[0] * x[0], x[1] * x[1], x[0] * x[0] * x[1] * x[1]))
            .Mistake("the product of the squares", "Which two numbers does the last one multiply?",
                x => Column(x[0], x[1], x[0] * x[0], x[1] * x[1], x[0] * x[0] * x[1] * x[1]))
            .Mistake("the squares for the numbers, the product of the numbers",
                "The slide's list begins with the two numbers themselves. With what does yours?",
                x => Column(x[0] * x[0], x[1] * x[1], x[0] * x[0], x[1] * x[1], x[0] * x[1]))
            .Mistake("powers of 2", "Which number is raised to which: is it x to the 2, or 2 to the x?",
                x => Column(x[0], x[1], Math.Pow(2, x[0]), Math.Pow(2, x[1]), x[0] * x[1]))
            .Mistake("the squares exchanged", "In which order do the two squares come?",
                x => Column(x[0], x[1], x[1] * x[1], x[0] * x[0], x[0] * x[1]))
            .Mistake("one square twice", "Is each of the two numbers squared?",
                x => Column(x[0], x[1], x[0] * x[0], x[0] * x[0], x[0] * x[1]))
            .Mistake("the sign of the product lost", "May the product of two numbers be negative?",
                x => Column(x[0], x[1], x[0] * x[0], x[1] * x[1], Math.Abs(x[0] * x[1])))
            .Mistake("the square of the sum", "Is (x1 + x2)² one of the slide's five?",
                x => Column(x[0], x[1], x[0] * x[0], x[1] * x[1], (x[0] + x[1]) * (x[0] + x[1])))
            .Mistake("the product between the squares", "In which order does the slide list the five?",
                x => Column(x[0], x[1], x[0] * x[0], x[0] * x[1], x[1] * x[1]));

    /// <summary>The score of a point after the lift.</summary>
    public static FunctionExercise<Func<Vector<double>, Vector<double>, double>> LiftedScore =>
        new FunctionExercise<Func<Vector<double>, Vector<double>, double>>(
            "lifted-score", "07-feature-lifting", Competency.Boundary, "the score of a lifted point",
            (w, x) => w.DotProduct(Extend(Features.Lift(x))))
            .On(f => f(Column(0, 0, -1, -1, 0, 4), Column(1, 1)))
            .On(f => f(Column(1, 2, 3, 4, 5, 6), Column(1, 0)))
            .On(f => f(Column(1, 2, 3, 4, 5, 6), Column(2, -1)))
            .On(f => f(Column(0.5, 0, 0, 0, 0, -0.25), Column(1, 2)))
            .On(f => f(Column(0, 0.5, 0, 0, 1, 1), Column(1, -1)))
            .On(f => f(Column(-1, 0.5, 2, -3, 1, 0.25), Column(-2, 3)))
            .Mistake("bias forgotten", "How many weights are there, and how many of them have you used?",
                (w, x) => w.SubVector(0, 5).DotProduct(Features.Lift(x)))
            .Mistake("not lifted", "Which weights wait for the squares and for the product?",
                (w, x) => (w[0] * x[0]) + (w[1] * x[1]) + w[5])
            .Mistake("bias first", "At which end of w does this course keep the bias?",
                (w, x) => w[0] + w.SubVector(1, 5).DotProduct(Features.Lift(x)))
            .Mistake("the product left out", "What does the fifth weight belong to?",
                (w, x) => (w[0] * x[0]) + (w[1] * x[1]) + (w[2] * x[0] * x[0]) + (w[3] * x[1] * x[1]) + w[5])
            .Mistake("the weights squared too", "Is it the number that is squared, or its term as a whole?",
                (w, x) => (w[0] * x[0]) + (w[1] * x[1]) + (w[2] * x[0] * w[2] * x[0]) + (w[3] * x[1] * w[3] * x[1]) + (w[4] * x[0] * x[1]) + w[5])
            .Mistake("the probability for the score", "Between which two numbers do your answers lie, and may a score lie outside?",
                (w, x) => Sigmoid(w.DotProduct(Extend(Features.Lift(x)))))
            .OnDrawn(6, (f, r) => f(Draws.Divisors(r, 6), Draws.Divisors(r, 2)))
            .Mistake("bias subtracted", "Is the last weight added or taken away?",
                (w, x) => w.SubVector(0, 5).DotProduct(Features.Lift(x)) - w[5])
            .Mistake("bias twice", "Extend brings a 1 for the bias. How often is it added then?",
                (w, x) => w.DotProduct(Extend(Features.Lift(x))) + w[5])
            .Mistake("the product before the second square", "Which weight belongs to the product, the fourth or the fifth?",
                (w, x) => (w[0] * x[0]) + (w[1] * x[1]) + (w[2] * x[0] * x[0]) + (w[3] * x[0] * x[1]) + (w[4] * x[1] * x[1]) + w[5])
            .Mistake("the product counted twice", "How often does the product stand in the slide's list?",
                (w, x) => w.DotProduct(Extend(Features.Lift(x))) + (w[4] * x[0] * x[1]))
            .Mistake("the class, not the score", "That is who wins. By how much?",
                (w, x) => w.DotProduct(Extend(Features.Lift(x))) > 0 ? 1 : 0)
            .Mistake("divided by the length of the weights", "That is nearer to a distance. What is the score itself?",
                (w, x) => w.DotProduct(Extend(Features.Lift(x))) / w.SubVector(0, 5).L2Norm())
            .Mistake("only the last term kept", "What happens to the sum in each turn of your loop?",
                (w, x) => w[5])
            .Mistake("w and x do not fit", "How many weights are there, and how many numbers after the lift?",
                (w, x) => throw new ArgumentException());

    /// <summary>The weights of a given circle.</summary>
    public static FunctionExercise<Func<double, double, double, Vector<double>>> CircleWeights =>
        new FunctionExercise<Func<double, double, double, Vector<double>>>(
            "circle-weights", "07-feature-lifting", Competency.Weights, "the six weights of a circle",
            (c1, c2, r) => Column(2 * c1, 2 * c2, -1, -1, 0, (r * r) - (c1 * c1) - (c2 * c2)))
            .On(f => f(0, 0, 1))
            .On(f => f(0, 0, 2))
            .On(f => f(1, 0, 1))
            .On(f => f(1, -2, 3))
            .On(f => f(-0.5, 1.5, 0.5))
            .Mistake("class 1 outside", "What is f at the centre, and which class has a score above 0?",
                (c1, c2, r) => -Column(2 * c1, 2 * c2, -1, -1, 0, (r * r) - (c1 * c1) - (c2 * c2)))
            .Mistake("the 2 left out", "What are the three terms of (x1 - c1)², multiplied out?",
                (c1, c2, r) => Column(c1, c2, -1, -1, 0, (r * r) - (c1 * c1) - (c2 * c2)))
            .Mistake("the sign of the centre", "Two minus signs meet before x1; what do they make?",
                (c1, c2, r) => Column(-2 * c1, -2 * c2, -1, -1, 0, (r * r) - (c1 * c1) - (c2 * c2)))
            .Mistake("radius not squared", "At which distance from the centre should f be 0, if r is 2?",
                (c1, c2, r) => Column(2 * c1, 2 * c2, -1, -1, 0, r - (c1 * c1) - (c2 * c2)))
            .Mistake("the centre's squares left out", "Which terms of (x1 - c1)² and (x2 - c2)² contain neither x1 nor x2?",
                (c1, c2, r) => Column(2 * c1, 2 * c2, -1, -1, 0, r * r))
            .Mistake("a product of the two", "Does x1 · x2 turn up when (x1 - c1)² + (x2 - c2)² is multiplied out?",
                (c1, c2, r) => Column(2 * c1, 2 * c2, -1, -1, -2, (r * r) - (c1 * c1) - (c2 * c2)))
            .Mistake("bias first", "At which end of w does this course keep the bias?",
                (c1, c2, r) => Column((r * r) - (c1 * c1) - (c2 * c2), 2 * c1, 2 * c2, -1, -1, 0))
            .OnDrawn(6, (f, r) => f(Draws.Divisor(r), Draws.Divisor(r), r.Between(0.5, 3)))
            .Mistake("the sign of the centre's squares", "Two terms without x1 and x2 stand behind the minus. Which sign do they get?",
                (c1, c2, r) => Column(2 * c1, 2 * c2, -1, -1, 0, (r * r) + (c1 * c1) + (c2 * c2)))
            .Mistake("the product before the squares", "In which order does the slide list the five?",
                (c1, c2, r) => Column(2 * c1, 2 * c2, 0, -1, -1, (r * r) - (c1 * c1) - (c2 * c2)))
            .Mistake("always around the origin", "Where do c1 and c2 come in?",
                (c1, c2, r) => Column(0, 0, -1, -1, 0, r * r))
            .Mistake("divided by the squared radius", "The circle is right. Is f at its centre r², as the text asks?",
                (c1, c2, r) => Column(2 * c1, 2 * c2, -1, -1, 0, (r * r) - (c1 * c1) - (c2 * c2)) / (r * r))
            .Mistake("the square of the sum", "Is c1² + c2² the same as (c1 + c2)²?",
                (c1, c2, r) => Column(2 * c1, 2 * c2, -1, -1, 0, (r * r) - ((c1 + c2) * (c1 + c2))))
            .Mistake("a product of the centre's numbers", "Does x1 · x2 turn up when (x1 - c1)² + (x2 - c2)² is multiplied out?",
                (c1, c2, r) => Column(2 * c1, 2 * c2, -1, -1, 2 * c1 * c2, (r * r) - (c1 * c1) - (c2 * c2)))
            .Mistake("the minus for the first bracket only", "Behind which of the two brackets does your minus still stand?",
                (c1, c2, r) => Column(2 * c1, -2 * c2, -1, 1, 0, (r * r) - (c1 * c1) + (c2 * c2)))
            .Mistake("the minus lost within the second bracket", "Which terms of the second bracket does the minus turn?",
                (c1, c2, r) => Column(2 * c1, -2 * c2, -1, -1, 0, (r * r) - (c1 * c1) + (c2 * c2)))
            .Mistake("the lift of the centre", "The centre's numbers are not the weights. What are they when f is multiplied out?",
                (c1, c2, r) => Column(-c1, -c2, -c1 * c1, -c2 * c2, -c1 * c2, r * r));

    /// <summary>The conic that a product alone draws.</summary>
    public static Question WhichConic =>
        new Question(
            "which-conic", "07-feature-lifting", Competency.Boundary, "the boundary of a score that weighs the product alone", "hyperbola",
            worked: "x1 · x2 = c has two branches, in opposite quarters of the plane")
            .Mistake("a closed curve", "Can x1 grow without end on this boundary, while x2 shrinks?", "ellipse")
            .Mistake("the rings in mind", "Does this score ask how far from the origin a point lies?", "circle")
            .Mistake("one branch only", "A product is positive for two kinds of factors; which two?", "parabola")
            .Mistake("taken for linear", "Solve for x2: has the curve the same slope everywhere?", "one straight line")
            .Mistake("the bias taken for 0", "For which right-hand side would x1 = 0 lie on the boundary?", "two lines that cross");

    /// <summary>The name of the conic that six weights draw.</summary>
    public static FunctionExercise<Func<Vector<double>, string>> MyConic =>
        new FunctionExercise<Func<Vector<double>, string>>(
            "my-conic", "07-feature-lifting", Competency.Boundary, "the conic's name from its weights",
            w => ConicName((w[4] * w[4]) - (4 * w[2] * w[3])))
            .On(f => f(Column(0, 0, -1, -1, 0, 4)))
            .On(f => f(Column(0, 0, 1, -1, 0, 1)))
            .On(f => f(Column(0, -1, 1, 0, 0, 0)))
            .On(f => f(Column(0, 0, 0, 0, 1, -1)))
            .On(f => f(Column(1, 1, 1, 1, 1, -3)))
            .On(f => f(Column(0, 0, 1, 1, -2, 5)))
            .On(f => f(Column(0, 0, 1, 1, -3, 2)))
            .On(f => f(Column(2, -1, 2, 3, 4, 1)))
            .Mistake("ellipse and hyperbola exchanged", "Which sign do the weights of a plain circle give?",
                w => ConicName((4 * w[2] * w[3]) - (w[4] * w[4])))
            .Mistake("the 4 left out", "Try x1² + x2² + x1 x2: what does the 4 decide there?",
                w => ConicName((w[4] * w[4]) - (w[2] * w[3])))
            .Mistake("counted from 1", "The slide counts its weights from 1; where does an array begin?",
                w => ConicName((w[5] * w[5]) - (4 * w[3] * w[4])))
            .Mistake("the product's weight not squared", "Mirror the plane, so that x1 becomes -x1: may the conic's kind change?",
                w => ConicName(w[4] - (4 * w[2] * w[3])))
            .Mistake("the parabola forgotten", "What lies between below zero and above zero?",
                w => (w[4] * w[4]) - (4 * w[2] * w[3]) < 0 ? "ellipse" : "hyperbola")
            .Mistake("plus for minus", "What should x1² + x2² give, and what x1² - x2²?",
                w => ConicName((w[4] * w[4]) + (4 * w[2] * w[3])))
            .OnDrawn(8, (f, r) => OnConic(f, r, 4 * Draws.Divisor(r)))
            .OnDrawn(4, (f, r) => OnConic(f, r, 0))
            .AtLimit("cut to a whole number", "b² - 4ac is a little below zero here, not zero. What does (int) make of it?",
                f => f(Column(0, 0, 1, 1, 1.8, -1)))
            .AtLimit("a tolerance", "How near to zero may b² - 4ac come and still not be zero?", f => f(Column(0, 0, 0.25, 0.25, 0.25, -1)))
            .Mistake("zero given to the ellipse", "What lies between below zero and above zero?",
                w => (w[4] * w[4]) - (4 * w[2] * w[3]) <= 0 ? "ellipse" : "hyperbola")
            .Mistake("the product's weight left out", "What does the fifth weight do to the curve?",
                w => ConicName(-4 * w[2] * w[3]))
            .Mistake("the root taken", "Which sign has a root, and what is the root of a number below zero?",
                w => (w[4] * w[4]) - (4 * w[2] * w[3]) == 0 ? "parabola" : "hyperbola")
            .Mistake("circle as an answer of its own", "Is a circle a kind of one of the three?",
                w => w[4] == 0 && w[2] == w[3] ? "circle" : ConicName((w[4] * w[4]) - (4 * w[2] * w[3])))
            .Mistake("the first three weights used", "Which weights stand before the squares and the product?",
                w => ConicName((w[1] * w[1]) - (4 * w[0] * w[2])))
            .Mistake("the signs of the squares alone", "Can a large product turn a closed curve into an open one?",
                w => w[2] > 0 && w[3] > 0 ? "ellipse" : w[2] * w[3] == 0 ? "parabola" : "hyperbola")
            .Mistake("one square's weight twice", "Which weight stands before x2²?",
                w => ConicName((w[4] * w[4]) - (4 * w[2] * w[2])))
            .Mistake("squares twice as heavy", "Write the form as a x1² + b x1 x2 + c x2²: is b the fifth weight, or half of it?",
                w => ConicName((w[4] * w[4]) - (w[2] * w[3] * 16)))
            .Mistake("the product's weight doubled, not squared", "What is the square of 3?",
                w => ConicName((2 * w[4]) - (4 * w[2] * w[3])));

    /// <summary>The count of numbers in a lift to degree 2.</summary>
    public static FunctionExercise<Func<int, int>> LiftCount =>
        new FunctionExercise<Func<int, int>>(
            "lift-count", "07-feature-lifting", Competency.BenefitsAndDrawbacks, "how many numbers a lift makes", D => D + (D * (D + 1) / 2))
            .On(f => f(2))
            .On(f => f(3))
            .On(f => f(10))
            .On(f => f(3072))
            .Mistake("the constant counted", "Who brings the 1 of the bias, the lift or the classifier?", D => 1 + D + (D * (D + 1) / 2))
            .Mistake("products counted twice", "Are x1 · x2 and x2 · x1 two numbers or one?", D => D + (D * D))
            .Mistake("products left out", "Beside each number and its square, what does the slide's list end with?", D => 2 * D)
            .Mistake("squares or the numbers themselves left out", "Which two numbers does the list consist of, when D is 1?", D => D * (D + 1) / 2)
            .Mistake("one product only", "Three numbers can be paired in how many ways?", D => (2 * D) + 1)
            .OnDrawn(4, (f, r) => f(4 + r.Below(40)))
            .AtLimit("one number alone needs no lift", "Which numbers does the list consist of, when D is 1?", f => f(1))
            .Mistake("a square counted among the pairs too", "How often does x1² stand in the list?",
                D => (2 * D) + (D * (D + 1) / 2))
            .Mistake("all D · D products beside the squares", "Are x1 · x2 and x2 · x1 two numbers or one, and is x1 · x1 one of them?",
                D => (2 * D) + (D * D))
            .Mistake("halved before multiplied", "In C# 5 / 2 is 2. Which product is always even?",
                D => D + ((D + 1) / 2 * D))
            .Mistake("halved before multiplied, D itself", "In C# 5 / 2 is 2. Which product is always even?",
                D => D + (D / 2 * (D + 1)))
            .Mistake("one half as a whole number", "In C# 1 / 2 is 0. What does 1.0 / 2 give?",
                D => D)
            .Mistake("two and a half times", "Five for two: is it always so many times, or more and more?",
                D => 5 * D / 2)
            .Mistake("only neighbours paired", "Is x1 · x3 one of the products?",
                D => (3 * D) - 1)
            .Mistake("every subset a product", "Is a product of three numbers of degree 2?",
                D => (1 << D) - 1 + D)
            .Mistake("the pairs one short", "At which index does your inner loop end?",
                D => (2 * D) + Math.Max(0, (D - 1) * (D - 2) / 2))
            .Mistake("only products", "Which numbers does the list begin with?",
                D => D * (D - 1) / 2)
            .Mistake("halved before multiplied, all in one", "In C# 5 / 2 is 2. Which product is always even?",
                D => D / 2 * (D + 3));

    /// <summary>The course of two errors as the degree grows.</summary>
    public static Question MoreDegrees =>
        new Question(
            "more-degrees", "07-feature-lifting", Competency.BenefitsAndDrawbacks, "two errors as the degree grows", "only on its own points",
            worked: "a bendable boundary can go round single points, and new points lie elsewhere")
            .Mistake("noise taken for knowledge", "Does a boundary that goes round one odd point help the next point beside it?", "on both")
            .Mistake("own and new points exchanged", "Which points has the boundary been bent to suit?", "only on new points")
            .Mistake("more freedom taken for a burden",
                "Can a classifier that may also use the old numbers be forced to do worse on its own points?", "on neither: both errors rise")
            .Mistake("more freedom taken for no freedom",
                "What can a boundary of degree 10 do that a straight line cannot?", "on neither: both errors stay");

    /// <summary>The reason why numbers made of the old ones help all the same.</summary>
    public static Question WhyALift =>
        new Question(
            "why-a-lift", "07-feature-lifting", Competency.Boundary, "why a lift helps", "flat there is curved here",
            worked: "the classifier stays linear in its five numbers, and they are curved in the two")
            .Mistake("new information supposed", "Is there any of the five numbers that you could not compute from the two?", "it adds information")
            .Mistake("more examples supposed", "How many columns has the batch before the lift, and how many after it?", "it adds examples")
            .Mistake("noise supposed to go", "Where two points of different classes lie on one spot, can any lift part them?", "it removes noise")
            .Mistake("the classifier supposed to bend", "Is the score still a sum of weights times numbers?",
                "the classifier is no longer linear in w")
            .Mistake("a better descent supposed",
                "If the best line were found at once, would it separate the rings?", "it lets training find the best line")
            .Mistake("here and there exchanged", "In which of the two spaces is the classifier flat?", "curved there is flat here");

    // Six weights of a conic that is far from a parabola.
    private static string OnConic(Func<Vector<double>, string> f, SeededRandom r, double product)
    {
        while (true)
        {
            var w = Column(Draws.Divisor(r), Draws.Divisor(r), Draws.Divisor(r), Draws.Divisor(r), product, Draws.Divisor(r));
            if (Math.Abs((w[4] * w[4]) - (4 * w[2] * w[3])) > 1)
            {
                return f(w);
            }
        }
    }

    private static string ConicName(double discriminant) => discriminant switch
    {
        < 0 => "ellipse",
        > 0 => "hyperbola",
        _ => "parabola",
    };
}
