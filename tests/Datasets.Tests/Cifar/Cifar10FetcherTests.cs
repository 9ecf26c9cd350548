using System.Diagnostics.CodeAnalysis;
using Datasets.Cifar;
using Datasets.Downloads;

namespace Datasets.Tests.Cifar;

// It waits for seconds that count: what keeps all cores busy must not run beside it.
[Collection(nameof(Cifar10FetcherTests))]
[CollectionDefinition(nameof(Cifar10FetcherTests), DisableParallelization = true)]
[SuppressMessage("Naming", "CA1711:Identifiers should not have incorrect suffix",
    Justification = "It is a collection of tests and its own definition.")]
public sealed class Cifar10FetcherTests : IDisposable
{
    private const int Half = 20_000;
    private static readonly byte[] Binary = SmallCifar10.Binary;
    private static readonly SourceTimeouts Short = new(TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(2));
    private static readonly SourceTimeouts Long = new(TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(30));

    private readonly TemporaryFolder _folder = new();
    private readonly List<string> _told = [];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task An_archive_is_loaded_and_unpacked_and_nothing_else_stays()
    {
        using var server = new FileServer(request => Reply.Of(Binary, request));

        Assert.Equal(_folder[Cifar10.FolderName], await Fetch(Binary, server["a"]));

        SmallCifar10.AssertUnpacked(_folder[Cifar10.FolderName]);
        Assert.Equal([Cifar10.FolderName], TopNames());
    }

    [Fact]
    public async Task The_Python_archive_gives_the_same_files()
    {
        using var server = new FileServer(request => Reply.Of(SmallCifar10.Python, request));

        await Fetch(SmallCifar10.Python, server["a"]);

        SmallCifar10.AssertUnpacked(_folder[Cifar10.FolderName]);
    }

    [Fact]
    public async Task What_is_there_already_is_not_loaded_again()
    {
        SmallCifar10.WriteFiles(_folder[Cifar10.FolderName]);
        using var server = new FileServer(request => Reply.Of(Binary, request));

        await Fetch(Binary, server["a"]);

        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task A_damaged_folder_is_refused_and_left_alone_before_anything_is_loaded()
    {
        SmallCifar10.WriteFiles(_folder[Cifar10.FolderName]);
        File.WriteAllBytes(_folder[Cifar10.FolderName, "test_batch.bin"], [1]);
        using var server = new FileServer(request => Reply.Of(Binary, request));

        await Refused("is there, but not as it should be.", Binary, server["a"]);

        Assert.Empty(server.Requests);
        Assert.Equal(1, new FileInfo(_folder[Cifar10.FolderName, "test_batch.bin"]).Length);
    }

    [Fact]
    public async Task What_was_loaded_before_is_not_loaded_again()
    {
        _folder.Write("cifar-10-small.tar.gz.part", Binary[..Half]);
        using var server = new FileServer(request => Reply.Of(Binary, request));

        await Fetch(Binary, server["a"]);

        Assert.Equal([Half], server.Starts);
    }

    [Fact]
    public async Task An_archive_that_is_all_there_is_unpacked_without_loading()
    {
        _folder.Write("cifar-10-small.tar.gz.part", Binary);
        using var server = new FileServer(request => Reply.Of(Binary, request));

        await Fetch(Binary, server["a"]);

        Assert.Empty(server.Starts);
    }

    [Fact]
    public async Task The_fastest_source_is_asked()
    {
        using var server = new FileServer(request => SlowInTheRace("slow", Binary, request));

        await Fetch(Binary, server["slow"], server["fast"]);

        Assert.Equal("/fast", Assert.Single(server.Requests, request => !request.IsProbe).Path);
    }

    [Fact]
    public async Task A_source_that_breaks_off_is_followed_by_the_next_where_it_stopped()
    {
        using var server = new FileServer(request => request is { IsProbe: false, Path: "/first" }
            ? new("200 OK", Binary[..Half]) { Length = Binary.Length }
            : SlowInTheRace("second", Binary, request));

        await Fetch(Binary, server["first"], server["second"]);

        Assert.Equal([null, Half], server.Starts);
        SmallCifar10.AssertUnpacked(_folder[Cifar10.FolderName]);
    }

    [Fact]
    public async Task A_source_that_goes_silent_is_left_for_the_next()
    {
        using var server = new FileServer(request => request is { IsProbe: false, Path: "/first" }
            ? new("200 OK", Binary[..Half]) { Length = Binary.Length, Stalls = true }
            : SlowInTheRace("second", Binary, request));

        await Fetch(Short, Binary, server["first"], server["second"]);

        Assert.Equal(["/first", "/second"], from request in server.Requests where !request.IsProbe select request.Path);
        Assert.Contains($"{server["first"]} sends nothing: trying the next", _told);
    }

    [Fact]
    public async Task A_slow_source_is_asked_again_when_there_is_no_other()
    {
        var asked = 0;
        using var server = new FileServer(request => !request.IsProbe && Interlocked.Increment(ref asked) == 1
            ? new("200 OK", Binary[..Half]) { Length = Binary.Length, Stalls = true }
            : Reply.Of(Binary, request));

        await Fetch(Short, Binary, server["only"]);

        Assert.Equal([null, Half], server.Starts);
    }

    [Fact]
    public async Task Other_bytes_than_expected_are_never_unpacked()
    {
        byte[] other = [.. Binary];
        other[Half] ^= 1;
        using var server = new FileServer(request => Reply.Of(other, request));

        var sums = $"their SHA-256 is {SmallCifar10.Archive(other).Sha256} and should be {SmallCifar10.Archive(Binary).Sha256}";
        await Refused(sums, Binary, server["a"]);

        Assert.Empty(_folder.Names);
    }

    [Fact]
    public async Task After_other_bytes_the_next_source_begins_anew()
    {
        byte[] other = [.. Binary];
        other[Half] ^= 1;
        using var server = new FileServer(request => SlowInTheRace("right", request.Path == "/right" ? Binary : other, request));

        await Fetch(Binary, server["wrong"], server["right"]);

        Assert.Equal([null, null], server.Starts);
        SmallCifar10.AssertUnpacked(_folder[Cifar10.FolderName]);
    }

    [Fact]
    public async Task A_beginning_from_elsewhere_is_thrown_away()
    {
        _folder.Write("cifar-10-small.tar.gz.part", new byte[Half]);
        using var server = new FileServer(request => Reply.Of(Binary, request));

        await Fetch(Binary, server["a"]);

        Assert.Equal([Half, null], server.Starts);
        SmallCifar10.AssertUnpacked(_folder[Cifar10.FolderName]);
    }

    [Fact]
    public async Task A_beginning_longer_than_the_archive_is_thrown_away()
    {
        _folder.Write("cifar-10-small.tar.gz.part", new byte[Binary.Length + 1]);
        using var server = new FileServer(request => Reply.Of(Binary, request));

        await Fetch(Binary, server["a"]);

        Assert.Equal([null], server.Starts);
    }

    [Fact]
    public async Task A_server_that_knows_no_ranges_sends_everything_again()
    {
        _folder.Write("cifar-10-small.tar.gz.part", Binary[..Half]);
        using var server = new FileServer(_ => new("200 OK", Binary));

        await Fetch(Binary, server["a"]);

        Assert.Equal([Half], server.Starts);
        SmallCifar10.AssertUnpacked(_folder[Cifar10.FolderName]);
    }

    [Fact]
    public async Task A_server_that_sends_another_range_is_asked_for_everything()
    {
        _folder.Write("cifar-10-small.tar.gz.part", Binary[..Half]);
        using var server = new FileServer(request => request.From is null
            ? new("200 OK", Binary)
            : new("206 Partial Content", Binary[7..], $"bytes 7-{Binary.Length - 1}/{Binary.Length}"));

        await Fetch(Binary, server["a"]);

        Assert.Equal([Half, null], server.Starts);
    }

    [Fact]
    public async Task A_server_that_says_one_range_and_sends_another_is_found_out()
    {
        _folder.Write("cifar-10-small.tar.gz.part", Binary[..Half]);
        using var server = new FileServer(request => request.From is null
            ? new("200 OK", Binary)
            : new("206 Partial Content", Binary[..^Half], $"bytes {Half}-{Binary.Length - 1}/{Binary.Length}"));

        await Fetch(Binary, server["a"]);

        Assert.Equal([Half, null], server.Starts);
        SmallCifar10.AssertUnpacked(_folder[Cifar10.FolderName]);
    }

    [Fact]
    public async Task A_part_of_the_archive_that_nobody_asked_for_is_refused()
    {
        using var server = new FileServer(_ => new("206 Partial Content", Binary[7..], $"bytes 7-{Binary.Length - 1}/{Binary.Length}"));

        await Refused("answered 206 Partial Content", Binary, server["a"]);
    }

    [Fact]
    public async Task Every_source_that_failed_is_named_with_its_reason()
    {
        using var server = new FileServer(request => request.Path == "/gone"
            ? new("404 Not Found", [])
            : new("200 OK", [.. "<html>sign in</html>"u8]));

        var error = await Refused("No source gave CIFAR-10.", Binary, server["gone"], server["page"]);

        Assert.Contains($"{server["gone"]} answered 404 Not Found", error, StringComparison.Ordinal);
        Assert.Contains($"{server["page"]} has 20 bytes there, and the archive has {Binary.Length}", error, StringComparison.Ordinal);
        Assert.EndsWith("From in a notebook, --from on the command line.", error, StringComparison.Ordinal);
        Assert.DoesNotContain(Cifar10.FolderName, _folder.Names);
    }

    [Fact]
    public async Task A_source_that_is_not_there_is_named()
    {
        Uri nobody;
        using (var server = new FileServer(_ => new("200 OK", [])))
        {
            nobody = server["a"];
        }

        await Refused(nobody.AbsoluteUri, Binary, nobody);
    }

    [Fact]
    public async Task A_file_of_ones_own_is_unpacked_with_a_note_where_it_is_not_known()
    {
        var file = _folder.Write("mine.tar.gz", SmallCifar10.Python);

        await new Cifar10Fetcher([SmallCifar10.Archive(Binary)], SmallCifar10.ImagesPerFile, new() { From = file }, Long, Told()).FetchAsync(
            _folder.Path, Cancellation);

        SmallCifar10.AssertUnpacked(_folder[Cifar10.FolderName]);
        Assert.Contains(_told, line => line.StartsWith("Note: this is not an official archive", StringComparison.Ordinal));
        Assert.True(File.Exists(file));
    }

    [Fact]
    public async Task A_known_file_of_ones_own_is_unpacked_without_a_note()
    {
        var file = _folder.Write("mine.tar.gz", Binary);

        await From(file);

        Assert.DoesNotContain(_told, line => line.StartsWith("Note", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_damaged_file_of_ones_own_is_refused_and_kept()
    {
        var file = _folder.Write("mine.tar.gz", Binary[..Half]);

        var error = await Assert.ThrowsAsync<DownloadException>(() => From(file));

        Assert.StartsWith(file, error.Message, StringComparison.Ordinal);
        Assert.Equal(["mine.tar.gz"], _folder.Names);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_refused() => Assert.StartsWith(
        "There is no file 'nowhere.tar.gz'.", (
            await Assert.ThrowsAsync<DownloadException>(() => From("nowhere.tar.gz"))).Message, StringComparison.Ordinal);

    [Fact]
    public async Task An_address_of_ones_own_is_gone_on_with_where_it_broke_off()
    {
        var broken = true;
        using var server = new FileServer(request => Volatile.Read(ref broken)
            ? new("200 OK", Binary[..Half]) { Length = Binary.Length }
            : Reply.Of(Binary, request));

        var error = await Assert.ThrowsAsync<DownloadException>(() => From(server["mine"].AbsoluteUri));
        Volatile.Write(ref broken, false);
        await From(server["mine"].AbsoluteUri);

        Assert.StartsWith($"{server["mine"]} ", error.Message, StringComparison.Ordinal);
        Assert.Equal([null, Half], server.Starts);
        Assert.Equal([Cifar10.FolderName], TopNames());
    }

    [Fact]
    public async Task An_address_of_ones_own_that_gives_no_archive_leaves_nothing()
    {
        using var server = new FileServer(request => Reply.Of([.. "<html>sign in</html>"u8], request));

        await Assert.ThrowsAsync<DownloadException>(() => From(server["mine"].AbsoluteUri));

        Assert.Empty(_folder.Names);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_named()
    {
        var file = _folder.Write("file", [1]);
        var fetcher = new Cifar10Fetcher([SmallCifar10.Archive(Binary)], SmallCifar10.ImagesPerFile, new(), Long, progress: null);

        var error = await Assert.ThrowsAsync<DownloadException>(() => fetcher.FetchAsync(file, Cancellation));

        Assert.StartsWith($"'{file}' cannot be written: ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_download_that_is_stopped_keeps_what_it_has()
    {
        using var stop = new CancellationTokenSource();
        using var server = new FileServer(request =>
        {
            if (request.IsProbe)
            {
                return Reply.Of(Binary, request);
            }

            stop.CancelAfter(TimeSpan.FromSeconds(1));
            return new("200 OK", Binary[..Half]) { Length = Binary.Length, Stalls = true };
        });
        var fetcher = new Cifar10Fetcher([SmallCifar10.Archive(Binary, server["a"])], SmallCifar10.ImagesPerFile, new(), Long, progress: null);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => fetcher.FetchAsync(_folder.Path, stop.Token));

        Assert.Equal(["cifar-10-small.tar.gz.part"], _folder.Names);
    }

    [Fact]
    public void The_official_archives_are_known_by_their_length_and_sum()
    {
        Assert.Equal(["cifar-10-binary.tar.gz", "cifar-10-python.tar.gz"], Cifar10Mirrors.Archives.Select(archive => archive.Name));
        Assert.All(Cifar10Mirrors.Archives, archive =>
        {
            Assert.Equal(64, archive.Sha256.Length);
            Assert.InRange(archive.Bytes, 170_000_000, 171_000_000);
            Assert.All(archive.Sources, source => Assert.EndsWith("/" + archive.Name, source.AbsoluteUri, StringComparison.Ordinal));
            Assert.All(archive.Sources, source => Assert.Equal("https", source.Scheme));
        });
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>An honest server, whose file at one path shows a single byte while the sources are compared.</summary>
    private static Reply SlowInTheRace(string path, byte[] file, Request request) =>
        request.IsProbe && request.Path == "/" + path ? new("206 Partial Content", file[..1], $"bytes 0-0/{file.Length}") : Reply.Of(file, request);

    private Task<string> Fetch(byte[] archive, params Uri[] sources) => Fetch(Long, archive, sources);

    private Task<string> Fetch(SourceTimeouts timeouts, byte[] archive, params Uri[] sources) =>
        new Cifar10Fetcher([SmallCifar10.Archive(archive, sources)], SmallCifar10.ImagesPerFile, new() { MinimumRate = 1 }, timeouts, Told())
            .FetchAsync(_folder.Path, Cancellation);

    private Task<string> From(string from) =>
        new Cifar10Fetcher([SmallCifar10.Archive(Binary)], SmallCifar10.ImagesPerFile, new() { From = from }, Long, Told()).FetchAsync(
            _folder.Path, Cancellation);

    private async Task<string> Refused(string problem, byte[] archive, params Uri[] sources)
    {
        var error = await Assert.ThrowsAsync<DownloadException>(() => Fetch(archive, sources));
        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
        return error.Message;
    }

    private string?[] TopNames() => [.. Directory.GetFileSystemEntries(_folder.Path).Select(Path.GetFileName)];

    private Listener Told() => new(_told);

    private sealed class Listener(List<string> told) : IProgress<DownloadProgress>
    {
        public void Report(DownloadProgress value) => told.Add(value.Message);
    }
}
