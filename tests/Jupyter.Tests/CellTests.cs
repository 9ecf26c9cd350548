using System.Runtime.CompilerServices;

namespace Jupyter.Tests;

/// <summary>What cells do and show, and what front ends are told of it.</summary>
public sealed class CellTests(InstalledJupyter jupyter)
{
    [Fact]
    public Task Printed_lines_are_complete_and_in_order() => ShowAsync();

    [Fact]
    public Task Streams_and_displays_keep_their_order() => ShowAsync();

    [Fact]
    public Task Text_comes_while_the_cell_runs() => ShowAsync();

    [Fact]
    public Task An_error_names_its_cell_and_line() => ShowAsync();

    [Fact]
    public Task A_compiler_error_names_its_cell_and_line() => ShowAsync();

    [Fact]
    public Task Cells_are_counted_as_they_run() => ShowAsync();

    [Fact]
    public Task A_silent_cell_shows_nothing() => ShowAsync();

    [Fact]
    public Task A_wrong_answer_is_no_error() => ShowAsync();

    [Fact]
    public Task A_failed_check_is_an_error_with_its_list_shown() => ShowAsync();

    [Fact]
    public Task A_live_display_is_updated_under_its_id() => ShowAsync();

    [Fact]
    public Task Fast_updates_are_thinned_and_the_last_is_sent() => ShowAsync();

    [Fact]
    public Task An_update_of_nothing_is_shown() => ShowAsync();

    [Fact]
    public Task Output_is_cleared() => ShowAsync();

    [Fact]
    public Task What_waits_behind_an_error_is_aborted() => ShowAsync();

    [Fact]
    public Task What_waits_behind_an_error_runs_if_asked() => ShowAsync();

    [Fact]
    public Task A_running_cell_does_not_keep_the_kernel_from_answering() => ShowAsync();

    [Fact]
    public Task A_cell_asks_and_is_answered() => ShowAsync();

    [Fact]
    public Task A_cell_that_nobody_can_answer_is_told_so() => ShowAsync();

    [Fact]
    public Task A_question_can_be_interrupted() => ShowAsync();

    [Fact]
    public Task Comms_are_none_and_their_messages_harm_nothing() => ShowAsync();

    [Fact]
    public Task Numbers_print_with_a_point() => ShowAsync();

    private Task ShowAsync([CallerMemberName] string test = "") => jupyter.ShowsAsync("cells.py", test);
}
