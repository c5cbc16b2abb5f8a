namespace RoxMind.Grains.Events.Log;

/// <summary>Someone who follows the logs of all events, each registered once: what they have not seen yet stays as it is.</summary>
/// <param name="Name">What their positions are kept under.</param>
internal sealed record FollowerName(string Name);
