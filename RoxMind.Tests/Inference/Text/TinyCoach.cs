using Microsoft.Extensions.Logging.Abstractions;
using RoxMind.Grains.Coaching.Contracts;
using RoxMind.Inference.Decoding;
using RoxMind.Inference.Decoding.Generations;
using RoxMind.Inference.Decoding.Sampling;
using RoxMind.Inference.Models;
using RoxMind.Tests.Storage;

namespace RoxMind.Tests.Inference.Text;

/// <summary>A language model of a few thousand random numbers, in a folder of its own.</summary>
public sealed class TinyCoach : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public TinyCoach()
    {
        Write(_folder.Path);
        Model = TextModel.Load(_folder.Path, new TextGraphOptions { Threads = 1 });
        TwoLanes = TextModel.Load(_folder.Path, new TextGraphOptions { Threads = 2 });
    }

    internal string Folder => _folder.Path;

    internal TextModel Model { get; }

    /// <summary>The same, for two threads.</summary>
    internal TextModel TwoLanes { get; }

    /// <summary>Writes such a folder, with or without inputs for an adapter.</summary>
    internal static void Write(string folder, bool isAdaptable = false)
    {
        var from = Path.Combine(
            RepositoryRoot.Path,
            "RoxMind.Tests",
            "Inference",
            "Text",
            "RandomCoach",
            isAdaptable ? "adaptable" : "plain"
        );
        foreach (var file in Directory.GetFiles(from))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }
    }

    internal DecodeEngine Start(int slots = 4, int queue = 64, int lanes = 1) =>
        new(
            lanes == 1 ? Model : TwoLanes,
            new DecodeEngineOptions { Slots = slots, Queue = queue },
            NullLogger<DecodeEngine>.Instance
        );

    internal GenerationRequest Request(
        string prompt,
        ITextConstraint? constraint,
        int maxTokens = 40,
        SamplingOptions? sampling = null
    ) =>
        new()
        {
            Prompt = Model.Prompt(prompt),
            MaxTokens = maxTokens,
            Constraint = constraint,
            Sampling = sampling ?? new SamplingOptions(),
        };

    /// <summary>The tokens of a text, alone or beside others.</summary>
    internal async Task<(int[] Tokens, GenerationEnd End)> WriteAsync(DecodeEngine engine, GenerationRequest request)
    {
        var generation = Assert.IsType<EngineReply.Accepted>(engine.Submit(request)).Generation;
        await EndAsync(generation);
        return (generation.Tokens.ToArray(), generation.End);
    }

    internal static async Task EndAsync(Generation generation)
    {
        while (generation.End == GenerationEnd.None)
        {
            await generation.WaitAsync(int.MaxValue);
        }
    }

    public void Dispose()
    {
        Model.Dispose();
        TwoLanes.Dispose();
        _folder.Dispose();
    }
}
