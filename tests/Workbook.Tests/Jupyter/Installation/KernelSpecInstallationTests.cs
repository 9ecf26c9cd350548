using Contract;
using Workbook.Jupyter.Installation;
using Workbook.Processes;

namespace Workbook.Tests.Jupyter.Installation;

/// <summary>What installing and uninstalling do to a data folder of Jupyter's; the program is a stand-in.</summary>
public sealed class KernelSpecInstallationTests : IDisposable
{
    private const string Foreign = """{ "argv": ["python", "-m", "other"], "display_name": "Another's" }""";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void An_installation_answers_to_all_its_names_from_one_program()
    {
        var program = Install("one", ".net-csharp");

        var specs = KernelSpec.In(_folder.Path);
        Assert.Equal([".net-csharp", "workbook-csharp"], specs.Select(spec => spec.Name));
        Assert.All(specs, spec =>
        {
            Assert.True(spec.IsOurs);
            Assert.Null(spec.Problem);
            Assert.Equal(Path.Combine(program, "Workbook.dll"), spec.Argv[2]);
            Assert.Equal(
                ["kernel.json", "logo-32x32.png", "logo-64x64.png", "logo-svg.svg"],
                Directory.GetFiles(spec.Folder).Select(Path.GetFileName).Order());
        });
    }

    [Fact]
    public void The_logos_are_pictures_of_the_size_in_their_names()
    {
        Install("one");

        foreach (var size in new[] { 32, 64 })
        {
            var png = File.ReadAllBytes(Path.Combine(_folder.Path, "kernels", "workbook-csharp", $"logo-{size}x{size}.png"));
            Assert.Equal("PNG"u8, png.AsSpan(1, 3));
            Assert.Equal(size, png[19]);
            Assert.Equal(size, png[23]);
        }
    }

    [Fact]
    public void A_newer_program_takes_the_place_of_the_old_one_under_all_names()
    {
        var old = Install("one", ".net-csharp");
        var program = Install("two");

        Assert.NotEqual(old, program);
        Assert.False(Directory.Exists(old));
        Assert.All(KernelSpec.In(_folder.Path), spec => Assert.Null(spec.Problem));
    }

    [Fact]
    public void A_place_that_cannot_be_made_is_told_with_the_way_out()
    {
        var file = _folder.Write("a-file", "");

        var error = Assert.Throws<KernelSpecException>(
            () => KernelSpecException.Guard(file, () => Directory.CreateDirectory(Path.Combine(file, "kernels"))));

        Assert.Contains("--prefix", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_program_again_stays_where_it_is()
    {
        var program = Install("one");

        Assert.Equal(program, Install("one"));
        Assert.Equal([program], Directory.GetDirectories(Path.Combine(_folder.Path, "kernels", "workbook-csharp", "bin")));
    }

    [Fact]
    public void A_program_that_a_kernel_runs_from_is_left_until_the_next_installation()
    {
        var old = Install("one");
        using (HeldFolder.Hold(old))
        {
            Install("two");
            Assert.True(File.Exists(Path.Combine(old, "Workbook.dll")));
        }

        Install("three");
        Assert.False(Directory.Exists(old));
    }

    [Fact]
    public void Another_programs_name_is_refused_and_the_way_out_is_named()
    {
        var foreign = Path.GetDirectoryName(_folder.Write("kernels/.net-csharp/kernel.json", Foreign))!;

        var problem = Assert.Throws<KernelSpecException>(() => Installation().Claim(".NET-csharp", force: false));

        Assert.StartsWith(
            $"'{foreign}' is the kernelspec .net-csharp of another program (Another's), and it is left alone.",
            problem.Message, StringComparison.Ordinal);
        Assert.Contains("--force", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_is_another_programs_wherever_Jupyter_finds_it()
    {
        _folder.Write("system/kernels/.net-csharp/kernel.json", Foreign);

        Assert.Throws<KernelSpecException>(() => Installation("system").Claim(".net-csharp", force: false));
        Installation("system").Claim(".net-csharp", force: true);
        Installation("system").Claim("workbook-csharp", force: false);
    }

    [Fact]
    public void A_broken_spec_is_another_programs_too()
    {
        _folder.Write("kernels/.net-csharp/kernel.json", "{");

        Assert.Throws<KernelSpecException>(() => Installation().Claim(".net-csharp", force: false));
    }

    [Fact]
    public void Ones_own_name_can_be_claimed_again()
    {
        Install("one", ".net-csharp");

        Installation().Claim(".net-csharp", force: false);
        Installation().Claim("workbook-csharp", force: false);
    }

    [Fact]
    public void By_force_nothing_of_the_other_program_stays()
    {
        _folder.Write("kernels/.net-csharp/kernel.json", Foreign);
        var logo = _folder.Write("kernels/.net-csharp/logo.gif", "");

        Install("one", ".net-csharp");

        Assert.False(File.Exists(logo));
        Assert.All(KernelSpec.In(_folder.Path), spec => Assert.True(spec.IsOurs));
    }

    [Fact]
    public void Uninstalling_leaves_what_others_installed()
    {
        var foreign = _folder.Write("kernels/other/kernel.json", Foreign);
        Install("one", ".net-csharp");

        var removed = Installation().Remove();

        Assert.Equal([".net-csharp", "workbook-csharp"], removed.Select(Path.GetFileName));
        Assert.Equal([Path.GetDirectoryName(foreign)!], Directory.GetDirectories(Path.Combine(_folder.Path, "kernels")));
        Assert.Equal(Foreign, File.ReadAllText(foreign));
    }

    [Fact]
    public void Uninstalling_where_nothing_is_removes_nothing()
    {
        _folder.Write("kernels/workbook-csharp/kernel.json", Foreign);

        Assert.Empty(Installation().Remove());
        Assert.Empty(new KernelSpecInstallation(Path.Combine(_folder.Path, "nowhere"), []).Remove());
        Assert.True(File.Exists(Path.Combine(_folder.Path, "kernels", "workbook-csharp", "kernel.json")));
    }

    [Fact]
    public void Uninstalling_waits_for_the_kernels_that_run()
    {
        var program = Install("one");
        using (HeldFolder.Hold(program))
        {
            var problem = Assert.Throws<KernelSpecException>(() => Installation().Remove());
            Assert.Contains("Shut it down", problem.Message, StringComparison.Ordinal);
            Assert.Null(Assert.Single(KernelSpec.In(_folder.Path)).Problem);
        }

        Assert.Single(Installation().Remove());
    }

    [Fact]
    public void Without_the_sources_the_way_to_them_is_named()
    {
        var problem = Assert.Throws<KernelSpecException>(() => KernelPublisher.FindProject(_folder.Path));

        Assert.Contains("dotnet run --project lib/Workbook -c Release -- jupyter install", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_sources_are_found_above_the_program() =>
        Assert.Equal(RepositoryRoot.Combine("lib", "Workbook"), KernelPublisher.FindProject(RepositoryRoot.Combine("lib", "Workbook", "Commands")));

    private KernelSpecInstallation Installation(params string[] elsewhere) =>
        new(_folder.Path, elsewhere.Select(name => Path.Combine(_folder.Path, name)));

    // The content stands for a build.
    private string Install(string content, params string[] names)
    {
        var installation = Installation();
        var draft = Path.Combine(installation.Programs, ".draft");
        Directory.CreateDirectory(draft);
        File.WriteAllText(Path.Combine(draft, "Workbook.dll"), content);
        var program = InstalledKernelCopy.Keep(draft);
        installation.Write(DotnetHost.Path, program, names);
        return program;
    }
}
