using Microsoft.Playwright;

namespace Browser.Tests;

/// <summary>Looks at pictures in the page that they are of, without a trace there: the browser is the one here that reads PNG.</summary>
internal static class Screenshot
{
    /// <summary>How many colours a picture has: a blank one has one.</summary>
    internal static Task<int> ColoursAsync(IPage page, byte[] png) =>
        page.EvaluateAsync<int>(
            """
            async png => {
              const image = new Image();
              image.src = "data:image/png;base64," + png;
              await image.decode();
              const canvas = new OffscreenCanvas(image.width, image.height);
              const pen = canvas.getContext("2d");
              pen.drawImage(image, 0, 0);
              return new Set(new Uint32Array(pen.getImageData(0, 0, image.width, image.height).data.buffer)).size;
            }
            """,
            Convert.ToBase64String(png));

    /// <summary>An expression that tells how large a part of two pictures' pixels differs; 1 where their sizes do.</summary>
    internal static string DifferingPart(string one, string other) =>
        $$"""
        (async () => {
          const pixels = async (png) => {
            const image = new Image();
            image.src = "data:image/png;base64," + png;
            await image.decode();
            const pen = new OffscreenCanvas(image.width, image.height).getContext("2d");
            pen.drawImage(image, 0, 0);
            return new Uint32Array(pen.getImageData(0, 0, image.width, image.height).data.buffer);
          };
          const [one, other] = [await pixels("{{one}}"), await pixels("{{other}}")];
          return String(one.length !== other.length ? 1 : one.reduce((sum, pixel, i) => sum + (pixel !== other[i]), 0) / one.length);
        })()
        """;
}
