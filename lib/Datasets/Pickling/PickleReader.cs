using System.Buffers.Binary;
using System.Text;

namespace Datasets.Pickling;

/// <summary>
/// Reads the few of pickle's instructions (protocol 2) that a dictionary of texts, lists of numbers and one numpy array of bytes is written in.
/// Nothing is looked up or called: the few names that may occur stand for themselves, and any other name or instruction is refused.
/// </summary>
/// <remarks>
/// Numbers and truth become <see cref="int"/>; Unicode texts <see cref="string"/>; bytes, which are Python 2's texts,
/// <see cref="ReadOnlyMemory{T}"/>; tuples arrays; lists and dictionaries what they are.
/// </remarks>
/// <param name="bytes">The pickle.</param>
/// <param name="where">What to call it in an error.</param>
internal sealed class PickleReader(byte[] bytes, string where)
{
    private static readonly object Mark = new();

    private readonly Stack<object?> _stack = [];
    private readonly Dictionary<uint, object?> _memo = [];
    private int _position;
    private int _instruction;

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
            _instruction = _position;
            var code = Byte();
            if (code == '.')
            {
                return _position == bytes.Length && _stack.Count == 1 && Pop() is Dictionary<string, object?> value
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
            case '}': _stack.Push(new Dictionary<string, object?>()); break;
            case ']': _stack.Push(new List<object?>()); break;
            case '(': _stack.Push(Mark); break;
            case 'N': _stack.Push(null); break;
            case '\x88': _stack.Push(1); break;
            case '\x89': _stack.Push(0); break;
            case 'K': _stack.Push((int)Byte()); break;
            case 'M': _stack.Push((int)BinaryPrimitives.ReadUInt16LittleEndian(Take(2).Span)); break;
            case 'J': _stack.Push(BinaryPrimitives.ReadInt32LittleEndian(Take(4).Span)); break;
            case 'U': _stack.Push(Take(Byte())); break;
            case 'T': _stack.Push(Take(Number())); break;
            case 'X': _stack.Push(Encoding.UTF8.GetString(Take(Number()).Span)); break;
            case '\x85': _stack.Push(Top(1)); break;
            case '\x86': _stack.Push(Top(2)); break;
            case '\x87': _stack.Push(Top(3)); break;
            case 't': _stack.Push(ToMark()); break;
            case 'e': Append(ToMark()); break;
            case 'a': Append(Top(1)); break;
            case 'u': Set(ToMark()); break;
            case 's': Set(Top(2)); break;
            case 'c': _stack.Push(Named($"{Line()} {Line()}")); break;
            case 'R':
                _stack.Push(PickledNumpy.Called(Top(2)) ?? throw Problem("only an array of bytes is read, and this asks for something else"));
                break;
            case 'b':
                _stack.Push(PickledNumpy.Built(Top(2)) ?? throw Problem(
                    "only an array of bytes with two dimensions is read, and this is described otherwise"));
                break;
            case 'q': _memo[Byte()] = Peek(); break;
            case 'r': _memo[BinaryPrimitives.ReadUInt32LittleEndian(Take(4).Span)] = Peek(); break;
            case 'h': _stack.Push(Remembered(Byte())); break;
            case 'j': _stack.Push(Remembered(BinaryPrimitives.ReadUInt32LittleEndian(Take(4).Span))); break;
            default: throw Problem($"the instruction {code:x2} has no place in a pickled batch, and is not followed");
        }
    }

    private PickledName Named(string text) => PickledNumpy.Names.Contains(text)
        ? new(text)
        : throw Problem($"the name '{text}' has no place in a pickled batch, and is not looked up");

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
            if (PickledNumpy.Text(pair[0]) is not { } key || !dictionary.TryAdd(key, pair[1]))
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
        while (_stack.TryPop(out var value))
        {
            if (value == Mark)
            {
                return [.. values];
            }

            values.Push(value);
        }

        throw Problem("values are gathered up to a mark, and there is none");
    }

    private object? Pop() => _stack.TryPop(out var value) && value != Mark ? value : throw Problem("a value is needed, and there is none");

    private object? Peek() => _stack.TryPeek(out var value) && value != Mark ? value : throw Problem("a value is needed, and there is none");

    private object? Remembered(uint number) =>
        _memo.TryGetValue(number, out var value) ? value : throw Problem($"value {number} is asked for again, and was never kept");

    private byte Byte() => Take(1).Span[0];

    private int Number() => BinaryPrimitives.ReadInt32LittleEndian(Take(4).Span);

    private ReadOnlyMemory<byte> Take(int count)
    {
        if (count < 0 || count > bytes.Length - _position)
        {
            throw Problem($"{count} bytes are needed, and {bytes.Length - _position} are left");
        }

        _position += count;
        return bytes.AsMemory(_position - count, count);
    }

    private string Line()
    {
        var end = Array.IndexOf(bytes, (byte)'\n', _position);
        return end < 0
            ? throw Problem("a name ends with its line, and this one does not end")
            : Encoding.Latin1.GetString(Take(end + 1 - _position).Span[..^1]);
    }

    private InvalidDataException Problem(string problem) => FileError.At(where, _instruction, problem + ".");
}
