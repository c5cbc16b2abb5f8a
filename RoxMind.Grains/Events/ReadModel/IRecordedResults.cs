namespace RoxMind.Grains.Events.ReadModel;

/// <summary>What is recorded of an event, as far as new results are judged by it.</summary>
internal interface IRecordedResults
{
    /// <summary>Finds results by what tells who they are of.</summary>
    ResultIndex<Finisher> Index { get; }

    /// <summary>Whether the results are complete.</summary>
    bool IsClosed { get; }

    /// <summary>How often everything was removed; results recorded after that are others than those before.</summary>
    int Generation { get; }

    /// <summary>A result by its id; null when there is none, or it was erased.</summary>
    Finisher? Find(string raceId);

    /// <summary>The entries that hold content of an erased result, or did when they were read; null when it was not erased.</summary>
    IReadOnlyList<long>? FindErased(string raceId);
}
