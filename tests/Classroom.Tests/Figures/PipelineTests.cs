using Classroom.Figures;
using LinearClassifiers.Data;
using LinearClassifiers.Models;
using static LinearClassifiers.Functions;

namespace Classroom.Tests.Figures;

public sealed class PipelineTests
{
    /// <summary>One grey image of 2×1 pixels, black and white, of the second class.</summary>
    private static readonly LabelledImages Images = new([0, 255], [1], ["plane", "<car>"], 2, 1, 1);

    // The scores are 0 and log 3: probabilities of a quarter and three.
    private static readonly LinearClassifier Model = new(Rows([1, 0, 0], [1, Math.Log(3), 0]));

    [Fact]
    public void The_words_follow_the_values_forward_and_the_gradients_back() =>
        Assert.Equal(
            "the pipeline for image 0, <car>. Forward: 2 numbers x; logits z, <car> 1.10, plane 0.00; probabilities p, <car> 0.75, plane 0.25; "
            + "loss 0.29. Back: ∂L/∂p, <car> -1.33, plane 0.00; ∂L/∂z, <car> -0.25, plane 0.25; ∂L/∂W, 2×3 numbers. "
            + "Update: W ← W − rate · ∂L/∂W",
            Draw.Pipeline(Model, Images, 0).AltText);

    [Fact]
    public void The_image_and_its_numbers_stand_in_the_page_and_nothing_of_it_is_obeyed()
    {
        var html = Displayed.In("text/html", Draw.Pipeline(Model, Images, 0));

        Assert.Contains("src=\"data:image/png;base64,iVBOR", html, StringComparison.Ordinal);
        Assert.Contains("<b>∂L/∂z</b><br>&lt;car&gt; -0.25<br>plane 0.25</span>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<car>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Arrows_of_values_and_of_gradients_differ_by_colour_by_dashes_and_by_word()
    {
        var html = Draw.Pipeline(Model, Images, 0).ToHtml();

        Assert.Contains("<i>⟶</i> values, forward", html, StringComparison.Ordinal);
        Assert.Contains("<i class=\"back\">⇠</i> gradients of L, back", html, StringComparison.Ordinal);
        Assert.Contains(".pipeline i.back { color: #d55e00; }", html, StringComparison.Ordinal);
    }

    [Fact]
    public void The_classifier_says_what_a_step_makes_of_its_weights() =>
        Assert.Contains("<b>update</b><br>W ← W − rate · ∂L/∂W", Draw.Pipeline(Model, Images, 0).ToHtml(), StringComparison.Ordinal);

    [Fact]
    public void Classes_that_are_not_shown_are_counted()
    {
        var diagram = Draw.Pipeline(Model, Images, 0, shown: 1);

        Assert.Contains("<br>… 1 more</span>", diagram.ToHtml(), StringComparison.Ordinal);
        Assert.Contains("logits z, <car> 1.10;", diagram.AltText, StringComparison.Ordinal);
    }

    [Fact]
    public void A_classifier_of_other_classes_is_refused() =>
        Assert.Contains(
            "the images have 2 classes and the classifier 3",
            Assert.Throws<ArgumentException>(() => Draw.Pipeline(LinearClassifier.Zero(3, 2), Images, 0)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_classifier_of_other_images_and_an_image_that_is_not_there_are_refused()
    {
        Assert.Throws<ArgumentException>(() => Draw.Pipeline(LinearClassifier.Zero(2, 5), Images, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Draw.Pipeline(Model, Images, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Draw.Pipeline(Model, Images, 0, shown: 0));
    }
}
