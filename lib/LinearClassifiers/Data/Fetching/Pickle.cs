using System.Buffers.Binary;
using System.Text;

namespace LinearClassifiers.Data.Fetching;

/// <summary>
/// Reads the few of pickle's instructions (protocol 2) that a dictionary of texts, lists of numbers and one numpy array of bytes is written in.
/// Nothing is looked up or called: the four names that may occur stand for themselves, and any other name or instruction is refused.
/// </summary>
/// <remarks>Texts become <see cref="string"/>, byte by byte; tuples arrays; the rest is what one expects.</remarks>
/// <param name="bytes">The pickle.</param>
/// <param name="where">What to call it in an error.</param>
internal sealed class Pickle(byte[] bytes, string where)
{
    private readonly Stack<object?> stack = [];
    private readonly Dictionary<uint, object?> memo = [];
    private int position;
    private int instruction;

    /// <summary>A list of what follows a mark.</summary>
    private sealed record Mark;

    /// <summary>A name of something in Python, module and all, that is never looked up.</summary>
    private sealed record Name(string Text);

    private sealed record ByteType;

    /// <summary>An array of bytes, as numpy describes it.</summary>
    public sealed class ByteArray
    {
        /// <summary>Rows.</summary>
        public int Rows { get; set; }

        /// <summary>Columns.</summary>
        public int Columns { get; set; }

        /// <summary>Whether column follows column (Fortran's order) and not row row.</summary>
        public bool ByColumn { get; set; }

        /// <summary>Rows·Columns bytes.</summary>
        public ReadOnlyMemory<byte> Content { get; set; }
    }

    /// <summary>Reads the one value that the pickle holds.</summary>
    /// <exception cref="InvalidDataException">It holds anything else than a dictionary made of what is named above.</exception>
    public Dictionary<string, object?> Read()
    {
        if (!Take(2).Span.SequenceEqual<byte>([0x80, 2]))
        {
            throw Problem("a pickle of protocol 2 begins 80 02, and this does not");
        }

        while (true)
        {
            instruction = position;
            var code = Byte();
            if (code == '.')
            {
                return position == bytes.Length && stack.Count == 1 && Pop() is Dictionary<string, object?> value
                    ? value
                    : throw Problem("a pickled batch is one dictionary and nothing after it");
            }

            Do(code);
        }
    }

    private void Do(byte code)
    {
        switch ((char)code)
        {
            case '}': stack.Push(new Dictionary<string, object?>()); break;
            case ']': stack.Push(new List<object?>()); break;
            case '(': stack.Push(new Mark()); break;
            case 'N': stack.Push(null); break;
            case '\x88': stack.Push(1); break;
            case '\x89': stack.Push(0); break;
            case 'K': stack.Push((int)Byte()); break;
            case 'M': stack.Push((int)BinaryPrimitives.ReadUInt16LittleEndian(Take(2).Span)); break;
            case 'J': stack.Push(BinaryPrimitives.ReadInt32LittleEndian(Take(4).Span)); break;
            case 'U': stack.Push(Take(Byte())); break;
            case 'T': stack.Push(Take(Number())); break;
            case 'X': stack.Push(Encoding.UTF8.GetString(Take(Number()).Span)); break;
            case '\x85': stack.Push(Top(1)); break;
            case '\x86': stack.Push(Top(2)); break;
            case '\x87': stack.Push(Top(3)); break;
            case 't': stack.Push(ToMark()); break;
            case 'e': Append(ToMark()); break;
            case 'a': Append(Top(1)); break;
            case 'u': Set(ToMark()); break;
            case 's': Set(Top(2)); break;
            case 'c': stack.Push(KnownName($"{Line()} {Line()}")); break;
            case 'R': stack.Push(Reduced(Top(2))); break;
            case 'b': stack.Push(Built(Top(2))); break;
            case 'q': memo[Byte()] = Peek(); break;
            case 'r': memo[BinaryPrimitives.ReadUInt32LittleEndian(Take(4).Span)] = Peek(); break;
            case 'h': stack.Push(Remembered(Byte())); break;
            case 'j': stack.Push(Remembered(BinaryPrimitives.ReadUInt32LittleEndian(Take(4).Span))); break;
            default: throw Problem($"the instruction {code:x2} has no place in a pickled batch, and is not followed");
        }
    }

    private Name KnownName(string text) => text is
        "numpy.core.multiarray _reconstruct" or "numpy._core.multiarray _reconstruct" or "numpy ndarray" or "numpy dtype" or "_codecs encode"
            ? new(text)
            : throw Problem($"the name '{text}' has no place in a pickled batch, and is not looked up");

    /// <summary>What Python would make by a call; here the three calls that numpy writes are recognised, and none is made.</summary>
    private object Reduced(object?[] call) => call switch
    {
        [Name { Text: "numpy.core.multiarray _reconstruct" or "numpy._core.multiarray _reconstruct" }, object?[] and [Name { Text: "numpy ndarray" }, object?[] and [0], var letter]]
            when Text(letter) == "b" => new ByteArray(),
        [Name { Text: "numpy dtype" }, object?[] and [var type, 0, 1]] when Text(type) == "u1" => new ByteType(),
        [Name { Text: "_codecs encode" }, object?[] and [string text, var encoding]] when Text(encoding) == "latin1" && text.All(c => c <= 0xff) =>
            (ReadOnlyMemory<byte>)Encoding.Latin1.GetBytes(text),
        _ => throw Problem("only an array of bytes is read, and this asks for something else"),
    };

    private object Built(object?[] parts)
    {
        switch (parts)
        {
            case [ByteType type, object?[] and [3, var order, null, null, null, -1, -1, 0]] when Text(order) == "|":
                return type;
            case [ByteArray { Content.IsEmpty: true } array, object?[] and [1, object?[] and [int rows, int columns], ByteType, int and (0 or 1) and var byColumn, ReadOnlyMemory<byte> content]]
                when rows > 0 && columns > 0 && (long)rows * columns == content.Length:
                (array.Rows, array.Columns, array.ByColumn, array.Content) = (rows, columns, byColumn == 1, content);
                return array;
            default:
                throw Problem("only an array of bytes with two dimensions is read, and this is described otherwise");
        }
    }

    private void Append(object?[] values)
    {
        if (Peek() is not List<object?> list)
        {
            throw Problem("values are appended to a list, and there is none");
        }

        list.AddRange(values);
    }

    private void Set(object?[] pairs)
    {
        if (Peek() is not Dictionary<string, object?> dictionary || pairs.Length % 2 != 0)
        {
            throw Problem("keys and values go into a dictionary in pairs, and these do not");
        }

        foreach (var pair in pairs.Chunk(2))
        {
            if (Text(pair[0]) is not { } key || !dictionary.TryAdd(key, pair[1]))
            {
                throw Problem("a key is a text and comes once, and this does not");
            }
        }
    }

    private object?[] Top(int count)
    {
        var values = new object?[count];
        for (var i = count - 1; i >= 0; i--)
        {
            values[i] = Pop();
        }

        return values;
    }

    private object?[] ToMark()
    {
        var values = new Stack<object?>();
        while (stack.TryPop(out var value))
        {
            if (value is Mark)
            {
                return [.. values];
            }

            values.Push(value);
        }

        throw Problem("values are gathered up to a mark, and there is none");
    }

    private object? Pop() => stack.TryPop(out var value) && value is not Mark ? value : throw Problem("a value is needed, and there is none");

    private object? Peek() => stack.TryPeek(out var value) && value is not Mark ? value : throw Problem("a value is needed, and there is none");

    private object? Remembered(uint number) =>
        memo.TryGetValue(number, out var value) ? value : throw Problem($"value {number} is asked for again, and was never kept");

    private byte Byte() => Take(1).Span[0];

    private int Number() => BinaryPrimitives.ReadInt32LittleEndian(Take(4).Span);

    private ReadOnlyMemory<byte> Take(int count)
    {
        if (count < 0 || count > bytes.Length - position)
        {
            throw Problem($"{count} bytes are needed, and {bytes.Length - position} are left");
        }

        position += count;
        return bytes.AsMemory(position - count, count);
    }

    private string Line()
    {
        var end = Array.IndexOf(bytes, (byte)'\n', position);
        return end < 0
            ? throw Problem("a name ends with its line, and this one does not end")
            : Encoding.Latin1.GetString(Take(end + 1 - position).Span[..^1]);
    }

    private static string? Text(object? value) => value switch
    {
        string text => text,
        ReadOnlyMemory<byte> text => Encoding.Latin1.GetString(text.Span),
        _ => null,
    };

    private InvalidDataException Problem(string problem) => FileProblem.At(where, instruction, problem + ".");
}
