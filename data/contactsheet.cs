// Draws docs/toyphotos.png, the toy photos of every class with every dial: `dotnet run data/contactsheet.cs`.
#:project ../lib/Datasets
#:package BigGustave
#:property PublishAot=false
using BigGustave;
using Datasets.Photos;

const int enlarged = 3, photo = 32 * enlarged, gap = 4, left = 132, top = 30, perCell = 2;

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
var (width, height) = (left + (columns.Length * cell), top + (10 * (photo + gap)));

var sheet = new Pixel[width * height];
Array.Fill(sheet, new(255, 255, 255));
foreach (var (column, (name, dials)) in columns.Index())
{
    Write(left + (column * cell), 6, name);
    var photos = ToyPhotos.Make(perCell, seed: 1, dials);
    for (var i = 0; i < photos.Count; i++)
    {
        Show(photos.Pixels(i), left + (column * cell) + (i / 10 * (photo + 1)), top + (i % 10 * (photo + gap)));
    }
}

foreach (var (row, name) in ToyPhotos.ClassNames.Index())
{
    Write(4, top + (row * (photo + gap)) + 40, name);
}

Directory.CreateDirectory("docs");
var png = PngBuilder.Create(width, height, hasAlphaChannel: false);
foreach (var (i, dot) in sheet.Index())
{
    png.SetPixel(dot, i % width, i / width);
}

var path = Path.Combine("docs", "toyphotos.png");
File.WriteAllBytes(path, png.Save(new() { AttemptCompression = true }));
Console.WriteLine(path);
return 0;

void Show(ReadOnlySpan<byte> pixels, int x, int y)
{
    for (var i = 0; i < 1024; i++)
    {
        Fill(x + (i % 32 * enlarged), y + (i / 32 * enlarged), enlarged, new(pixels[i], pixels[i + 1024], pixels[i + 2048]));
    }
}

void Write(int x, int y, string text)
{
    foreach (var letter in text)
    {
        foreach (var (row, dots) in Letters.Of(letter).Index())
        {
            foreach (var (column, dot) in dots.Index().Where(pair => pair.Item == '#'))
            {
                Fill(x + (2 * column), y + (2 * row), 2, new(30, 30, 30));
            }
        }

        x += 2 * (Letters.Width + 1);
    }
}

void Fill(int x, int y, int size, Pixel colour)
{
    for (var row = y; row < y + size; row++)
    {
        sheet.AsSpan((row * width) + x, size).Fill(colour);
    }
}

/// <summary>The letters that the labels need, five dots wide and nine high.</summary>
internal static class Letters
{
    public const int Width = 5;

    private static readonly Dictionary<char, string> Dots = new()
    {
        [' '] = "",
        ['0'] = ".###. #...# #...# #...# #...# #...# .###.",
        ['a'] = "..... ..... .###. ....# .#### #...# .####",
        ['b'] = "#.... #.... ####. #...# #...# #...# ####.",
        ['c'] = "..... ..... .#### #.... #.... #.... .####",
        ['d'] = "....# ....# .#### #...# #...# #...# .####",
        ['e'] = "..... ..... .###. #...# ##### #.... .###.",
        ['f'] = "..##. .#... ####. .#... .#... .#... .#...",
        ['g'] = "..... ..... .#### #...# #...# #...# .#### ....# .###.",
        ['h'] = "#.... #.... ####. #...# #...# #...# #...#",
        ['i'] = "..#.. ..... .##.. ..#.. ..#.. ..#.. .###.",
        ['k'] = "#.... #.... #..#. #.#.. ##... #.#.. #..#.",
        ['l'] = ".##.. ..#.. ..#.. ..#.. ..#.. ..#.. .###.",
        ['m'] = "..... ..... ##.#. #.#.# #.#.# #.#.# #.#.#",
        ['n'] = "..... ..... ####. #...# #...# #...# #...#",
        ['o'] = "..... ..... .###. #...# #...# #...# .###.",
        ['p'] = "..... ..... ####. #...# #...# #...# ####. #.... #....",
        ['r'] = "..... ..... #.##. ##... #.... #.... #....",
        ['s'] = "..... ..... .#### #.... .###. ....# ####.",
        ['t'] = ".#... .#... ####. .#... .#... .#... ..##.",
        ['u'] = "..... ..... #...# #...# #...# #...# .####",
        ['v'] = "..... ..... #...# #...# #...# .#.#. ..#..",
        ['w'] = "..... ..... #...# #.#.# #.#.# #.#.# .#.#.",
        ['y'] = "..... ..... #...# #...# #...# #...# .#### ....# .###.",
    };

    public static string[] Of(char letter) => Dots[letter].Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
