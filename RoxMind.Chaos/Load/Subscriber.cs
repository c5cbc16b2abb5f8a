using System.Diagnostics;
using System.Net.WebSockets;
using System.Text.Json;

namespace RoxMind.Chaos.Load;

/// <summary>Follows an event's feed, goes on from the last number after every loss, at the other gateway, and checks every number.</summary>
/// <param name="gateways">The gateways, that it prefers first.</param>
/// <param name="eventId">The event.</param>
/// <param name="isReading">Whether it remembers who finished, too.</param>
internal sealed class Subscriber(IReadOnlyList<Uri> gateways, string eventId, bool isReading)
{
    private const string Query = """
        subscription ($id: ID!, $after: Long!) {
          eventFeed(eventId: $id, after: $after) { seq fact { __typename ... on FinishRecorded { name } } }
        }
        """;

    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(200);
    private readonly byte[] _buffer = new byte[16 * 1024];
    private readonly List<string> _names = [];
    private readonly List<Answer> _failures = [];
    private long _lastAt;
    private long _last;

    /// <summary>Number of the last entry.</summary>
    public long Last => Interlocked.Read(ref _last);

    /// <summary>Entries that were left out, and that came again.</summary>
    public long Faults { get; private set; }

    /// <summary>How often it had to connect again.</summary>
    public int Resumptions { get; private set; }

    /// <summary>The longest time between two entries.</summary>
    public TimeSpan LongestSilence { get; private set; }

    /// <summary>Errors that ended its feed.</summary>
    public IReadOnlyList<Answer> Failures => _failures;

    /// <summary>Who finished, where it remembers it.</summary>
    public IReadOnlyList<string> Names => _names;

    /// <summary>Follows until stopped.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                using var socket = await JsonSockets.OpenAsync(gateways[Resumptions % gateways.Count], stop);
                await socket.SubscribeAsync(Query, new { id = eventId, after = Last }, stop);
                while (
                    await socket.ReceiveMessageAsync(_buffer, stop) is { } length
                    && TakeMessage(_buffer.AsMemory(0, length))
                )
                {
                    // Each message is taken as it comes.
                }
            }
            catch (WebSocketException fault)
            {
                _failures.Add(new Answer(null, null, fault.Message));
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }

            Resumptions++;
            await Task.Delay(s_pause, CancellationToken.None);
        }
    }

    /// <returns>False when the feed has ended.</returns>
    private bool TakeMessage(ReadOnlyMemory<byte> message)
    {
        if (JsonSockets.SeqOf(message.Span) is { } seq)
        {
            Count(seq);
            if (isReading)
            {
                Read(message);
            }

            return true;
        }

        using var json = JsonDocument.Parse(message);
        var payload = json.RootElement.TryGetProperty("payload", out var said) ? $"{said}" : string.Empty;
        switch (json.RootElement.GetProperty("type").GetString())
        {
            case "error":
                _failures.Add(Answer.Read($"{{\"errors\":{payload}}}"));
                return false;
            case "next":
                _failures.Add(Answer.Read(payload));
                return false;
            default:
                return false;
        }
    }

    private void Count(long seq)
    {
        Faults += seq == _last + 1 ? 0 : 1;
        Interlocked.Exchange(ref _last, Math.Max(_last, seq));
        if (_lastAt != 0)
        {
            var silence = Stopwatch.GetElapsedTime(_lastAt);
            LongestSilence = silence > LongestSilence ? silence : LongestSilence;
        }

        _lastAt = Stopwatch.GetTimestamp();
    }

    private void Read(ReadOnlyMemory<byte> message)
    {
        using var json = JsonDocument.Parse(message);
        var fact = json
            .RootElement.GetProperty("payload")
            .GetProperty("data")
            .GetProperty("eventFeed")
            .GetProperty("fact");
        if (fact.TryGetProperty("name", out var name))
        {
            _names.Add(name.GetString()!);
        }
    }
}
