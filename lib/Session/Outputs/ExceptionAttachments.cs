using Documents;

namespace Session.Outputs;

/// <summary>
/// The values that an exception carries in its <see cref="Exception.Data"/> under MIME types' names. They are shown before the
/// error: a failed check's report, for one.
/// </summary>
internal static class ExceptionAttachments
{
    /// <summary>The values that an exception carries, as one bundle; null where it carries none.</summary>
    public static MimeBundle? In(Exception exception)
    {
        var representations = exception.Data.Keys.OfType<string>()
            .Where(key => key.Contains('/', StringComparison.Ordinal) && exception.Data[key] is string)
            .Select(key => (key, (string)exception.Data[key]!))
            .ToArray();
        return representations.Length > 0 ? MimeBundle.Of(representations) : null;
    }
}
