using RoxMind.Grains.Analysis.Races;

namespace RoxMind.GraphQL.Schema.Feeds;

/// <summary>A start left the course without a result.</summary>
/// <param name="StartNumber">Start number (bib); identifies the start within the event.</param>
/// <param name="Status">How it ended.</param>
/// <param name="Reason">Why, for people; null when nothing was said.</param>
internal sealed record StartLeft(string StartNumber, RaceStatus Status, string? Reason) : IEventFact;
