using CsCheck;
using RoxMind.Grains.Analysis.Cleaning;
using RoxMind.Grains.Events.Contracts;
using RoxMind.Grains.Imports.Jobs;
using RoxMind.Grains.Imports.Rows;

namespace RoxMind.Tests.Imports;

/// <summary>What an import counts does not depend on when, and how often, it was interrupted.</summary>
[Slow]
public sealed class ImportWindowLaws
{
    private static readonly Gen<Row> Rows = Gen.Select(
        Gen.Int[0, 30],
        Gen.Int[0, 2],
        Gen.Bool,
        (athlete, place, isBroken) => new Row($"Athlete {athlete}", $"E{place}", isBroken && athlete % 5 == 0)
    );

    [Fact]
    public Task Counts_after_any_interruptions_are_those_without_one() =>
        Gen.Select(Rows.Array[0, 60], Rows.Array[0, 20], Gen.Int[0, 12].Array[0, 8])
            .SampleAsync(
                async sample =>
                {
                    var (rows, before, interruptions) = sample;
                    var expected = await ImportAsync(rows, before, []);
                    var actual = await ImportAsync(rows, before, interruptions);

                    Assert.Equal(
                        (expected.Accepted, expected.MissingSplits, expected.Duplicates, expected.Rejected),
                        (actual.Accepted, actual.MissingSplits, actual.Duplicates, actual.Rejected)
                    );
                    Assert.Equal(rows.Length, actual.Accepted + actual.Duplicates + actual.Rejected);
                    Assert.Equal(expected.EventIds.Order(), actual.EventIds.Order());
                },
                iter: 500
            );

    [Fact]
    public async Task Rows_known_from_an_earlier_import_are_duplicates_when_sent_again()
    {
        Row[] rows = [new("A", "E0", false), new("B", "E0", false), new("A", "E0", false)];

        var state = await ImportAsync(rows, [rows[0]], [2]);

        Assert.Equal((1, 2), (state.Accepted, state.Duplicates));
    }

    /// <summary>Imports in windows of 7 rows; each interruption loses a window after some of its rows were recorded.</summary>
    private static async Task<ImportState> ImportAsync(Row[] rows, Row[] before, int[] interruptions)
    {
        const int WindowRows = 7;
        var file = ResultLine.File([ResultLine.Header(), .. rows.Select(row => row.ToLine())]);
        var log = new Log();
        foreach (
            var known in await ResultFiles.ReadAsync(
                ResultLine.File([ResultLine.Header(), .. before.Select(row => row.ToLine())])
            )
        )
        {
            if (known is FileRow.Readable readable)
            {
                log.Record(readable.Result.EventId, readable.Result.RaceId);
            }
        }

        using var stream = new MemoryStream(file);
        var reader = await ResultFileReader.OpenAsync(stream, ResultFiles.Request, default);
        var state = new ImportState { Position = reader.Position, Heads = log.Heads() };
        var isSentAgain = false;
        var losses = new Queue<int>(interruptions);
        while (true)
        {
            reader.GoTo(state.Position);
            var window = await ImportWindow.ReadAsync(reader, WindowRows, default);
            if (window.IsEmpty)
            {
                return state;
            }

            var isLost = losses.TryDequeue(out var recorded);
            foreach (
                var row in window.ByEvent.SelectMany(rowsOfEvent => rowsOfEvent).Take(isLost ? recorded : int.MaxValue)
            )
            {
                row.Outcome = log.Record(row.Result.EventId, row.Result.RaceId);
            }

            if (!isLost)
            {
                window.Settle(state, reader.Position, isSentAgain);
            }

            isSentAgain = isLost;
        }
    }

    private sealed record Row(string Name, string EventId, bool IsBroken)
    {
        // A fifth of the athletes lacks a split.
        public string ToLine() =>
            ResultLine.Of(Name, eventId: EventId, splits: ResultLine.Splits((default, Name.Length % 5 == 0 ? 0 : 300)))
            + (IsBroken ? ",too,much" : string.Empty);
    }

    /// <summary>The logs of all events; entries of other kinds stand between the results.</summary>
    private sealed class Log
    {
        private readonly Dictionary<(string, string), long> _seqs = [];
        private readonly Dictionary<string, long> _heads = [];

        public RecordOutcome Record(string eventId, string raceId)
        {
            if (_seqs.TryGetValue((eventId, raceId), out var known))
            {
                return new RecordOutcome.Duplicate(raceId, known);
            }

            var seq = _heads.GetValueOrDefault(eventId) + 1;
            _seqs.Add((eventId, raceId), seq);
            _heads[eventId] = seq + (seq % 3);
            return new RecordOutcome.Recorded(raceId, seq);
        }

        public Dictionary<string, long> Heads() => new(_heads);
    }
}
