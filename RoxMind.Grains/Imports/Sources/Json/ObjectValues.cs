using System.Text;
using System.Text.Json;

namespace RoxMind.Grains.Imports.Sources.Json;

/// <summary>Goes over the single values of a JSON object; values of objects in it are named by their path. Lists are passed over.</summary>
internal static class ObjectValues
{
    /// <summary>What parts the names of a path.</summary>
    public const char Separator = '.';

    /// <summary>Tells every value with its path.</summary>
    /// <exception cref="JsonException">It is no JSON object.</exception>
    public static void ForEach(ReadOnlySpan<byte> json, Action<string, string> tell)
    {
        var reader = new Utf8JsonReader(json);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("This is no object.");
        }

        ReadObject(ref reader, string.Empty, tell);
        if (reader.Read())
        {
            throw new JsonException("Something stands behind the object.");
        }
    }

    private static void ReadObject(ref Utf8JsonReader reader, string prefix, Action<string, string> tell)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var path = prefix + Text(ref reader);
            reader.Read();
            switch (reader.TokenType)
            {
                case JsonTokenType.StartObject:
                    ReadObject(ref reader, path + Separator, tell);
                    break;
                case JsonTokenType.StartArray:
                    reader.Skip();
                    break;
                default:
                    tell(path, Text(ref reader));
                    break;
            }
        }
    }

    private static string Text(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.TokenType switch
            {
                JsonTokenType.String or JsonTokenType.PropertyName => reader.GetString()!,
                JsonTokenType.Null => string.Empty,
                _ => Encoding.UTF8.GetString(reader.ValueSpan),
            };
        }
        catch (InvalidOperationException fault)
        {
            // Half of a pair of surrogates, or bytes that are no UTF-8.
            throw new JsonException(fault.Message, fault);
        }
    }
}
