using System.Text.Json;

namespace RoxMind.Chaos.Load;

/// <summary>What came of a request.</summary>
/// <param name="Data">The data; null where it failed.</param>
/// <param name="Code">What the error is called; null without one, and where nobody said.</param>
/// <param name="Fault">What went wrong, for people; null when nothing did.</param>
internal sealed record Answer(JsonElement? Data, string? Code, string? Fault)
{
    /// <summary>Whether it went well.</summary>
    public bool IsGood => Fault is null;

    /// <summary>Whether it failed without an error that a program can read.</summary>
    public bool IsUntyped => Fault is not null && Code is null;

    /// <summary>Reads the body of an answer.</summary>
    public static Answer Read(string body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            var root = json.RootElement.Clone();
            if (!root.TryGetProperty("errors", out var errors))
            {
                return new Answer(root.GetProperty("data"), null, null);
            }

            var code =
                errors[0].TryGetProperty("extensions", out var more) && more.TryGetProperty("code", out var named)
                    ? named.GetString()
                    : null;
            return new Answer(null, code, errors[0].GetProperty("message").GetString());
        }
        catch (JsonException)
        {
            return new Answer(null, null, body.Length == 0 ? "An empty answer." : body);
        }
    }
}
