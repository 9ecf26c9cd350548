// The names and shapes that .NET Interactive's last version has, as far as the course uses them.
namespace Microsoft.DotNet.Interactive;

public sealed class KernelInvocationContext
{
    public static KernelInvocationContext? Current { get; set; }

    public List<string> Log { get; } = [];

    public int WorksFor { get; init; } = int.MaxValue;

    public void Write(string what)
    {
        if (Log.Count >= WorksFor)
        {
            throw new NotSupportedException("It is not what it was.");
        }

        Log.Add(what);
    }
}

public static class KernelInvocationContextExtensions
{
    public static DisplayedValue Display(this KernelInvocationContext context, object value, params string[] mimeTypes)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(mimeTypes);
        context.Write($"display {value}");
        return new DisplayedValue(context);
    }

    public static DisplayedValue DisplayAs(this KernelInvocationContext context, string value, string mimeType) =>
        throw new InvalidOperationException($"{value} as {mimeType}, in {context}: nobody asked for that.");
}

public sealed class DisplayedValue(KernelInvocationContext context)
{
    public void Update(object updatedValue) => context.Write($"update {updatedValue}");
}
