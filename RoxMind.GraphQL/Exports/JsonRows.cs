using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace RoxMind.GraphQL.Exports;

/// <summary>Writes a list of objects; what a row does not have is null.</summary>
internal sealed class JsonRows(IBufferWriter<byte> target) : IRowWriter
{
    private readonly Utf8JsonWriter _writer = new(
        target,
        new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }
    );

    /// <inheritdoc/>
    public void Begin(IEnumerable<string> names) => _writer.WriteStartArray();

    /// <inheritdoc/>
    public void Write(IReadOnlyList<string> names, IEnumerable<ExportCell> cells)
    {
        _writer.WriteStartObject();
        foreach (var (name, cell) in names.Zip(cells))
        {
            _writer.WritePropertyName(name);
            if (cell.Number is { } number)
            {
                _writer.WriteNumberValue(number);
            }
            else
            {
                _writer.WriteStringValue(cell.Text);
            }
        }

        _writer.WriteEndObject();
        _writer.Flush();
    }

    /// <inheritdoc/>
    public void End()
    {
        _writer.WriteEndArray();
        _writer.Flush();
    }

    /// <inheritdoc/>
    public void Dispose() => _writer.Dispose();
}
