using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Documents;
using Session.Errors;

namespace Workbook.Runs;

/// <summary>A message of the worker process to the runner: one line of JSON.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "message")]
[JsonDerivedType(typeof(CellStarted), "started")]
[JsonDerivedType(typeof(CellShowed), "showed")]
[JsonDerivedType(typeof(CellEnded), "ended")]
internal abstract record WorkerMessage(int Cell)
{
    private static readonly JsonSerializerOptions Format = new()
    {
        Converters = { new BundleConverter() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { NameOutputs } },
    };

    /// <summary>Writes the message as a line.</summary>
    public string ToLine() => JsonSerializer.Serialize(this, Format);

    /// <summary>Reads a message from its line.</summary>
    public static WorkerMessage FromLine(string line) =>
        JsonSerializer.Deserialize<WorkerMessage>(line, Format) ?? throw new JsonException("null is no message");

    private static void NameOutputs(JsonTypeInfo type)
    {
        if (type.Type == typeof(Output))
        {
            type.PolymorphismOptions = new JsonPolymorphismOptions
            {
                TypeDiscriminatorPropertyName = "output",
                DerivedTypes =
                {
                    new JsonDerivedType(typeof(StreamOutput), "stream"),
                    new JsonDerivedType(typeof(DisplayOutput), "display"),
                    new JsonDerivedType(typeof(DisplayUpdate), "update"),
                    new JsonDerivedType(typeof(ClearOutput), "clear"),
                    new JsonDerivedType(typeof(ResultOutput), "result"),
                    new JsonDerivedType(typeof(ErrorOutput), "error"),
                },
            };
        }
    }

    private sealed class BundleConverter : JsonConverter<MimeBundle>
    {
        public override MimeBundle Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            new(JsonSerializer.Deserialize<Dictionary<string, string>>(ref reader)!.ToImmutableSortedDictionary(StringComparer.Ordinal));

        public override void Write(Utf8JsonWriter writer, MimeBundle value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, value.Contents);
    }
}

/// <summary>The message that a cell begins.</summary>
internal sealed record CellStarted(int Cell) : WorkerMessage(Cell);

/// <summary>The message that a cell showed something.</summary>
internal sealed record CellShowed(int Cell, Output Output) : WorkerMessage(Cell);

/// <summary>The message that a cell is over; <paramref name="Failure"/> is null when it went well.</summary>
internal sealed record CellEnded(int Cell, CellFailure? Failure) : WorkerMessage(Cell);
