using System.Diagnostics.CodeAnalysis;

namespace Classroom;

/// <summary>
/// Says how a type is shown. Hosts look for an attribute of this <em>name</em> and read it by reflection, so that neither
/// side references the other.
/// </summary>
/// <param name="formatterSourceType">
/// A type with a constructor without parameters and <c>IEnumerable&lt;object&gt; CreateTypeFormatters()</c>.
/// </param>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class TypeFormatterSourceAttribute(Type formatterSourceType) : Attribute
{
    /// <summary>The type that makes the formatters.</summary>
    public Type FormatterSourceType { get; } = formatterSourceType;

    /// <summary>The MIME types in which the value is shown, all of them at once.</summary>
    [SuppressMessage("Performance", "CA1819:Properties should not return arrays", Justification = "Hosts read it as a string[].")]
    public string[] PreferredMimeTypes { get; set; } = [];
}
