// Draws docs/toyphotos.png, the toy photos of every class with every dial: `dotnet run data/contactsheet.cs`.
#:project ../lib/LinearClassifiers
#:package BigGustave
#:property PublishAot=false
using BigGustave;
using LinearClassifiers.Data;

const int enlarged = 3, photo = 32 * enlarged, gap = 4, left = 74, top = 18, perCell = 2;

(string Name, PhotoDials Dials)[] columns =
[
    ("all at 0", PhotoDials.Easy),
    ("viewpoint", new() { Viewpoint = 1 }),
    ("occlusion", new() { Occlusion = 1 }),
    ("illumination", new() { Illumination = 1 }),
    ("pose", new() { Pose = 1 }),
    ("species", new() { Species = 1 }),
    ("similarity", new() { Similarity = 1 }),
];

if (!File.Exists("Workbook.sln"))
{
    Console.Error.WriteLine("Run this in the project's folder: dotnet run data/contactsheet.cs");
    return 2;
}

var cell = (perCell * photo) + (2 * gap);
var sheet = PngBuilder.Create(left + (columns.Length * cell), top + (10 * (photo + gap)), hasAlphaChannel: true);
Fill(0, 0, left + (columns.Length * cell), top + (10 * (photo + gap)), new(255, 255, 255));
foreach (var (column, (name, dials)) in columns.Index())
{
    Write(left + (column * cell), 5, name);
    var photos = ToyPhotos.Make(perCell, seed: 1, dials);
    for (var i = 0; i < photos.Count; i++)
    {
        Show(photos.Pixels(i), left + (column * cell) + (i / 10 * (photo + 1)), top + (i % 10 * (photo + gap)));
    }
}

foreach (var (row, name) in ToyPhotos.ClassNames.Index())
{
    Write(4, top + (row * (photo + gap)) + 44, name);
}

Directory.CreateDirectory("docs");
var path = Path.Combine("docs", "toyphotos.png");
File.WriteAllBytes(path, sheet.Save());
Console.WriteLine(path);
return 0;

void Show(ReadOnlySpan<byte> pixels, int x, int y)
{
    for (var i = 0; i < 1024; i++)
    {
        Fill(x + (i % 32 * enlarged), y + (i / 32 * enlarged), enlarged, enlarged, new(pixels[i], pixels[i + 1024], pixels[i + 2048]));
    }
}

void Write(int x, int y, string text)
{
    foreach (var letter in text)
    {
        var glyph = Letters.Names.IndexOf(letter, StringComparison.Ordinal);
        for (var dot = 0; glyph >= 0 && dot < Letters.Width * Letters.Height; dot++)
        {
            if (Letters.Rows[dot / Letters.Width][(glyph * (Letters.Width + 1)) + (dot % Letters.Width)] == '#')
            {
                Fill(x + (dot % Letters.Width), y + (dot / Letters.Width), 1, 1, new(0, 0, 0));
            }
        }

        x += Letters.Width + 1;
    }
}

void Fill(int x, int y, int width, int height, Pixel colour)
{
    for (var i = 0; i < width * height; i++)
    {
        sheet.SetPixel(colour, x + (i % width), y + (i / width));
    }
}

/// <summary>The letters that the labels need, five dots wide.</summary>
internal static class Letters
{
    public const string Names = "abcdeghiklmnoprstuvwf0";
    public const int Width = 5, Height = 9;
    public static readonly string[] Rows =
    [
        "      #               #       #      #   #    ##                                         #                     ## ##  ",
        "      #               #       #          #     #                                         #                    #   # # ",
        " ###  ###   ###   ###  ##   ### ##  ##  #  #   #   ## #  ###   ##  ###  # ##  ###  ### #  # #   #",
    ];
}
