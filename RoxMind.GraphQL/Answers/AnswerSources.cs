namespace RoxMind.GraphQL.Answers;

/// <summary>
/// What one operation reads, with the versions that its sources had before it did. Resolvers tell it before they read. Lives as long as the
/// operation.
/// </summary>
internal sealed class AnswerSources(IVersionReader reader)
{
    private readonly Dictionary<DataSource, Task<DataVersion>> _asked = [];
    private IReadOnlyDictionary<DataSource, DataVersion>? _known;
    private bool _isWanted;

    /// <summary>The answer is to be kept: versions are asked for from now on.</summary>
    /// <param name="known">Versions that were asked for after the operation had come; null for none.</param>
    public void Begin(IReadOnlyDictionary<DataSource, DataVersion>? known) => (_known, _isWanted) = (known, true);

    /// <summary>To be called before a source is read.</summary>
    public async ValueTask NoteAsync(DataSource source, CancellationToken cancellationToken)
    {
        if (!_isWanted)
        {
            return;
        }

        Task<DataVersion>? asking;
        lock (_asked)
        {
            if (!_asked.TryGetValue(source, out asking))
            {
                asking =
                    _known is not null && _known.TryGetValue(source, out var version)
                        ? Task.FromResult(version)
                        : reader.ReadAsync(source, cancellationToken);
                _asked.Add(source, asking);
            }
        }

        await asking;
    }

    /// <summary>The versions of everything that was read; null while one of them is not known.</summary>
    public IReadOnlyDictionary<DataSource, DataVersion>? Versions
    {
        get
        {
            lock (_asked)
            {
                return _asked.Values.All(asking => asking.IsCompletedSuccessfully)
#pragma warning disable VSTHRD002 // they are complete
                    ? _asked.ToDictionary(pair => pair.Key, pair => pair.Value.Result)
#pragma warning restore VSTHRD002
                    : null;
            }
        }
    }
}
