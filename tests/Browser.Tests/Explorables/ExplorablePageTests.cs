using System.Globalization;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Explorables;

/// <summary>An explorable in the pages that show it: by keyboard alone, from an address, without scripts, on paper, in a front end of others.</summary>
public sealed class ExplorablePageTests(InstalledBrowser installed, ExplorableSample sample)
{
    private const string Lecture = "2,2.78,-1.4;1;0";

    public static readonly MatrixTheoryData<int, ColorScheme> Views = new([320, 390, 1300], [ColorScheme.Light, ColorScheme.Dark]);

    [Fact]
    public async Task All_that_can_be_set_is_reached_by_the_keyboard_in_reading_order()
    {
        await using var handout = await OpenAsync();
        await Choice(handout.Page, "plane").FocusAsync();
        List<string> stops = [];
        for (var i = 0; i < 11; i++)
        {
            await handout.Page.Keyboard.PressAsync("Tab");
            stops.Add(await handout.Page.EvaluateAsync<string>(
                "() => { const on = document.querySelector('.explorable').shadowRoot.activeElement; return on?.getAttribute('aria-label') ?? on?.textContent ?? ''; }"));
        }

        Assert.Equal(
            [
                "score of plane, typed", "score of plane", "score of car, typed", "score of car", "score of bird, typed", "score of bird",
                "all three scores together, their mean", "share of the wrong mass", "temperature, typed", "temperature", "Start again",
            ], stops);
        handout.IsQuietAndAlone();
    }

    [Fact]
    public async Task A_slider_says_what_follows_from_it()
    {
        await using var handout = await OpenAsync();
        var slider = Slider(handout.Page, "score of plane");
        await slider.PressAsync("PageUp");
        await Expect(slider).ToHaveAttributeAsync("aria-valuenow", "1");
        await Expect(slider).ToHaveAttributeAsync("aria-valuetext", "1.00; probabilities plane 0.58, car 0.21, bird 0.21; loss 0.55");
    }

    [Fact]
    public async Task The_lectures_numbers_are_found_and_the_task_is_done()
    {
        await using var handout = await OpenAsync();
        await TypeAsync(handout.Page, "score of plane, typed", "2");
        await TypeAsync(handout.Page, "score of car, typed", "2,78");
        await Expect(TaskOf(handout.Page, 0)).Not.ToHaveClassAsync("done");
        await TypeAsync(handout.Page, "score of bird, typed", "-1.4");
        await Expect(TaskOf(handout.Page, 0)).ToHaveClassAsync("done");
        await Expect(handout.Page.Locator(".explorable").First.GetByRole(AriaRole.Status)).ToContainTextAsync("the lecture’s answer");

        // What is no number is taken back.
        await TypeAsync(handout.Page, "score of bird, typed", "many");
        await Expect(handout.Page.GetByLabel("score of bird, typed").First).ToHaveValueAsync("−1.40");
    }

    [Fact]
    public async Task The_tasks_about_a_way_are_done_by_going_it()
    {
        await using var handout = await OpenAsync();
        await Slider(handout.Page, "all three scores together, their mean").PressAsync("End");
        await Expect(TaskOf(handout.Page, 1)).ToHaveClassAsync("done");

        await Slider(handout.Page, "share of the wrong mass").PressAsync("ArrowRight");
        await Expect(TaskOf(handout.Page, 2)).Not.ToHaveClassAsync("done");
        await Slider(handout.Page, "share of the wrong mass").PressAsync("PageDown");
        await Expect(TaskOf(handout.Page, 2)).ToHaveClassAsync("done");

        await Slider(handout.Page, "score of car").PressAsync("End");
        await Slider(handout.Page, "score of plane").PressAsync("Home");
        await Expect(TaskOf(handout.Page, 3)).ToHaveClassAsync("done");

        await handout.Page.GetByRole(AriaRole.Button, new() { Name = "Start again" }).First.ClickAsync();
        await Expect(handout.Page.GetByLabel("score of plane, typed").First).ToHaveValueAsync("0.00");
    }

    [Fact]
    public async Task Another_true_class_is_chosen()
    {
        await using var handout = await OpenAsync(place: $"cell-2?loss={Lecture}");
        await Choice(handout.Page, "car").CheckAsync();
        await Expect(handout.Page.Locator(".sentence").First).ToHaveTextAsync("The car got 0.68, so this answer costs −log p = 0.39.");
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task An_address_opens_the_page_where_the_instrument_was(bool isLiving)
    {
        var place = isLiving ? $"02-softmax/cell-2?loss={Lecture}" : $"cell-2?loss={Lecture}";
        await using var handout = await OpenAsync(place: place, isLiving: isLiving);
        await Expect(handout.Page.Locator(".sentence").First).ToHaveTextAsync("The plane got 0.31, so this answer costs −log p = 1.17.");
        await Expect(handout.Page.Locator(".explorable").First).ToBeInViewportAsync();

        await Slider(handout.Page, "score of bird").PressAsync("ArrowRight");
        await handout.Page.WaitForURLAsync(url => url.EndsWith("cell-2?loss=2,2.78,-1.3;1;0", StringComparison.Ordinal));
        await handout.Page.ReloadAsync();
        await Expect(handout.Page.GetByLabel("score of bird, typed").First).ToHaveValueAsync("−1.30");

        await handout.Page.EvaluateAsync("() => { location.hash = location.hash.replace('-1.3', '0'); }");
        await Expect(handout.Page.GetByLabel("score of bird, typed").First).ToHaveValueAsync("0.00");
        handout.IsQuietAndAlone();
    }

    [Theory, InlineData("9,0,0;1;0"), InlineData("1,2;1;0"), InlineData("1,2,3;0;0"), InlineData("1,2,3;1;7"), InlineData("%"), InlineData("x,,;;")]
    public async Task An_address_that_holds_no_state_changes_nothing(string line)
    {
        await using var handout = await OpenAsync(place: $"cell-2?loss={line}");
        await Expect(handout.Page.GetByLabel("score of plane, typed").First).ToHaveValueAsync("0.00");
        handout.IsQuietAndAlone();
    }

    [Fact]
    public async Task A_finger_on_its_way_down_the_page_moves_nothing()
    {
        await using var page = await Living.ChromiumPage.OpenAsync(installed.Require(), sample.Handout);
        var place = (await page.EvaluateAsync(
            """
            (() => {
              const { left, top } = document.querySelector(".explorable").shadowRoot.querySelector(".slides").getBoundingClientRect();
              return `${Math.round(left + 20)} ${Math.round(top + 10)}`;
            })()
            """)).Split(' ').Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        await page.DragAsync((place[0], place[1]), (place[0] + 3, place[1] - 200), byTouch: true);
        Assert.Equal("0.00 true", await page.EvaluateAsync(
            """
            new Promise((done) => setTimeout(() => done(
              `${document.querySelector(".explorable").shadowRoot.querySelector("input[type=text]").value} ${scrollY > 50}`), 500))
            """));
    }

    [Theory, MemberData(nameof(Views))]
    public async Task It_fits_its_window_and_axe_finds_nothing(int width, ColorScheme scheme)
    {
        await using var handout = await OpenAsync(new View(width, scheme), place: $"cell-2?loss={Lecture}");
        await handout.FitsItsWidthAsync();
        var found = await handout.Page.RunAxe(new AxeRunContext { Include = [new(".explorable")] }, new AxeRunOptions());
        Assert.Empty(found.Violations.Select(violation => $"{violation.Id}: {violation.Nodes[0].Html}"));
        handout.IsQuietAndAlone();
    }

    [Fact]
    public async Task Where_no_script_runs_the_picture_the_words_and_the_tasks_stand()
    {
        await using var handout = await OpenAsync(new View(Scripts: false));
        var still = handout.Page.Locator(".explorable").First;
        await Expect(still.Locator("svg")).ToBeVisibleAsync();
        Assert.Equal(12, await still.Locator("svg rect").CountAsync());
        await Expect(still).ToContainTextAsync("Three scores to drag: plane 0.00, car 0.00, bird 0.00. Their probabilities: plane 0.33, car 0.33, bird 0.33.");
        await Expect(still.Locator("li").First).ToContainTextAsync("Find 0.31, 0.68 and 0.01");
    }

    [Fact]
    public async Task On_paper_it_is_a_picture_of_where_it_stands()
    {
        await using var handout = await OpenAsync(place: $"cell-2?loss={Lecture}");
        await handout.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(handout.Page.Locator(".sentence").First).ToBeVisibleAsync();
        await Expect(handout.Page.Locator(".handle").First).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_handout_carries_the_script_once() =>
        Assert.Equal(2, (await File.ReadAllTextAsync(WithBrowser(() => sample.Handout), TestContext.Current.CancellationToken))
            .Split("modules[\"explorables.js\"].bringAll(document);").Length);

    [Fact]
    public async Task In_a_front_end_that_puts_outputs_into_its_page_each_comes_to_life_and_leaves_the_address_alone()
    {
        await using var context = await installed.Require().NewContextAsync(new() { Offline = true });
        var page = await context.NewPageAsync();
        await page.SetContentAsync("<main></main>");
        for (var i = 0; i < 2; i++)
        {
            await page.EvaluateAsync(
                "html => document.querySelector('main').append(document.createRange().createContextualFragment(html))", sample.LossHtml);
        }

        await Expect(page.GetByRole(AriaRole.Slider, new() { Name = "temperature" })).ToHaveCountAsync(2);
        await Slider(page, "temperature").PressAsync("ArrowLeft");
        await Expect(page.GetByLabel("temperature, typed").First).ToHaveValueAsync("0.75");
        await page.WaitForTimeoutAsync(400);
        Assert.Equal("about:blank", page.Url);
    }

    private static ILocator Slider(IPage page, string name) => page.GetByRole(AriaRole.Slider, new() { Name = name, Exact = true }).First;

    private static ILocator Choice(IPage page, string name) => page.GetByRole(AriaRole.Radio, new() { Name = name }).First;

    private static ILocator TaskOf(IPage page, int number) => page.Locator(".explorable").First.Locator(".tasks li").Nth(number);

    private static async Task TypeAsync(IPage page, string field, string text)
    {
        await page.GetByLabel(field, new() { Exact = true }).First.FillAsync(text);
        await page.Keyboard.PressAsync("Enter");
    }

    private T WithBrowser<T>(Func<T> make)
    {
        installed.Require();
        return make();
    }

    private Task<HandoutPage> OpenAsync(View? view = null, string? place = null, bool isLiving = false)
    {
        // The browser first: without one the test is skipped, and no cell runs.
        var browser = installed.Require();
        return HandoutPage.OpenAsync(browser, isLiving ? sample.Living : sample.Handout, view, place);
    }
}
