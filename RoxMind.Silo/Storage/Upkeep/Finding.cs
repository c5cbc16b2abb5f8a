namespace RoxMind.Silo.Storage.Upkeep;

/// <summary>Something in a database that is not as it was written.</summary>
/// <param name="Place">Where, for people.</param>
/// <param name="What">What is wrong there.</param>
/// <param name="IsDerived">Whether it follows from the events' logs, and can be made anew.</param>
internal sealed record Finding(string Place, string What, bool IsDerived = false)
{
    /// <inheritdoc/>
    public override string ToString() =>
        IsDerived ? $"{Place}: {What}; 'verify --repair' makes it anew from the events' logs" : $"{Place}: {What}";
}
