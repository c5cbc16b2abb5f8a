using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using RoxMind.Inference.Decoding;
using RoxMind.Inference.Decoding.Caches;
using RoxMind.Inference.Folders;
using RoxMind.Inference.Models;
using RoxMind.Tests.Storage;

namespace RoxMind.Tests.Inference.Text;

public sealed class AdapterTests(TinyCoach coach) : IClassFixture<TinyCoach>, IDisposable
{
    private const int Rank = 4;
    private const int Hidden = 32;

    private readonly TemporaryFolder _model = new();
    private readonly TemporaryFolder _adapter = new();

    public void Dispose()
    {
        _model.Dispose();
        _adapter.Dispose();
    }

    [Fact]
    public void Adapter_changes_what_is_written_by_its_scale()
    {
        WriteAdapter(Hidden, scale: 0);
        var none = Logits(null);
        Assert.Equal(none, Logits(_adapter.Path));
        WriteAdapter(Hidden, scale: 1);
        var whole = Logits(_adapter.Path);
        Assert.NotEqual(none, whole);
        WriteAdapter(Hidden, scale: 1e-3);
        var small = Logits(_adapter.Path);
        Assert.All(small.Zip(none), pair => Assert.Equal(pair.First, pair.Second, 0.05));
    }

    [Fact]
    public void Steps_use_the_adapter_as_prompts_do()
    {
        WriteAdapter(Hidden, scale: 1);
        TinyCoach.Write(_model.Path, isAdaptable: true);
        using var model = TextModel.Load(_model.Path, new TextGraphOptions { Threads = 1 }, _adapter.Path);
        using var cache = new TextCache(model.Graph, 1, 32);
        using var prompts = new PromptRun(model.Graph, cache, model.Adapter);
        using var steps = new StepRun(model.Graph, cache, model.Adapter);
        float[] whole = [.. prompts.Run(0, [1, 7, 9, 11])];
        prompts.Run(0, [1, 7, 9]);
        steps.Begin(0, 3);
        steps.Append(0, 3, 11);
        steps.Run(1);
        Assert.All(steps.Logits(0).ToArray().Zip(whole), pair => Assert.Equal(pair.First, pair.Second, 1e-4));
    }

    [Fact]
    public void Graph_without_inputs_for_an_adapter_is_refused()
    {
        WriteAdapter(Hidden, scale: 1);
        var refusal = Assert.Throws<TextModelException>(() =>
            TextModel.Load(coach.Folder, new TextGraphOptions(), _adapter.Path)
        );
        Assert.Contains("no inputs for an adapter", refusal.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Adapter_of_another_shape_is_refused_by_its_tensor()
    {
        WriteAdapter(Hidden / 2, scale: 1);
        TinyCoach.Write(_model.Path, isAdaptable: true);
        var refusal = Assert.Throws<TextModelException>(() =>
            TextModel.Load(_model.Path, new TextGraphOptions(), _adapter.Path)
        );
        Assert.Equal(TextModelFiles.AdapterWeights, refusal.File);
        Assert.Contains("q_proj.lora_A", refusal.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(TextModelFiles.AdapterWeights)]
    [InlineData(TextModelFiles.AdapterConfig)]
    public void Broken_adapter_is_refused_by_its_file(string file)
    {
        WriteAdapter(Hidden, scale: 1);
        File.WriteAllText(Path.Combine(_adapter.Path, file), "{");
        TinyCoach.Write(_model.Path, isAdaptable: true);
        var refusal = Assert.Throws<TextModelException>(() =>
            TextModel.Load(_model.Path, new TextGraphOptions(), _adapter.Path)
        );
        Assert.Equal((_adapter.Path, file), (refusal.Folder, refusal.File));
    }

    private float[] Logits(string? adapter)
    {
        if (!File.Exists(Path.Combine(_model.Path, "model.onnx")))
        {
            TinyCoach.Write(_model.Path, isAdaptable: true);
        }

        using var model = TextModel.Load(_model.Path, new TextGraphOptions { Threads = 1 }, adapter);
        // Also that the engine's own check of the cache is passed.
        using var engine = new DecodeEngine(
            model,
            new DecodeEngineOptions { Slots = 1 },
            NullLogger<DecodeEngine>.Instance
        );
        using var cache = new TextCache(model.Graph, 1, 32);
        using var prompts = new PromptRun(model.Graph, cache, model.Adapter);
        return [.. prompts.Run(0, [1, 7, 9, 11])];
    }

    /// <summary>Writes an adapter of the first layer's q as PEFT does.</summary>
    private void WriteAdapter(int inputs, double scale)
    {
        var random = new Random(1);
        var names = new[] { ("lora_A", new[] { Rank, inputs }), ("lora_B", [Hidden, Rank]) };
        var (header, data) = (new Dictionary<string, object>(), new List<byte>());
        foreach (var (name, shape) in names)
        {
            float[] values = [.. Enumerable.Range(0, shape[0] * shape[1]).Select(_ => random.NextSingle() - 0.5f)];
            var from = data.Count;
            data.AddRange(MemoryMarshal.AsBytes<float>(values));
            header[$"base_model.model.model.layers.0.self_attn.q_proj.{name}.weight"] = new
            {
                dtype = "F32",
                shape,
                data_offsets = new[] { from, data.Count },
            };
        }

        var json = JsonSerializer.SerializeToUtf8Bytes(header);
        var length = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(length, json.Length);
        File.WriteAllBytes(Path.Combine(_adapter.Path, TextModelFiles.AdapterWeights), [.. length, .. json, .. data]);
        File.WriteAllText(
            Path.Combine(_adapter.Path, TextModelFiles.AdapterConfig),
            JsonSerializer.Serialize(new { r = Rank, lora_alpha = Rank * scale })
        );
    }
}
