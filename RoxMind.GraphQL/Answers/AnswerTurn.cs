namespace RoxMind.GraphQL.Answers;

/// <summary>What somebody gets who asks for an answer: the answer, or the turn to make it and to leave it for others.</summary>
internal sealed class AnswerTurn : IDisposable
{
    private readonly AnswerCache? _cache;
    private readonly AnswerKey _key;
    private readonly KeptAnswer? _begun;

    /// <summary>It is there; null when it was to be left by somebody who could not: it is made once more, and not kept.</summary>
    public AnswerTurn(ReadOnlyMemory<byte>? answer) => Answer = answer;

    /// <summary>It is to be made.</summary>
    /// <param name="cache">Where it is left.</param>
    /// <param name="key">Its key.</param>
    /// <param name="begun">What others wait for; null when nobody does.</param>
    public AnswerTurn(AnswerCache cache, AnswerKey key, KeptAnswer? begun = null) =>
        (_cache, _key, _begun) = (cache, key, begun);

    /// <summary>The answer; null when it is to be made.</summary>
    public ReadOnlyMemory<byte>? Answer { get; }

    /// <summary>Prepares the notes of the operation that makes it.</summary>
    public void Begin(AnswerSources sources)
    {
        if (_cache is not null)
        {
            sources.Begin(_begun?.Versions);
        }
    }

    /// <summary>Leaves the answer that was made.</summary>
    /// <param name="json">The encoded response.</param>
    /// <param name="sources">What it was made from.</param>
    public void Keep(ReadOnlyMemory<byte> json, AnswerSources sources)
    {
        if (_cache is null || sources.Versions is not { } versions)
        {
            return;
        }

        var answer = _begun is not null && _begun.Includes(versions) ? _begun : new KeptAnswer(versions);
        answer.Complete(json);
        _cache.Keep(_key, answer);
    }

    /// <summary>Ends the turn: who waits for an answer that was not left makes their own.</summary>
    public void Dispose()
    {
        if (_begun is { Json.IsCompleted: false })
        {
            _cache!.Drop(_key, _begun);
            _begun.GiveUp();
        }
    }
}
