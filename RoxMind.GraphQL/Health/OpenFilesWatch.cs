namespace RoxMind.GraphQL.Health;

/// <summary>Tells the operator that the limit of open files and connections is low, and that it comes near, before it is met.</summary>
internal sealed partial class OpenFilesWatch(TimeProvider clock, ILogger<OpenFilesWatch> logger) : BackgroundService
{
    /// <summary>A thousand connections, the files of a store, and room.</summary>
    private const long Enough = 4096;

    private const double Near = 0.8;
    private const double Fine = 0.7;
    private static readonly TimeSpan s_every = TimeSpan.FromSeconds(10);
    private bool _isLowTold;
    private bool _isNearTold;

    /// <summary>What is read; <c>/proc/self</c>, unless a test has another.</summary>
    internal string Process { get; init; } = "/proc/self";

    /// <summary>Looks once, and tells each thing once; that the limit is near, again after it was well in between.</summary>
    internal void Look()
    {
        if (OpenFiles.Read(Process) is not { } now)
        {
            return;
        }

        if (!_isLowTold && now.Limit < Enough)
        {
            LogLow(now.Limit, Enough);
            _isLowTold = true;
        }

        if (!_isNearTold && now.Share >= Near)
        {
            LogNear(now.Open, now.Limit);
        }

        _isNearTold = now.Share >= (_isNearTold ? Fine : Near);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(s_every, clock);
        try
        {
            do
            {
                Look();
            } while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The process ends, be it that its start failed.
        }
    }

    [LoggerMessage(
        LogLevel.Warning,
        "Only {Limit} files and connections may be open at a time; raise the limit to {Enough} or more (ulimit -n, LimitNOFILE)"
    )]
    private partial void LogLow(long limit, long enough);

    [LoggerMessage(
        LogLevel.Warning,
        "{Open} of {Limit} files and connections that may be open are; raise the limit (ulimit -n, LimitNOFILE), or new ones are refused"
    )]
    private partial void LogNear(long open, long limit);
}
