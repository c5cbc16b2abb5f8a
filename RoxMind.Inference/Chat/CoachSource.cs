using Microsoft.Extensions.Logging;
using RoxMind.Grains.Coaching.Contracts;
using RoxMind.Grains.Coaching.Prompts;
using RoxMind.Inference.Decoding;
using RoxMind.Inference.Endpoints;
using RoxMind.Inference.Folders;
using RoxMind.Inference.Models;

namespace RoxMind.Inference.Chat;

/// <summary>
/// Finds out once what there is to write texts with: the endpoint of the settings, the model in the folder, or neither. A folder
/// that can't be used is told once, by file and reason; the service starts all the same.
/// </summary>
internal sealed partial class CoachSource : IAsyncDisposable
{
    private const string CompactPrompts = "compact";

    private readonly CoachOptions _options;
    private readonly string _folder;
    private readonly TimeProvider _clock;
    private readonly ILogger<CoachSource> _logger;
    private readonly ILoggerFactory _loggers;
    private readonly Lazy<Task<CoachBackend>> _backend;

    /// <summary>A source that has not looked yet.</summary>
    /// <param name="options">The settings.</param>
    /// <param name="folder">The model's folder where the settings name none.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="loggers">Makes loggers.</param>
    public CoachSource(CoachOptions options, string folder, TimeProvider clock, ILoggerFactory loggers)
    {
        ArgumentNullException.ThrowIfNull(options);
        (_options, _folder, _clock) = (options, options.Model ?? folder, clock);
        (_logger, _loggers) = (loggers.CreateLogger<CoachSource>(), loggers);
#pragma warning disable VSTHRD011 // the task runs on the thread pool and waits for nobody
        _backend = new Lazy<Task<CoachBackend>>(() => Task.Run(Open));
#pragma warning restore VSTHRD011
    }

    /// <summary>What there is; looked for since the first call, off the caller's thread, for as long as the model takes to load.</summary>
    public Task<CoachBackend> GetBackendAsync(CancellationToken cancellationToken) =>
        _backend.Value.WaitAsync(cancellationToken);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_backend.IsValueCreated && await _backend.Value is CoachBackend.Ready ready)
        {
            ready.Client.Dispose();
        }
    }

    private CoachBackend Open()
    {
        if (_options.Endpoint.Url is { } url)
        {
            var key = Environment.GetEnvironmentVariable(_options.Endpoint.KeyVariable);
            var name = _options.Endpoint.NameAt(url);
            LogReady(name);
#pragma warning disable CA2000 // Disposed with this.
            var client = EndpointClients.Chat(_options.Endpoint, _clock, key);
#pragma warning restore CA2000
            return new CoachBackend.Ready(name, client, PromptStyle.Full, IsLocal: false);
        }

        if (!Directory.Exists(_folder))
        {
            LogAbsent(_folder);
            return new CoachBackend.Absent(FallbackReason.NoModel, $"There is no language model in '{_folder}'.");
        }

        try
        {
            return Load();
        }
        catch (TextModelException broken)
        {
            return Refuse(broken.File, broken.Reason);
        }
#pragma warning disable CA1031 // Whatever a strange folder provokes: the sentence planner writes on.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            return Refuse(TextModelFiles.Config, $"loading the model fails: {fault.Message}");
        }
    }

    private CoachBackend.Ready Load()
    {
        var graph = new TextGraphOptions { Accelerator = _options.Provider, Threads = _options.Threads };
        var limits = new DecodeEngineOptions
        {
            Slots = _options.Slots,
            Queue = _options.Queue,
            Context = _options.Context,
        };
#pragma warning disable CA2000 // The client has both, and is disposed with this.
        var model = TextModel.Load(_folder, graph, _options.Adapter);
        try
        {
            var client = new LocalChatClient(
                model,
                new DecodeEngine(model, limits, _loggers.CreateLogger<DecodeEngine>()),
                _options.MaxTokens,
                _options.LeastShare
            );
#pragma warning restore CA2000
            LogReady(model.Name);
            var style = model.Seal?.Prompt == CompactPrompts ? PromptStyle.Compact : PromptStyle.Full;
            return new CoachBackend.Ready(model.Name, client, style, IsLocal: true);
        }
        catch
        {
            model.Dispose();
            throw;
        }
    }

    private CoachBackend.Absent Refuse(string file, string reason)
    {
        LogBroken(_folder, file, reason);
        return new CoachBackend.Absent(FallbackReason.BrokenModel, $"{file}: {reason}");
    }
}
