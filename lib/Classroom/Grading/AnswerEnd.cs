namespace Classroom.Grading;

/// <summary>The end of an answer's code.</summary>
internal enum AnswerEnd
{
    /// <summary>It was done in time.</summary>
    ByItself,

    /// <summary>Its time was up, and it was stopped.</summary>
    Stopped,

    /// <summary>Its time was up, and nothing here stops it.</summary>
    GoesOn,
}
