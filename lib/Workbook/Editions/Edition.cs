namespace Workbook.Editions;

/// <summary>The editions of a notebook, by the people they are for.</summary>
public enum Edition
{
    /// <summary>Those who know the solutions: the notebook as it is written.</summary>
    Teacher,

    /// <summary>Those who are to find them: see <see cref="LearnersEdition"/>.</summary>
    Learner,
}
