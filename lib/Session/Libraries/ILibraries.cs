using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Session.Libraries;

/// <summary>
/// The libraries that cells can name, as metadata for the compiler: from files, or from the images that a runtime holds. Sessions that
/// take turns may share one, and with it what was read. Sessions that compile at the same time need one each: the compiler keeps with a
/// reference what it made of the library, and of two that make it at once a later cell would meet both.
/// </summary>
public interface ILibraries
{
    /// <summary>The libraries that every cell sees without a word: the runtime's, and the session's own.</summary>
    ImmutableArray<PortableExecutableReference> Always { get; }

    /// <summary>Opens the library in a file.</summary>
    /// <param name="path">The file's absolute path.</param>
    /// <returns>The library; null where there is no such file.</returns>
    PortableExecutableReference? Open(string path);

    /// <summary>Finds one of the runtime's libraries, those among them that only forward to others.</summary>
    /// <param name="name">The library's simple name.</param>
    /// <returns>The library; null where the runtime has none of that name.</returns>
    PortableExecutableReference? FindRuntimeLibrary(string name);
}
