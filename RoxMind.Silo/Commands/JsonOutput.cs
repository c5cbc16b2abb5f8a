using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Spectre.Console;

namespace RoxMind.Silo.Commands;

/// <summary>Writes what a command found for other programs: one JSON object a line. What is for people goes to the error output then.</summary>
internal static class JsonOutput
{
    private static readonly JsonSerializerOptions _plain = new(JsonSerializerDefaults.Web)
    {
        // Nothing is embedded in pages; names stay readable.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseUpper) },
    };

    /// <summary>The option that asks for it.</summary>
    public static Option<bool> Option { get; } =
        new("--json") { Description = "Write one JSON object a line; what is for people goes to the error output." };

    /// <summary>Sends what is for people to the error output.</summary>
    public static void Begin() =>
        AnsiConsole.Console = AnsiConsole.Create(
            new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) }
        );

    /// <summary>Writes an object.</summary>
    public static void Write(object what) => Console.Out.WriteLine(JsonSerializer.Serialize(what, _plain));
}
