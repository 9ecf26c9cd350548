namespace LinearClassifiers.Losses;

/// <summary>The convention of labels for two classes (slide "BCE and logistic loss"), on which every formula depends.</summary>
public enum BinaryLabels
{
    /// <summary>y in {0, 1}, for the formulas with y and 1 − y; anything between is a soft label, the probability of class 1.</summary>
    ZeroOne,

    /// <summary>y in {−1, +1}, for the formulas with the margin y·f.</summary>
    PlusMinusOne,
}
