using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using RoxMind.Grains.Coaching;
using RoxMind.Grains.Coaching.Contracts;
using RoxMind.Inference.Chat;
using RoxMind.Training.Coach.Corpus.Analyses;

namespace RoxMind.Training.Coach.Evaluation;

/// <summary>The writer of a service, with everything around the language model that a service has around it.</summary>
internal sealed class CoachStudio : IAsyncDisposable
{
    /// <summary>Texts asked for at a time: enough to keep the model's slots full.</summary>
    private const int AtATime = 64;

    private readonly ServiceProvider _services;

    /// <summary>Loads a model.</summary>
    /// <param name="folder">The model's folder, as the service takes it.</param>
    public CoachStudio(string folder)
    {
        _services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<IConfiguration>(
                new ConfigurationBuilder()
                    .AddInMemoryCollection([new("Coach:Model", folder), new("Coach:Timeout", "01:00:00")])
                    .Build()
            )
            .AddTextGeneration(folder)
            .AddCoaching()
            .BuildServiceProvider();
    }

    /// <summary>The model's name and version.</summary>
    /// <exception cref="InvalidDataException">The folder holds no model that can be used; says why.</exception>
    public async Task<string> GetModelAsync(CancellationToken cancellationToken) =>
        await _services.GetRequiredService<CoachSource>().GetBackendAsync(cancellationToken) switch
        {
            CoachBackend.Ready ready => ready.Model,
            CoachBackend.Absent absent => throw new InvalidDataException(absent.Message),
            _ => throw new InvalidOperationException("Backends are ready or absent."),
        };

    /// <summary>Writes a text on each race, in their order.</summary>
    public async IAsyncEnumerable<JudgedWriting> WriteAsync(
        IEnumerable<CoachRace> races,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var writer = _services.GetRequiredService<IFeedbackWriter>();
        var begun = Channel.CreateBounded<Task<JudgedWriting>>(AtATime);
        var beginning = BeginAsync();
        await foreach (var text in begun.Reader.ReadAllAsync(cancellationToken))
        {
            yield return await text;
        }

        await beginning;

        async Task BeginAsync()
        {
            try
            {
                foreach (var race in races)
                {
                    await begun.Writer.WriteAsync(OneAsync(race), cancellationToken);
                }

                begun.Writer.Complete();
            }
            catch (Exception failure)
            {
                begun.Writer.Complete(failure);
                throw;
            }
        }

        async Task<JudgedWriting> OneAsync(CoachRace race) =>
            new(race, await writer.WriteAsync(race.Race, race.Analysis, null, isInteractive: false, cancellationToken));
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
