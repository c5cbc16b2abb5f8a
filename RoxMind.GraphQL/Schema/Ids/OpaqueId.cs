using System.Buffers.Text;
using System.Text;
using GraphQL;

namespace RoxMind.GraphQL.Schema.Ids;

/// <summary>An id as clients see it: nothing in it is for reading, and it stays the same.</summary>
/// <param name="Kind">What it stands for.</param>
/// <param name="Key">The key of what it stands for; of a race, the athlete's.</param>
/// <param name="RaceKey">Of a race, its own key.</param>
internal readonly record struct OpaqueId(IdKind Kind, string Key, string? RaceKey = null)
{
    private const int MaxLength = 512;

    /// <summary>Separates the parts; keys are single lines.</summary>
    private const char Separator = '\n';

    /// <summary>An athlete's id.</summary>
    public static OpaqueId Athlete(string athleteId) => new(IdKind.Athlete, athleteId);

    /// <summary>An event's id.</summary>
    public static OpaqueId Event(string eventId) => new(IdKind.Event, eventId);

    /// <summary>An import's id.</summary>
    public static OpaqueId Import(string jobId) => new(IdKind.Import, jobId);

    /// <summary>A race's id; it names the athlete, because that is where races are kept.</summary>
    public static OpaqueId Race(string athleteId, string raceId) => new(IdKind.Race, athleteId, raceId);

    /// <summary>A result's id.</summary>
    public static OpaqueId Result(string raceId) => new(IdKind.Result, raceId);

    /// <summary>Reads an id.</summary>
    public static bool TryParse(string text, out OpaqueId id)
    {
        id = default;
        if (text.Length is 0 or > MaxLength || !Base64Url.IsValid(text))
        {
            return false;
        }

        var parts = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text)).Split(Separator);
        if (
            parts[0].Length != 1
            || !Enum.IsDefined((IdKind)parts[0][0])
            || Array.Exists(parts, part => part.Length == 0)
        )
        {
            return false;
        }

        var kind = (IdKind)parts[0][0];
        if (parts.Length != (kind == IdKind.Race ? 3 : 2))
        {
            return false;
        }

        id = new OpaqueId(kind, parts[1], kind == IdKind.Race ? parts[2] : null);
        return true;
    }

    /// <summary>The key, if the id is of the kind that is needed here.</summary>
    /// <exception cref="ExecutionError">It is the id of something else.</exception>
    public string KeyOf(IdKind kind) =>
        Kind == kind
            ? Key
            : throw new ExecutionError($"This is the id of {Article(Kind)}, not of {Article(kind)}.")
            {
                Code = "INVALID_ID",
            };

    /// <inheritdoc/>
    public override string ToString()
    {
        var text = RaceKey is null
            ? $"{(char)Kind}{Separator}{Key}"
            : $"{(char)Kind}{Separator}{Key}{Separator}{RaceKey}";
        return Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));
    }

    private static string Article(IdKind kind) =>
        kind switch
        {
            IdKind.Athlete => "an athlete",
            IdKind.Event => "an event",
            IdKind.Import => "an import",
            IdKind.Race => "a race",
            _ => "a result",
        };
}
