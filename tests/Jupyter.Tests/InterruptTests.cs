using System.Runtime.CompilerServices;

namespace Jupyter.Tests;

/// <summary>How cells are stopped.</summary>
public sealed class InterruptTests(InstalledJupyter jupyter)
{
    [Fact]
    public Task An_endless_loop_is_stopped_and_its_line_named() => ShowAsync();

    [Fact]
    public Task A_sleep_is_stopped() => ShowAsync();

    [Fact]
    public Task An_await_is_stopped() => ShowAsync();

    [Fact]
    public Task A_loop_after_an_await_is_stopped() => ShowAsync();

    [Fact]
    public Task What_comes_after_a_stopped_await_does_not_run() => ShowAsync();

    [Fact]
    public Task A_parallel_loop_is_stopped() => ShowAsync();

    [Fact]
    public Task Loops_that_keep_every_thread_busy_are_stopped() => ShowAsync();

    [Fact]
    public Task A_flood_of_text_is_stopped() => ShowAsync();

    [Fact]
    public Task A_loop_that_catches_everything_is_stopped() => ShowAsync();

    [Fact]
    public Task A_signal_stops_a_cell_and_not_the_kernel() => ShowAsync();

    [Fact]
    public Task An_interrupt_between_cells_does_nothing() => ShowAsync();

    [Fact]
    public Task What_a_stopped_cell_declared_before_a_wait_is_kept() => ShowAsync();

    [Fact]
    public Task What_waits_behind_a_stopped_cell_is_aborted() => ShowAsync();

    private Task ShowAsync([CallerMemberName] string test = "") => jupyter.ShowsAsync("interrupts.py", test);
}
