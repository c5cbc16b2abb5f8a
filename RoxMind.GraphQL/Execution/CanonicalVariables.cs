using System.Buffers;
using System.Text;
using System.Text.Json;
using GraphQLParser.AST;
using RoxMind.GraphQL.Execution.Documents;
using RoxMind.GraphQL.Streams;

namespace RoxMind.GraphQL.Execution;

/// <summary>The variables of a subscription in one order, without those that only say where to start.</summary>
internal static class CanonicalVariables
{
    /// <summary>Writes them.</summary>
    /// <param name="variables">The variables as they came.</param>
    /// <param name="document">The document.</param>
    /// <param name="operation">The operation of it that runs.</param>
    public static string Write(JsonElement? variables, GraphQLDocument document, GraphQLOperationDefinition operation)
    {
        if (variables is not { ValueKind: JsonValueKind.Object } json)
        {
            return string.Empty;
        }

        var start = FindStart(document, operation);
        var declared = (operation.Variables?.Items ?? [])
            .Select(variable => variable.Variable.Name.StringValue)
            .Where(name => name != start)
            .ToHashSet(StringComparer.Ordinal);
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            WriteProperties(writer, json.EnumerateObject().Where(property => declared.Contains(property.Name)));
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void WriteProperties(Utf8JsonWriter writer, IEnumerable<JsonProperty> properties)
    {
        // The last of several properties with one name is the one that counts.
        foreach (
            var property in properties
                .GroupBy(property => property.Name)
                .OrderBy(same => same.Key, StringComparer.Ordinal)
        )
        {
            writer.WritePropertyName(property.Key);
            Write(writer, property.Last().Value);
        }
    }

    private static void Write(Utf8JsonWriter writer, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                WriteProperties(writer, value.EnumerateObject());
                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var element in value.EnumerateArray())
                {
                    Write(writer, element);
                }

                writer.WriteEndArray();
                break;
            default:
                value.WriteTo(writer);
                break;
        }
    }

    /// <summary>The variable that is used for nothing but the place to start; null when there is none.</summary>
    private static string? FindStart(GraphQLDocument document, GraphQLOperationDefinition operation)
    {
        var argument = operation
            .SelectionSet.Selections.OfType<GraphQLField>()
            .SelectMany(field => field.Arguments?.Items ?? [])
            .FirstOrDefault(argument => argument.Name.Value == LiveStream.AfterArgument);
        if (argument?.Value is not GraphQLVariable variable)
        {
            return null;
        }

        var name = variable.Name.Value;
        return DocumentWalk.Variables(document).Count(use => use.Name.Value == name) == 1 ? (string)name : null;
    }
}
