using Microsoft.Extensions.Options;

namespace RoxMind.GraphQL.Streams;

/// <summary>
/// The live streams that this process follows: one reading a stream, one execution and encoding an entry for everyone who
/// asked in the same words and may see the same.
/// </summary>
internal sealed class StreamHub(IOptions<StreamOptions> options, TimeProvider clock)
{
    private readonly StreamOptions _options = options.Value;
    private readonly Lock _gate = new();
    private readonly Dictionary<string, StreamFeed> _feeds = new(StringComparer.Ordinal);
    private readonly Dictionary<GroupKey, StreamGroup> _groups = [];

    /// <summary>How many readings there are.</summary>
    public int Readings => _feeds.Count;

    /// <summary>How many groups of subscribers there are.</summary>
    public int Groups => _groups.Count;

    /// <summary>The responses to one subscriber, from behind the entry that it names.</summary>
    /// <param name="key">What it has in common with others; whoever has the same gets the same responses.</param>
    /// <param name="stream">What it follows, and from where.</param>
    /// <param name="encoder">Makes the responses, should it be the first of its group.</param>
    public StreamMember Follow(GroupKey key, LiveStream stream, IStreamEncoder encoder) =>
        new(this, key, stream, encoder);

    /// <summary>Joins the group, or founds it.</summary>
    internal StreamGroup Enter(GroupKey key, LiveStream stream, IStreamEncoder encoder)
    {
        lock (_gate)
        {
            if (!_groups.TryGetValue(key, out var group))
            {
                group = new StreamGroup(key, stream, FeedOf(stream), encoder, _options, clock);
                group.Feed.Groups++;
                _groups.Add(key, group);
                _ = RunAsync(group);
            }

            group.Members++;
            return group;
        }
    }

    /// <summary>Leaves the group; the last one ends it.</summary>
    internal void Leave(StreamGroup group)
    {
        lock (_gate)
        {
            if (--group.Members == 0)
            {
                Forget(group);
                group.Stop();
                if (--group.Feed.Groups == 0)
                {
                    Forget(group.Key.Stream, group.Feed);
                    group.Feed.Stop();
                }
            }
        }
    }

    private StreamFeed FeedOf(LiveStream stream)
    {
        if (!_feeds.TryGetValue(stream.Key, out var feed))
        {
            feed = new StreamFeed(stream, _options);
            _feeds.Add(stream.Key, feed);
            _ = RunAsync(stream.Key, feed);
        }

        return feed;
    }

    /// <summary>A reading that has ended is not for those who come later: they start another one.</summary>
    private async Task RunAsync(string key, StreamFeed feed)
    {
        await feed.RunAsync();
        lock (_gate)
        {
            Forget(key, feed);
        }
    }

    private async Task RunAsync(StreamGroup group)
    {
        await group.RunAsync();
        lock (_gate)
        {
            Forget(group);
        }
    }

    private void Forget(string key, StreamFeed feed)
    {
        if (_feeds.GetValueOrDefault(key) == feed)
        {
            _feeds.Remove(key);
        }
    }

    private void Forget(StreamGroup group)
    {
        if (_groups.GetValueOrDefault(group.Key) == group)
        {
            _groups.Remove(group.Key);
        }
    }
}
