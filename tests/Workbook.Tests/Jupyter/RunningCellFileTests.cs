using Workbook.Jupyter;

namespace Workbook.Tests.Jupyter;

public sealed class RunningCellFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Connection => Path.Combine(_folder.Path, "kernel-1.json");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_first_kernel_of_a_connection_file_has_nothing_to_say()
    {
        using var file = new RunningCellFile(Connection);

        Assert.Null(file.EndedIn);
    }

    [Fact]
    public void A_kernel_that_ended_within_a_cell_tells_the_next_which_it_was()
    {
        Leave(10, isEnded: true);
        Leave(7, isEnded: false);

        using var next = new RunningCellFile(Connection);

        Assert.Equal(7, next.EndedIn);
        Assert.Contains("cell 7", RunningCellFile.Describe(7), StringComparison.Ordinal);
    }

    [Fact]
    public void A_kernel_that_ended_between_cells_leaves_nothing_to_say()
    {
        Leave(7, isEnded: true);

        using var next = new RunningCellFile(Connection);

        Assert.Null(next.EndedIn);
    }

    [Fact]
    public void What_was_said_once_is_not_said_again()
    {
        Leave(7, isEnded: false);
        using (new RunningCellFile(Connection))
        {
        }

        using var next = new RunningCellFile(Connection);

        Assert.Null(next.EndedIn);
    }

    [Fact]
    public void A_kernel_that_ends_as_it_should_leaves_no_file()
    {
        using (var file = new RunningCellFile(Connection))
        {
            file.Begin(3);
        }

        Assert.Empty(Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public void A_folder_that_is_not_there_keeps_no_kernel_from_starting()
    {
        using var file = new RunningCellFile(Path.Combine(_folder.Path, "nowhere", "kernel-1.json"));

        file.Begin(1);

        Assert.Null(file.EndedIn);
    }

    // What a process that dies does not close, nobody removes: a copy stands for that.
    private void Leave(int cell, bool isEnded)
    {
        string path, text;
        using (var file = new RunningCellFile(Connection))
        {
            file.Begin(cell);
            if (isEnded)
            {
                file.End();
            }

            path = Assert.Single(Directory.GetFiles(_folder.Path));
            text = File.ReadAllText(path);
        }

        File.WriteAllText(path, text);
    }
}
