using Microsoft.Playwright;
using Workbook.Editions;

namespace Browser.Tests;

public sealed class ExerciseHandoutTests(InstalledBrowser installed, ExerciseHandouts handouts)
{
    public static readonly MatrixTheoryData<Edition, string> Pages =
        new([Edition.Teacher, Edition.Learner], ["index.html", "proof.html", "01-squares.html"]);

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_with_exercises_fits_any_window_and_is_accessible_in_both_themes(Edition edition, string name)
    {
        foreach (var width in (int[])[360, 1400])
        {
            await using var page = await OpenAsync(edition, name, new View(width, ColorScheme.Light));
            foreach (var solution in await page.Page.Locator(".solution summary").AllAsync())
            {
                await solution.ClickAsync();
            }

            await page.FitsItsWidthAsync();
            await page.IsAccessibleAsync();

            await page.TurnAsync(ColorScheme.Dark);
            await page.IsAccessibleAsync();
            page.IsQuietAndAlone();
        }
    }

    [Fact]
    public async Task A_solution_is_folded_on_the_screen_and_open_on_paper()
    {
        await using var page = await OpenAsync(Edition.Teacher, "01-squares.html", new View(Scripts: false));
        var solution = page.Page.GetByText("// A number times itself.");
        Assert.False(await solution.IsVisibleAsync());

        await page.Page.EmulateMediaAsync(new() { Media = Media.Print });

        Assert.True(await solution.IsVisibleAsync());
    }

    [Fact]
    public async Task Printing_unfolds_what_is_folded_and_folds_it_again()
    {
        await using var page = await OpenAsync(Edition.Teacher, "01-squares.html");
        await page.Page.Locator(".solution summary").First.ClickAsync();
        var open = page.Page.Locator("details.solution[open]");

        await page.Page.EvaluateAsync("() => dispatchEvent(new Event('beforeprint'))");
        Assert.Equal(2, await open.CountAsync());

        await page.Page.EvaluateAsync("() => dispatchEvent(new Event('afterprint'))");
        Assert.Equal(1, await open.CountAsync());
    }

    [Fact]
    public async Task There_is_room_to_write_on_the_screen_and_more_of_it_on_paper()
    {
        await using var page = await OpenAsync(Edition.Learner, "01-squares.html");
        var room = page.Page.Locator(".room").First;
        var onScreen = (await room.BoundingBoxAsync())!.Height;

        await page.Page.EmulateMediaAsync(new() { Media = Media.Print });

        // Six lines of 9 mm each: the solution has four.
        Assert.InRange(onScreen, 40, 120);
        Assert.InRange((await room.BoundingBoxAsync())!.Height, 6 * 9 * 96 / 25.4, 6 * 11 * 96 / 25.4);
    }

    [Fact]
    public async Task The_proof_leads_to_the_exercise_that_is_not_done()
    {
        await using var page = await OpenAsync(Edition.Learner, "proof.html");
        await page.Page.GetByRole(AriaRole.Link, new() { Name = "my-square" }).ClickAsync();
        Assert.EndsWith("01-squares.html#exercise-my-square", page.Page.Url, StringComparison.Ordinal);
        Assert.True(await page.Page.GetByText("Exercise: my-square").IsVisibleAsync());
    }

    [Fact]
    public async Task The_parts_of_a_bar_differ_in_more_than_their_colours()
    {
        await using var page = await OpenAsync(Edition.Learner, "proof.html");
        var looks = await page.Page.Locator(".bar span").EvaluateAllAsync<string[]>(
            "all => all.map(one => { const style = getComputedStyle(one); return style.borderTopStyle + (style.backgroundImage === 'none' ? '' : ' hatched') + (style.backgroundColor === 'rgba(0, 0, 0, 0)' ? '' : ' filled'); })");
        Assert.Equal(["dashed", "solid filled", "solid hatched"], looks.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_copy_button_copies_what_a_learner_begins_with()
    {
        await using var page = await OpenAsync(Edition.Teacher, "01-squares.html");
        await page.Page.EvaluateAsync("() => { navigator.clipboard.writeText = async text => { window.copied = text; }; }");

        await page.Page.Locator("#cell-2 > .source .copy").ClickAsync();

        var copied = await page.Page.EvaluateAsync<string>("() => window.copied");
        Assert.Contains("throw new NotImplementedException(\"my-square: your turn\");", copied, StringComparison.Ordinal);
        Assert.DoesNotContain("factor", copied, StringComparison.Ordinal);
    }

    private Task<HandoutPage> OpenAsync(Edition edition, string name, View? view = null) =>
        HandoutPage.OpenAsync(installed.Require(), handouts[edition, name], view);
}
