namespace RoxMind.Grains.Retrieval.Duplicates;

/// <summary>Why things may be one and the same.</summary>
public enum DuplicateReason
{
    /// <summary>Results that have all parts in common: one was copied, or a person started in one division and is listed in several.</summary>
    EqualSplits = 0,

    /// <summary>Events of one date, or season and year, with nearly one name.</summary>
    NearEvent = 1,

    /// <summary>Relays of one team's name; who runs for a team may be others each season.</summary>
    TeamName = 2,

    /// <summary>Athletes of one name who may be one, apart from their countries or the ids that were published.</summary>
    SameName = 3,

    /// <summary>Athletes whose names differ by one letter of one word, by an å, or by a word that one of them lacks or writes in two.</summary>
    NearName = 4,
}
