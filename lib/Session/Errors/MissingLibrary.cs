using Documents;

namespace Session.Errors;

/// <summary>The error that a script names a library which is not there, as where a project was moved after its build wrote the script.</summary>
internal static class MissingLibrary
{
    /// <summary>The compiler's number of it.</summary>
    private const string Number = "CS0006";

    /// <summary>The error with what helps, where it is this one.</summary>
    /// <param name="error">The error of an imported file.</param>
    /// <param name="file">The file, as the cell names it.</param>
    public static ErrorOutput Explained(ErrorOutput error, string file) => error.Name != Number
        ? error
        : error with
        {
            Message = $"{error.Message.TrimEnd('.')}. {file} was written for another place or an older build: build the project that wrote it where "
                + "it lies now, start again for copies that lie elsewhere, and restart.",
        };
}
