using System.Buffers.Text;
using System.Text;
using GraphQL;

namespace RoxMind.GraphQL.Schema.Ids;

/// <summary>An id as clients see it: nothing in it is for reading, and it stays the same.</summary>
/// <param name="Kind">What it stands for.</param>
/// <param name="Key">The key of what it stands for; of a race, the athlete's; of a start and a line, the event's.</param>
/// <param name="Part">Of a race and of a line the race's key, of a start its number.</param>
/// <param name="Filter">Of a line, whom the leaderboard takes.</param>
internal readonly record struct OpaqueId(IdKind Kind, string Key, string? Part = null, string? Filter = null)
{
    private const int MaxLength = 1024;

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

    /// <summary>The id of a start on the course.</summary>
    public static OpaqueId Start(string eventId, string startNumber) => new(IdKind.Start, eventId, startNumber);

    /// <summary>The id of a line of a leaderboard; on another leaderboard the same result is another line.</summary>
    public static OpaqueId Line(string eventId, string raceId, string filter) =>
        new(IdKind.Line, eventId, raceId, filter);

    /// <summary>Reads an id.</summary>
    /// <param name="text">The text.</param>
    /// <param name="id">The id; one of kind <see cref="IdKind.Unreadable"/> with the text as its key when it is none.</param>
    /// <returns>Whether it is one.</returns>
    public static bool TryParse(string text, out OpaqueId id)
    {
        id = new OpaqueId(IdKind.Unreadable, text);
        if (text.Length is 0 or > MaxLength || !Base64Url.IsValid(text))
        {
            return false;
        }

        var parts = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text)).Split(Separator);
        if (parts[0].Length != 1 || Array.Exists(parts, part => part.Length == 0))
        {
            return false;
        }

        var kind = (IdKind)parts[0][0];
        if (!Enum.IsDefined(kind) || parts.Length != PartsOf(kind))
        {
            return false;
        }

        id = new OpaqueId(kind, parts[1], parts.ElementAtOrDefault(2), parts.ElementAtOrDefault(3));
        return true;
    }

    /// <summary>The key, if the id is of the kind that is needed here.</summary>
    /// <exception cref="ExecutionError">It is the id of something else.</exception>
    public string KeyOf(IdKind kind) =>
        Kind == kind ? Key
        : Kind == IdKind.Unreadable ? throw Invalid($"This is not the id of {Article(kind)}, nor of anything else.")
        : throw Invalid($"This is the id of {Article(Kind)}, not of {Article(kind)}.");

    /// <summary>Why an id cannot be used.</summary>
    public static ExecutionError Invalid(string message) => new(message) { Code = "INVALID_ID" };

    /// <inheritdoc/>
    public override string ToString()
    {
        if (Kind == IdKind.Unreadable)
        {
            return Key;
        }

        string?[] parts = [$"{(char)Kind}", Key, Part, Filter];
        return Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Join(Separator, parts[..PartsOf(Kind)])));
    }

    private static int PartsOf(IdKind kind) =>
        kind switch
        {
            IdKind.Line => 4,
            IdKind.Race or IdKind.Start => 3,
            _ => 2,
        };

    private static string Article(IdKind kind) =>
        kind switch
        {
            IdKind.Athlete => "an athlete",
            IdKind.Event => "an event",
            IdKind.Import => "an import",
            IdKind.Line => "a line of a leaderboard",
            IdKind.Race => "a race",
            IdKind.Start => "a start",
            _ => "a result",
        };
}
