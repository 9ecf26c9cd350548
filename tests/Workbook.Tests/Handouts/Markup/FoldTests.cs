using Workbook.Handouts.Markup;

namespace Workbook.Tests.Handouts.Markup;

public sealed class FoldTests
{
    [Fact]
    public void What_stands_between_details_is_folded_with_its_code_and_the_text_goes_on_behind_it() =>
        Assert.Equal(
            """
            <p>Before.</p>
            <details class="fold"><summary>The same in Python</summary>
            <pre class="sample"><code>loss.backward()</code></pre>

            <p>One row per image.</p>
            </details>

            <p>After.</p>

            """,
            MarkdownRenderer.ToHtml("""
                Before.

                <details><summary>The same in Python</summary>

                ```python
                loss.backward()
                ```

                One row per image.

                </details>

                After.
                """),
            ignoreLineEndingDifferences: true);

    [Theory]
    [InlineData("<details><summary>open</summary>\n\nnever closed")]
    [InlineData("</details>")]
    [InlineData("<details onclick=alert(1)><summary>more</summary>\n\ntext\n\n</details>")]
    [InlineData("<details><summary><img src=x></summary>\n\ntext\n\n</details>")]
    [InlineData("<details><summary>no paragraph of its own</summary> text\n\n</details>")]
    public void Whatever_else_looks_like_a_fold_is_shown_and_not_obeyed(string markdown) =>
        Assert.DoesNotContain("<details", MarkdownRenderer.ToHtml(markdown), StringComparison.Ordinal);

    [Fact]
    public void A_fold_holds_what_any_prose_holds() =>
        Assert.Contains("class=\"katex", MarkdownRenderer.ToHtml("<details><summary>formula</summary>\n\n$x$\n\n</details>"), StringComparison.Ordinal);
}
