using Microsoft.Playwright;

namespace Browser.Tests;

/// <summary>Looks at pictures in the browser: it is the one here that reads PNG.</summary>
internal static class Screenshot
{
    /// <summary>How many colours a picture has: a blank one has one.</summary>
    internal static async Task<int> ColoursAsync(IBrowserContext context, byte[] png)
    {
        var blank = await context.NewPageAsync();
        var colours = await blank.EvaluateAsync<int>(
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
        await blank.CloseAsync();
        return colours;
    }
}
