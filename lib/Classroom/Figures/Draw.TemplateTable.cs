namespace Classroom.Figures;

public static partial class Draw
{
    /// <summary>
    /// The lecture's table of templates (slide "Weights as templates"): for each data set its name, images, learned weights and test
    /// error. As many images as weights, three at least, stand in a row, each above its weights; five to a row on a phone.
    /// </summary>
    /// <param name="title">What the table compares.</param>
    /// <param name="rows">
    /// A row a data set or classifier, as <c>("plane or car", Draw.Images(…), Draw.SignedWeights(…), 0.03)</c>: its name, images of its
    /// classes, its weights as pictures, and its error on test images, a share from 0 to 1.
    /// </param>
    /// <exception cref="ArgumentException">There is no row, one has no name, or an error is not from 0 to 1.</exception>
    public static TemplateTable TemplateTable(string title, params (string Name, Picture Images, Picture Weights, double Error)[] rows)
    {
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(rows);
        if (rows.Length == 0)
        {
            throw new ArgumentException(
                "A table of templates has at least one row; give one as (\"toy photos\", images, weights, 0.03).", nameof(rows));
        }

        foreach (var (name, images, weights, error) in rows)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(name, nameof(rows));
            ArgumentNullException.ThrowIfNull(images, nameof(rows));
            ArgumentNullException.ThrowIfNull(weights, nameof(rows));
            if (!(error >= 0 && error <= 1))
            {
                throw new ArgumentException(
                    $"An error is a share, a number from 0 to 1; that of \"{name}\" is {NumberFormat.Text(error)}. "
                    + "Divide the wrong answers by all answers.", nameof(rows));
            }
        }

        return new TemplateTable(title, [.. rows]);
    }
}
