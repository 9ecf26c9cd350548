namespace LinearClassifiers.Losses;

/// <summary>What the two classes are called (slide "BCE and logistic loss"): a matter of convention, and of every formula that follows.</summary>
public enum BinaryLabels
{
    /// <summary>y in {0, 1}, for the formulas with y and 1 − y; anything between is a soft label, the probability of class 1.</summary>
    ZeroOne,

    /// <summary>y in {−1, +1}, for the formulas with the margin y·f.</summary>
    PlusMinusOne,
}
