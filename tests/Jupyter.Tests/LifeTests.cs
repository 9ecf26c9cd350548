using System.Runtime.CompilerServices;

namespace Jupyter.Tests;

/// <summary>How kernels begin and end.</summary>
public sealed class LifeTests(InstalledJupyter jupyter)
{
    [Fact]
    public Task A_restart_forgets_and_goes_on() => ShowAsync();

    [Fact]
    public Task A_shutdown_is_answered_before_the_end() => ShowAsync();

    [Fact]
    public Task A_shutdown_does_not_wait_for_a_cell() => ShowAsync();

    [Fact]
    public Task A_kernel_whose_parent_dies_ends() => ShowAsync();

    [Fact]
    public Task An_address_that_others_reach_is_refused() => ShowAsync();

    private Task ShowAsync([CallerMemberName] string test = "") => jupyter.ShowsAsync("lives.py", test);
}
