using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests;

/// <summary>The search over all pages of the course, opened from its file, the network off.</summary>
public sealed class SearchTests(InstalledBrowser installed, CourseHandouts handouts)
{
    [Theory]
    [InlineData("3.9876", "05-binary-classification.html")]
    [InlineData("templates", "08-cifar-templates.html")]
    [InlineData("Log-Sum-Exp", "02-softmax.html")]
    [InlineData("maximum margin", "06-toy-2d.html")]
    public async Task A_word_is_found_with_the_right_page_first(string words, string first)
    {
        await using var page = await HandoutPage.OpenAsync(installed.Require(), handouts["index.html"]);
        await page.Page.GetByRole(AriaRole.Searchbox, new() { Name = "Search all pages" }).FillAsync(words);

        await Expect(page.Page.Locator(".found > li > a").First).ToHaveAttributeAsync("href", first);
        await page.Page.Locator(".found ul a").First.ClickAsync();
        Assert.Contains($"{first}#cell-", page.Page.Url, StringComparison.Ordinal);
        page.IsQuietAndAlone();
    }

    [Fact]
    public async Task What_no_page_has_is_said_to_be_nowhere_and_what_is_searched_for_may_stand_in_the_address()
    {
        await using var page = await HandoutPage.OpenAsync(installed.Require(), handouts["index.html"], place: "search=xylophone");
        await Expect(page.Page.GetByRole(AriaRole.Searchbox)).ToBeFocusedAsync();
        await Expect(page.Page.GetByRole(AriaRole.Status)).ToHaveTextAsync("No page has that.");
        await page.IsAccessibleAsync();
    }
}
