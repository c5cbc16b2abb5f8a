using System.Diagnostics;
using System.Text.Json.Nodes;
using Microsoft.ML.OnnxRuntimeGenAI;
using RoxMind.Inference.Decoding.Generations;
using RoxMind.Inference.Folders;
using GenAiModel = Microsoft.ML.OnnxRuntimeGenAI.Model;

namespace RoxMind.Benchmarks.Coach;

/// <summary>
/// The same model in ONNX Runtime's own generator, by batches: the next one begins when the longest text of the last has ended, as
/// its rows can't join and leave between steps.
/// </summary>
internal sealed class OtherGenerator : IDisposable
{
    private readonly TemporaryData _folder = new();
    private readonly GenAiModel _model;
    private readonly int[] _ends;
    private readonly int _pad;

    /// <summary>Loads the model.</summary>
    /// <param name="folder">Its folder.</param>
    /// <param name="threads">Threads that share an operator, and spin between two. Left to itself the generator takes one a core on some machines.</param>
    public OtherGenerator(string folder, int threads)
    {
        foreach (var file in Directory.EnumerateFiles(folder))
        {
            File.Copy(file, Path.Combine(_folder.Path, Path.GetFileName(file)));
        }

        var config = new DecoderConfigReader(folder).Read();
        (_ends, _pad) = ([.. config.EndTokens], config.PadToken);
        var path = Path.Combine(_folder.Path, TextModelFiles.Config);
        var json = JsonNode.Parse(File.ReadAllText(path))!;
        json["model"]!["decoder"]!["session_options"]!["intra_op_num_threads"] = threads;
        File.WriteAllText(path, json.ToJsonString());
        _model = new GenAiModel(_folder.Path);
    }

    /// <summary>Writes texts.</summary>
    /// <param name="requests">What is asked, of requests that are not held to anything.</param>
    /// <param name="rows">Texts of a batch.</param>
    public OtherResult Run(IReadOnlyList<GenerationRequest> requests, int rows)
    {
        var (spent, start) = (Environment.CpuUsage.TotalTime, Stopwatch.GetTimestamp());
        var (computed, useful) = (0L, 0L);
        foreach (var batch in requests.Chunk(rows))
        {
            var (all, wanted) = Write(batch);
            (computed, useful) = (computed + all, useful + wanted);
        }

        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        var processor = (Environment.CpuUsage.TotalTime - spent).TotalSeconds;
        return new(computed / seconds, computed / processor, useful / seconds, useful / processor);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _model.Dispose();
        _folder.Dispose();
    }

    private (long Computed, long Useful) Write(GenerationRequest[] batch)
    {
        var longest = batch.Max(request => request.Prompt.Count);
        var sampling = batch[0].Sampling;
        using var parameters = new GeneratorParams(_model);
        parameters.SetSearchOption("batch_size", batch.Length);
        parameters.SetSearchOption("max_length", longest + batch[0].MaxTokens);
        parameters.SetSearchOption("do_sample", true);
        parameters.SetSearchOption("temperature", sampling.Temperature);
        parameters.SetSearchOption("top_p", sampling.TopP);
        parameters.SetSearchOption("top_k", 0);
        parameters.SetSearchOption("random_seed", sampling.Seed);
        using var generator = new Generator(_model, parameters);
        generator.AppendTokens([
            .. batch.SelectMany(request =>
                request.Prompt.Concat(Enumerable.Repeat(_pad, longest - request.Prompt.Count))
            ),
        ]);
        var (computed, useful) = (0L, 0L);
        var hasEnded = new bool[batch.Length];
        while (!generator.IsDone())
        {
            generator.GenerateNextToken();
            var tokens = generator.GetNextTokens();
            computed += batch.Length;
            for (var row = 0; row < batch.Length; row++)
            {
                useful += hasEnded[row] ? 0 : 1;
                hasEnded[row] |= Array.IndexOf(_ends, tokens[row]) >= 0;
            }
        }

        return (computed, useful);
    }
}
