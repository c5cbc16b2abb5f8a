namespace RoxMind.Grains.Events.Projection;

/// <summary>None of several results could be brought to its athlete. Trying again helps once what they all need is back.</summary>
#pragma warning disable CA1064 // never leaves the event: it is caught where it is told and tried again
internal sealed class ProjectionException(string message) : Exception(message);
#pragma warning restore CA1064
