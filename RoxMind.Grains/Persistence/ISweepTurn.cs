namespace RoxMind.Grains.Persistence;

/// <summary>Says whose turn it is to go over everything at intervals, where several silos could: what two do at once is only done twice.</summary>
internal interface ISweepTurn
{
    /// <summary>Whether it is this silo's turn; it stays so for a while, and while it asks again.</summary>
    /// <param name="sweep">What is gone over.</param>
    /// <param name="cancellationToken">Gives up asking.</param>
    ValueTask<bool> IsOursAsync(string sweep, CancellationToken cancellationToken);
}
