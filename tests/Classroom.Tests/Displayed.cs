namespace Classroom.Tests;

/// <summary>Shows a value as a host does that has no reference to the library: everything by its name.</summary>
internal static class Displayed
{
    internal static string In(string mimeType, object value) => All(value)[mimeType];

    internal static Dictionary<string, string> All(object value)
    {
        var attribute = value.GetType().GetCustomAttributes(inherit: true).Single(one => one.GetType().Name == "TypeFormatterSourceAttribute");
        var wanted = (string[])Property(attribute, "PreferredMimeTypes");
        var source = Activator.CreateInstance((Type)Property(attribute, "FormatterSourceType"))!;
        var formatters = (IEnumerable<object>)source.GetType().GetMethod("CreateTypeFormatters")!.Invoke(source, null)!;

        Dictionary<string, string> shown = [];
        foreach (var formatter in formatters)
        {
            using var writer = new StringWriter();
            var mimeType = (string)Property(formatter, "MimeType");
            var format = formatter.GetType().GetMethod("Format", [typeof(object), typeof(TextWriter)])!;
            if (wanted.Contains(mimeType) && (bool)format.Invoke(formatter, [value, writer])!)
            {
                shown.Add(mimeType, writer.ToString());
            }
        }

        Assert.Equal(wanted.Order(), shown.Keys.Order());
        return shown;
    }

    private static object Property(object target, string name) => target.GetType().GetProperty(name)!.GetValue(target)!;
}
