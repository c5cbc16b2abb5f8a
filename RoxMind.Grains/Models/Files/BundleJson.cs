using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace RoxMind.Grains.Models.Files;

/// <summary>How the JSON files of a bundle are written and read.</summary>
internal static class BundleJson
{
    /// <summary>The one set of options: camel case, indented where people read, unknown members refused.</summary>
    public static JsonSerializerOptions Options { get; } = Make(indented: false);

    /// <summary>As <see cref="Options"/>, for the manifest.</summary>
    public static JsonSerializerOptions Readable { get; } = Make(indented: true);

    private static JsonSerializerOptions Make(bool indented) =>
        new(JsonSerializerDefaults.Web)
        {
            WriteIndented = indented,
            IgnoreReadOnlyProperties = true,
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = true,
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            NewLine = "\n",
        };
}
