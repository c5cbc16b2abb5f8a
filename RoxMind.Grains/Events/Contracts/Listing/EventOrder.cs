namespace RoxMind.Grains.Events.Contracts.Listing;

/// <summary>What a list of events is ordered by.</summary>
[GenerateSerializer]
[Alias("event-order")]
public enum EventOrder
{
    /// <summary>The first day that its results tell. Events without one come last, whichever way.</summary>
    StartsOn = 0,

    /// <summary>The published name, as it is read aloud: without accents and capital letters. Events without one come last, whichever way.</summary>
    Name = 1,

    /// <summary>How many results are ranked.</summary>
    Finishers = 2,

    /// <summary>When something was recorded or analysed last.</summary>
    Activity = 3,
}
