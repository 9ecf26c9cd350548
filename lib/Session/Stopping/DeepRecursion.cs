namespace Session.Stopping;

/// <summary>The error of a recursion that has no room for another call.</summary>
internal static class DeepRecursion
{
    /// <summary>Makes it.</summary>
    public static InsufficientExecutionStackException Error() => new("the calls are nested too deep; does the recursion come to an end?");
}
