namespace RoxMind.GraphQL.Access.Audit;

/// <summary>Tells who did what when, in a category of the log of its own: names of keys and ids, no payloads.</summary>
internal sealed partial class AuditTrail(ILoggerFactory logs, TimeProvider clock)
{
    /// <summary>The category.</summary>
    public const string Category = "RoxMind.Audit";

    private readonly ILogger _logger = logs.CreateLogger(Category);

    /// <summary>Somebody did something.</summary>
    /// <param name="who">Name of the key or the token's holder.</param>
    /// <param name="what">The mutation.</param>
    /// <param name="with">Its ids and choices.</param>
    /// <param name="outcome">How it ended.</param>
    public void Act(string who, string what, string with, string outcome) =>
        LogAct(clock.GetUtcNow(), who, what, with, outcome);

    /// <summary>A key is in effect from now on, or is not any more.</summary>
    public void Key(string name, bool isGiven) => LogKey(clock.GetUtcNow(), name, isGiven ? "given" : "taken away");

    [LoggerMessage(LogLevel.Information, "{At:O} {Who} {What} {With} {Outcome}")]
    private partial void LogAct(DateTimeOffset at, string who, string what, string with, string outcome);

    [LoggerMessage(LogLevel.Information, "{At:O} key {Name} {Change}")]
    private partial void LogKey(DateTimeOffset at, string name, string change);
}
