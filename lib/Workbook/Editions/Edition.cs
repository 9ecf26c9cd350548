namespace Workbook.Editions;

/// <summary>Whom a notebook is for.</summary>
public enum Edition
{
    /// <summary>Those who know the solutions: the notebook as it is written.</summary>
    Teacher,

    /// <summary>Those who are to find them: see <see cref="LearnersEdition"/>.</summary>
    Learner,
}
