using RoxMind.Inference.Models;
using Spectre.Console;

namespace RoxMind.Benchmarks.Coach;

/// <summary>
/// Our engine and ONNX Runtime's own generator, in turns: the same model, prompts and sampling, texts held to nothing. Rows of a batch
/// of the generator are computed until the longest text has ended; of its tokens, all are told, and those that belong to texts.
/// </summary>
internal static class CoachRival
{
    private const int Rounds = 7;

    private static readonly (int Streams, int Texts)[] _loads = [(1, 16), (4, 32), (16, 64)];

    /// <summary>Measures.</summary>
    /// <param name="model">The model.</param>
    /// <param name="folder">Its folder.</param>
    /// <param name="requests">What is asked.</param>
    /// <param name="cancellationToken">Ends the measurement.</param>
    public static async Task<Table> RunAsync(
        TextModel model,
        string folder,
        CoachRequests requests,
        CancellationToken cancellationToken
    )
    {
        var table = new Table().AddColumns(
            "texts at a time",
            "OnnxRuntimeGenAI",
            "its tokens/s",
            "a processor second",
            "useful/s",
            "ours/s",
            "ours a processor second",
            "ratio /s",
            "ratio a processor second",
            "ratio useful/s",
            "ratio useful a processor second"
        );
        using var shared = new OtherGenerator(folder, Environment.ProcessorCount);
        using var alone = new OtherGenerator(folder, 1);
        foreach (var (streams, texts) in _loads)
        {
            using var engine = CoachLoad.Start(model, streams);
            await CoachLoad.RunAsync(engine, requests, streams, 0..CoachLoad.TextsBefore, isConstrained: false);
            List<(CoachLoadResult Ours, OtherResult Shared, OtherResult Alone)> rounds = [];
            for (var round = 0; round <= Rounds; round++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var first = CoachLoad.TextsBefore + (round * texts);
                var asked = Enumerable.Range(first, texts).Select(i => requests.Make(i, isConstrained: false)).ToList();
                var ours = await CoachLoad.RunAsync(
                    engine,
                    requests,
                    streams,
                    first..(first + texts),
                    isConstrained: false
                );
                rounds.Add((ours, shared.Run(asked, streams), alone.Run(asked, streams)));
            }

            // The first round warms the generator up.
            rounds.RemoveAt(0);
            Add(table, streams, "a thread a core", [.. rounds.Select(round => (round.Ours, round.Shared))]);
            Add(table, streams, "one thread", [.. rounds.Select(round => (round.Ours, round.Alone))]);
        }

        return table;
    }

    private static void Add(
        Table table,
        int streams,
        string name,
        IReadOnlyList<(CoachLoadResult Ours, OtherResult Theirs)> rounds
    )
    {
        table.AddRow(
            $"{streams}",
            name,
            $"{Median((_, theirs) => theirs.PerSecond):N0}",
            $"{Median((_, theirs) => theirs.PerProcessorSecond):N0}",
            $"{Median((_, theirs) => theirs.UsefulPerSecond):N0}",
            $"{Median((ours, _) => ours.TokensPerSecond):N0}",
            $"{Median((ours, _) => ours.TokensPerProcessorSecond):N0}",
            $"{Median((ours, theirs) => ours.TokensPerSecond / theirs.PerSecond):N2}",
            $"{Median((ours, theirs) => ours.TokensPerProcessorSecond / theirs.PerProcessorSecond):N2}",
            $"{Median((ours, theirs) => ours.TokensPerSecond / theirs.UsefulPerSecond):N2}",
            $"{Median((ours, theirs) => ours.TokensPerProcessorSecond / theirs.UsefulPerProcessorSecond):N2}"
        );

        double Median(Func<CoachLoadResult, OtherResult, double> figure) =>
            Figures.Median(rounds.Select(round => figure(round.Ours, round.Theirs)));
    }
}
