using System.Reflection;
using Classroom.Figures;
using Contract;
using MathNet.Numerics.LinearAlgebra;
using Plotly.NET;

namespace Classroom.Publishing;

/// <summary>
/// Teaches a host to show values of the libraries that the course stands on: charts of Plotly.NET as figures, vectors and matrices of
/// MathNet as tables. The host's formatter (.NET Interactive's, which this project's own host uses too) is found by its name; a host
/// that has none shows them in its own way.
/// </summary>
internal static class OthersValues
{
    private const string Library = "Microsoft.DotNet.Interactive.Formatting";
    private const string Name = Library + ".Formatter";
    private static int _isDone;

    /// <summary>Teaches the formatter, as soon as the host has loaded it.</summary>
    internal static void Teach()
    {
        AppDomain.CurrentDomain.AssemblyLoad += TeachLoaded;
        if (AppDomain.CurrentDomain.GetAssemblies().FirstOrDefault(IsFormatting) is { } loaded)
        {
            TeachOnce(loaded);
        }
    }

    /// <summary>Teaches a formatter: a type with the methods of .NET Interactive's, by their names.</summary>
    internal static void Teach(Type formatter)
    {
        var register = formatter.GetMethod("Register", [typeof(Type), typeof(Action<object, TextWriter>), typeof(string)]);
        var prefer = formatter.GetMethod("SetPreferredMimeTypesFor", [typeof(Type), typeof(string[])]);
        if (register is null || prefer is null)
        {
            return;
        }

        Show(typeof(GenericChart), MimeTypes.Html, chart => OwnChart.Of((GenericChart)chart).ToHtml());
        Show(typeof(GenericChart), MimeTypes.PlainText, chart => OwnChart.Of((GenericChart)chart).ToPlainText());
        Show(typeof(GenericChart), MimeTypes.Plotly, chart => ((IDisplayable)OwnChart.Of((GenericChart)chart)).ToMimeType(MimeTypes.Plotly)!);
        Prefer(typeof(GenericChart), MimeTypes.Html, MimeTypes.PlainText, MimeTypes.Plotly);
        foreach (var numbers in new[] { typeof(Vector<>), typeof(Matrix<>) })
        {
            Show(numbers, MimeTypes.Html, value => NumberTable.Of(value)!.ToHtml());
            Show(numbers, MimeTypes.PlainText, NumberTable.Words);
            Prefer(numbers, MimeTypes.Html, MimeTypes.PlainText);
        }

        void Show(Type type, string mimeType, Func<object, string> write) =>
            register.Invoke(null, [type, (Action<object, TextWriter>)((value, writer) => writer.Write(write(value))), mimeType]);

        void Prefer(Type type, params string[] mimeTypes) => prefer.Invoke(null, [type, mimeTypes]);
    }

    private static void TeachLoaded(object? sender, AssemblyLoadEventArgs loaded)
    {
        if (IsFormatting(loaded.LoadedAssembly))
        {
            TeachOnce(loaded.LoadedAssembly);
        }
    }

    private static bool IsFormatting(Assembly assembly) => !assembly.IsDynamic && assembly.GetName().Name == Library;

    private static void TeachOnce(Assembly library)
    {
        if (library.GetType(Name) is { } formatter && Interlocked.Exchange(ref _isDone, 1) == 0)
        {
            AppDomain.CurrentDomain.AssemblyLoad -= TeachLoaded;
            Teach(formatter);
        }
    }
}
