namespace RoxMind.GraphQL.Answers;

/// <summary>
/// Gives an answer again while the data that it was made from is as it was. Whoever asks has the versions looked at after they asked, so that
/// no write that was acknowledged before is missing; of all who ask at once for data that is new, one makes the answer.
/// </summary>
internal sealed class AnswerDesk(AnswerCache cache, IVersionReader reader)
{
    /// <summary>Whether answers are kept.</summary>
    public bool IsOpen => cache.IsOn;

    /// <summary>The answer as it is now, or the turn to make it.</summary>
    public async ValueTask<AnswerTurn> TakeAsync(AnswerKey key, CancellationToken cancellationToken)
    {
        if (cache.Find(key) is not { } latest)
        {
            // What it is made from will be known when it was made once.
            return new AnswerTurn(cache, key);
        }

        var now = await VersionsAsync(latest.Versions, cancellationToken);
        var answer = cache.FindOrBegin(key, now, out var isMine);
        return isMine
            ? new AnswerTurn(cache, key, answer)
            : new AnswerTurn(await answer.Json.WaitAsync(cancellationToken));
    }

    private async ValueTask<IReadOnlyDictionary<DataSource, DataVersion>> VersionsAsync(
        IReadOnlyDictionary<DataSource, DataVersion> sources,
        CancellationToken cancellationToken
    )
    {
        var now = new Dictionary<DataSource, DataVersion>(sources.Count);
        foreach (var source in sources.Keys)
        {
            now.Add(source, await reader.ReadAsync(source, cancellationToken));
        }

        return now;
    }
}
