using RoxMind.Grains.Events.Contracts;
using RoxMind.GraphQL.Schema.Ids;

namespace RoxMind.GraphQL.Schema.Feeds;

/// <summary>How far the analyses of an event have come.</summary>
internal sealed class AnalysisProgress(EventSummary summary)
{
    /// <summary>The event's id.</summary>
    public OpaqueId EventId => OpaqueId.Event(summary.EventId);

    /// <summary>Results recorded.</summary>
    public int Results => summary.Finishers;

    /// <summary>Results with an analysis.</summary>
    public int Analyzed => summary.Analyzed - summary.Unavailable;

    /// <summary>Results that wait for their analysis.</summary>
    public int Waiting => summary.Finishers - summary.Analyzed;

    /// <summary>Results that cannot be analysed (no norms for their standard, for example).</summary>
    public int Unavailable => summary.Unavailable;

    /// <summary>Whether the organiser declared the results complete: no further ones come.</summary>
    public bool IsClosed => summary.IsClosed;
}
