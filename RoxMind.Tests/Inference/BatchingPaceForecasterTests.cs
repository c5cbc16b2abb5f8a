using System.Collections.Immutable;
using Microsoft.Extensions.Logging.Abstractions;
using RoxMind.Grains.Analysis.Pace;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Models.Serving;
using RoxMind.Silo.Inference;
using RoxMind.Tests.Storage;
using RoxMind.Tests.Training;

namespace RoxMind.Tests.Inference;

#pragma warning disable CA2025 // Every test awaits its tasks before the forecaster goes.
public sealed class BatchingPaceForecasterTests(SmallBundle small) : IClassFixture<SmallBundle>
{
    [Fact]
    public async Task Forecast_of_many_callers_is_that_of_the_model()
    {
        using var forecaster = Start();
        PaceQuery[] queries = [.. SmallField.Races.Select(Query)];
        var answers = await Task.WhenAll(
            queries.Select(query => Task.Run(() => Ask(forecaster, query, CancellationToken.None)))
        );
        Assert.All(queries.Zip(answers), pair => Assert.Equal(small.Bundle.Pace.Forecast(pair.First), pair.Second));
    }

    [Fact]
    public async Task Caller_of_an_idle_forecaster_has_its_answer_at_once()
    {
        using var forecaster = Start();
        foreach (var query in SmallField.Races.Take(3).Select(Query))
        {
            var answer = Ask(forecaster, query, CancellationToken.None);
            Assert.True(answer.IsCompletedSuccessfully);
            Assert.Equal(small.Bundle.Pace.Forecast(query), await answer);
        }
    }

    [Fact]
    public async Task Caller_of_a_busy_forecaster_is_not_held_up()
    {
        using var gate = new ModelGate(small.Bundle.Pace);
        using var forecaster = gate.Start(new PaceForecasterOptions());
        var first = AskElsewhere(forecaster, Query(SmallField.Races[0]));
        await gate.Entered;
        var second = Ask(forecaster, Query(SmallField.Races[1]), CancellationToken.None);
        Assert.False(second.IsCompleted);
        gate.Open();
        Assert.Equal(small.Bundle.Pace.Forecast(Query(SmallField.Races[0])), await first);
        Assert.Equal(small.Bundle.Pace.Forecast(Query(SmallField.Races[1])), await second);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Faulty_request_to_an_idle_forecaster_hears_of_it_and_leaves_it_sound(bool atOnce)
    {
        using var forecaster = new BatchingPaceForecaster(
            () => small.Bundle.Pace,
            new PaceForecasterOptions { AnswersAtOnceWhenIdle = atOnce }
        );
        var query = Query(SmallField.Races[0]);
        await Assert.ThrowsAsync<NullReferenceException>(() =>
            Ask(forecaster, query with { Splits = null! }, CancellationToken.None)
        );
        Assert.Equal(small.Bundle.Pace.Forecast(query), await Ask(forecaster, query, CancellationToken.None));
    }

    [Fact]
    public async Task Forecast_canceled_before_is_not_queued()
    {
        using var forecaster = Start();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
            await forecaster.ForecastAsync(Query(SmallField.Races[0]), new CancellationToken(canceled: true))
        );
    }

    [Fact]
    public async Task Forecast_canceled_while_it_waits_ends_at_once()
    {
        using var gate = new ModelGate(small.Bundle.Pace);
        using var forecaster = gate.Start(new PaceForecasterOptions { BatchSize = 1, QueueCapacity = 4 });
        var first = AskElsewhere(forecaster, Query(SmallField.Races[0]));
        await gate.Entered;
        using var source = new CancellationTokenSource();
        var second = Ask(forecaster, Query(SmallField.Races[1]), source.Token);
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        gate.Open();
        Assert.NotEmpty(await first);
    }

    [Fact]
    public async Task Queue_full_makes_callers_wait_and_lets_them_give_up()
    {
        using var gate = new ModelGate(small.Bundle.Pace);
        using var forecaster = gate.Start(new PaceForecasterOptions { BatchSize = 1, QueueCapacity = 2 });
        var first = AskElsewhere(forecaster, Query(SmallField.Races[0]));
        await gate.Entered;
        Task[] queued =
        [
            .. Enumerable.Range(1, 2).Select(i => Ask(forecaster, Query(SmallField.Races[i]), CancellationToken.None)),
        ];
        using var source = new CancellationTokenSource();
        var outside = Ask(forecaster, Query(SmallField.Races[3]), source.Token);
        Assert.Equal(2, forecaster.Waiting);
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => outside);
        gate.Open();
        await first;
        await Task.WhenAll(queued);
    }

    [Fact]
    public async Task Switch_serves_the_new_bundle_and_keeps_the_old_when_the_new_is_refused()
    {
        var catalog = Catalog();
        using var forecaster = new BatchingPaceForecaster(() => catalog.Bundle.Pace, new PaceForecasterOptions());
        var query = Query(SmallField.Races[0]);
        catalog.Switch(ShippedBundle.Folder);
        Assert.Equal(ShippedBundle.Bundle.Manifest.Version, ((IModelCatalog)catalog).Version);
        Assert.Equal(
            ShippedBundle.Bundle.Pace.Forecast(query),
            await forecaster.ForecastAsync(query, CancellationToken.None)
        );
        using var empty = new TemporaryFolder();
        Assert.False(catalog.Switch(empty.Path));
        Assert.Equal(ShippedBundle.Bundle.Manifest.Version, ((IModelCatalog)catalog).Version);
    }

    [Fact]
    public async Task Dispose_answers_what_was_taken_and_refuses_more()
    {
        using var gate = new ModelGate(small.Bundle.Pace);
        var forecaster = gate.Start(new PaceForecasterOptions());
        var computed = AskElsewhere(forecaster, Query(SmallField.Races[0]));
        await gate.Entered;
        var queued = Ask(forecaster, Query(SmallField.Races[1]), CancellationToken.None);
        var disposed = Task.Run(forecaster.Dispose);
        gate.Open();
        await disposed;
        Assert.NotEmpty(await computed);
        Assert.NotEmpty(await queued);
        forecaster.Dispose();
        await Assert.ThrowsAsync<ObjectDisposedException>(async () =>
            await forecaster.ForecastAsync(Query(SmallField.Races[0]), CancellationToken.None)
        );
    }

    [Fact]
    public async Task Faulty_request_fails_alone()
    {
        using var gate = new ModelGate(small.Bundle.Pace);
        using var forecaster = gate.Start(new PaceForecasterOptions());
        var first = AskElsewhere(forecaster, Query(SmallField.Races[0]));
        await gate.Entered;
        var faulty = Ask(forecaster, Query(SmallField.Races[1]) with { Splits = null! }, CancellationToken.None);
        var sound = Ask(forecaster, Query(SmallField.Races[2]), CancellationToken.None);
        gate.Open();
        await first;
        await Assert.ThrowsAsync<NullReferenceException>(() => faulty);
        Assert.NotEmpty(await sound);
    }

    private static Task<ImmutableArray<PaceStep>> Ask(
        BatchingPaceForecaster forecaster,
        PaceQuery query,
        CancellationToken cancellationToken
    ) => forecaster.ForecastAsync(query, cancellationToken).AsTask();

    /// <summary>From another thread, which the gate may hold: the first caller computes itself.</summary>
    private static Task<ImmutableArray<PaceStep>> AskElsewhere(BatchingPaceForecaster forecaster, PaceQuery query) =>
        Task.Run(() => Ask(forecaster, query, CancellationToken.None));

    private static PaceQuery Query(RaceResult race) => new(race.Standard, race.AgeGroup, race.Splits, null);

    private ModelCatalog Catalog() => new(small.Bundle, NullLogger<ModelCatalog>.Instance);

    private BatchingPaceForecaster Start() => new(() => small.Bundle.Pace, new PaceForecasterOptions());
}
