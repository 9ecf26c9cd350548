using System.Collections.Immutable;
using Contract;
using Workbook.Assets;

namespace Workbook.Jupyter.Installation;

/// <summary>
/// The kernel in a data folder of Jupyter: <c>kernels/workbook-csharp</c> with the program in its folder <c>bin</c>, and beside it the other
/// names that it answers to, which start the same program.
/// </summary>
/// <param name="data">The data folder.</param>
/// <param name="elsewhere">Data folders where Jupyter looks as well.</param>
internal sealed class KernelSpecInstallation(string data, IEnumerable<string> elsewhere)
{
    /// <summary>The name of the workbook's own kernelspec.</summary>
    public const string OwnName = "workbook-csharp";

    private static readonly ImmutableArray<string> Logos = ["logo-32x32.png", "logo-64x64.png", "logo-svg.svg"];

    private string Own => FolderOf(OwnName);

    /// <summary>The folder of all kernelspecs of the data folder.</summary>
    public string Folder => Path.Combine(data, "kernels");

    /// <summary>The folder of the program's copies, each in a folder of its own.</summary>
    public string Programs => Path.Combine(Own, InstalledKernelCopy.FolderName);

    /// <summary>Refuses a name that is not free, before anything is published.</summary>
    /// <exception cref="KernelSpecException">Another program's kernelspec has the name, and is not to be written over.</exception>
    public void Claim(string name, bool force)
    {
        var foreign = elsewhere.Prepend(data).SelectMany(folder => KernelSpec.In(folder))
            .FirstOrDefault(spec => !spec.IsOurs && spec.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        if (foreign is not null && !force)
        {
            throw new KernelSpecException(
                $"'{foreign.Folder}' is the kernelspec {foreign.Name} of another program ({foreign.DisplayName}), and it is left alone. "
                + (name == OwnName ? "" : "Leave --as out, and choose \"C# (workbook)\" as the kernel in the client; or ")
                + $"--force puts the workbook's kernel {(foreign.Folder == FolderOf(name) ? "in its place" : "before it")}.");
        }
    }

    /// <summary>Writes the kernelspecs for a program that was published, and removes the programs that they no longer name.</summary>
    /// <param name="host">The runtime's own program.</param>
    /// <param name="program">The folder of the program, in <see cref="Programs"/>.</param>
    /// <param name="names">The names it answers to besides its own.</param>
    /// <returns>The folders of the kernelspecs.</returns>
    public ImmutableArray<string> Write(string host, string program, IEnumerable<string> names)
    {
        var library = Path.Combine(program, InstalledKernelCopy.Library);
        // A name that was registered earlier follows the program too.
        var all = names.Concat(Ours().Select(spec => spec.Name)).Prepend(OwnName).Distinct(StringComparer.OrdinalIgnoreCase);
        ImmutableArray<string> written =
        [
            .. all.Select(name => WriteOne(name, KernelSpecFile.Text(host, library, KernelSpecFile.DisplayNameOf(name)))),
        ];
        foreach (var other in InstalledKernelCopy.CopiesIn(Programs).Where(copy => copy != program))
        {
            // One that a kernel still runs from is removed by the next installation.
            InstalledKernelCopy.TryRemove(other);
        }

        return written;
    }

    /// <summary>Removes what was installed here, and nothing else.</summary>
    /// <returns>The folders that are gone.</returns>
    /// <exception cref="KernelSpecException">A kernel runs; nothing was removed.</exception>
    public ImmutableArray<string> Remove()
    {
        var ours = Ours();
        if (ours.IsEmpty)
        {
            return [];
        }

        var copies = InstalledKernelCopy.CopiesIn(Programs);
        if (copies.FirstOrDefault(HeldFolder.IsHeld) is { } held)
        {
            throw new KernelSpecException($"A kernel is running from '{held}'. Shut it down (in Jupyter: Kernel, Shut Down), then uninstall again.");
        }

        foreach (var copy in copies)
        {
            InstalledKernelCopy.TryRemove(copy);
        }

        // Its own last, so that what is left after an interruption is still known for ours.
        ImmutableArray<string> folders = [.. ours.Select(spec => spec.Folder).OrderBy(folder => folder == Own)];
        foreach (var folder in folders)
        {
            Directory.Delete(folder, recursive: true);
        }

        return folders;
    }

    private ImmutableArray<KernelSpec> Ours() => [.. KernelSpec.In(data).Where(spec => spec.IsOurs)];

    private string FolderOf(string name) => Path.Combine(Folder, name);

    private string WriteOne(string name, string text)
    {
        var folder = FolderOf(name);
        if (name != OwnName && File.Exists(KernelSpecFile.In(folder)) && !KernelSpecFile.Read(folder).IsOurs)
        {
            // Claim let it pass: the other program's files go with it, or its logos would be taken for ours.
            Directory.Delete(folder, recursive: true);
        }

        Directory.CreateDirectory(folder);
        foreach (var logo in Logos)
        {
            using var from = EmbeddedFile.Open($"kernelspec/{logo}");
            using var to = File.Create(Path.Combine(folder, logo));
            from.CopyTo(to);
        }

        // Last: a folder without it is no kernelspec.
        AtomicFile.Write(KernelSpecFile.In(folder), text);
        return folder;
    }
}
