namespace RoxMind.Grains.Events.Validation;

/// <summary>What a row of a batch does to the fact that it belongs to.</summary>
internal enum RowEffect
{
    /// <summary>Nothing: what it says is known.</summary>
    None,

    /// <summary>The fact is there for it.</summary>
    Adds,

    /// <summary>It changes a fact that an earlier row of the batch is there for.</summary>
    Changes,

    /// <summary>It names a further member of a pair or team that an earlier row is there for.</summary>
    Joins,
}
