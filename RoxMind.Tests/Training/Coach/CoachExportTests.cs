using RoxMind.Grains.Coaching.Grounding;
using RoxMind.Silo.Inference.Text.Decoding;
using RoxMind.Silo.Inference.Text.Models;
using RoxMind.Tests.Inference.Text;
using RoxMind.Tests.Storage;
using RoxMind.Training.Coach.Export;
using RoxMind.Training.Coach.Export.Onnx;
using RoxMind.Training.Coach.Models;

namespace RoxMind.Tests.Training.Coach;

public sealed class CoachExportTests : IDisposable
{
    private const int Rank = 3;
    private const double Tolerance = 1e-4;

    private static readonly int[][] Texts =
    [
        [1, 7, 9, 300, 17, 3, 42, 5, 80, 301, 77],
        [1, 9, 9, 9, 11, 399, 0],
        [1, 350, 2, 44],
    ];

    private readonly TemporaryFolder _folder = new();
    private readonly TemporaryFolder _other = new();

    public void Dispose()
    {
        _folder.Dispose();
        _other.Dispose();
    }

    [Theory]
    [InlineData("shared heads")]
    [InlineData("tied")]
    [InlineData("window")]
    [InlineData("own heads")]
    [InlineData("long waves")]
    public void Graph_computes_what_the_architecture_says(string kind)
    {
        var model = SmallMistral.Make(
            kind switch
            {
                "tied" => SmallMistral.Config with { TieWordEmbeddings = true },
                "window" => SmallMistral.Config with { SlidingWindow = 4 },
                "own heads" => SmallMistral.Config with { HiddenSize = 64, NumKeyValueHeads = 4, HeadDim = null },
                "long waves" => SmallMistral.Config with { RopeTheta = 1_000_000, RmsNormEps = 1e-3 },
                _ => SmallMistral.Config,
            }
        );
        Export(model);
        Check(model);
    }

    [Fact]
    public void Weights_in_a_file_of_their_own_are_the_same_weights()
    {
        var model = SmallMistral.Make();
        Export(model);
        File.Delete(At(TextModelFiles.Seal));
        OnnxFile.Write(At(CoachExport.GraphFile), MistralGraph.Build(model.Config, model.Weights), mostInline: 1_000);
        Assert.InRange(new FileInfo(At(CoachExport.GraphFile)).Length, 1, 20_000);
        Assert.True(File.Exists(At(CoachExport.GraphFile + OnnxFile.DataSuffix)));
        Check(model);
        Export(model);
        Assert.False(File.Exists(At(CoachExport.GraphFile + OnnxFile.DataSuffix)));
    }

    [Fact]
    public void Adapter_gives_what_its_merged_weights_give()
    {
        var model = SmallMistral.Make();
        var changes = Changes(model.Config);
        Export(model, new CoachExportOptions { Output = _folder.Path, Name = "small", AdapterRank = Rank });
        var config = new PeftConfig { R = Rank, LoraAlpha = 2 * Rank, BaseModelNameOrPath = "small" };
        PeftFolder.Write(_other.Path, config, changes);
        Check(model);
        var merged = model.Weights.ToDictionary();
        foreach (var change in changes)
        {
            var name = MistralTensors.Layer(change.Layer, $"self_attn.{change.Projection}");
            merged[name] = Merged(merged[name], change, scale: 2);
        }

        Check(model with { Weights = merged }, _other.Path);
    }

    [Fact]
    public void Folder_holds_the_trainers_logits_and_hashes_of_all_files()
    {
        var model = SmallMistral.Make();
        using var reference = new PlainMistral(model.Config, model.Weights);
        var seal = CoachExport.Write(
            model,
            new CoachExportOptions
            {
                Output = _folder.Path,
                Name = "small",
                Prompt = PromptStyle.Full,
                Card = made => $"# {made.Name} {made.Version}",
            },
            reference
        );
        GoldenLogitsTests.Check(_folder.Path);
        var read = ModelSeal.Check(_folder.Path);
        Assert.Equal(("small", seal.Version, "full"), (read?.Name, read?.Version, read?.Prompt));
        Assert.Equal(model.Weights.Values.Sum(tensor => tensor.Values.Length), seal.Parameters);
        Assert.Equal($"# small {seal.Version}", File.ReadAllText(At(CoachExport.CardFile)));
        Assert.Equal(
            Directory.GetFiles(_folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal),
            seal.Files.Select(file => file.Path).Append(TextModelFiles.Seal).Append(CoachExport.CardFile).Order()
        );
        Assert.Equal(
            Directory.GetFiles(RandomCoach()).Select(Path.GetFileName).Order(StringComparer.Ordinal),
            seal.Files.Select(file => file.Path).Append(TextModelFiles.Seal).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Same_model_gives_the_same_bytes_and_another_one_another_version()
    {
        var seal = Export(SmallMistral.Make());
        var again = Export(SmallMistral.Make(), Options(_other.Path));
        Assert.Equal(seal.Files, again.Files);
        Assert.Equal(seal.Version, again.Version);
        Assert.NotEqual(seal.Version, Export(SmallMistral.Make(seed: 2)).Version);
    }

    [Fact]
    public void Configuration_of_an_exported_folder_is_that_of_the_model()
    {
        Export(SmallMistral.Make());
        Assert.Equivalent(SmallMistral.Config, MistralConfigFile.Read(_folder.Path));
        var config = new DecoderConfigReader(_folder.Path).Read();
        Assert.Equal((2, 2, 16, 160), (config.Layers, config.KeyValueHeads, config.HeadSize, config.ContextLength));
    }

    [Fact]
    public void Heads_that_the_runtime_can_not_turn_are_refused()
    {
        var refusal = Assert.Throws<TextModelException>(() =>
            Export(SmallMistral.Make(SmallMistral.Config with { HeadDim = 24 }))
        );
        Assert.Contains("24", refusal.Reason, StringComparison.Ordinal);
    }

    private static string RandomCoach() =>
        Path.Combine(RepositoryRoot.Path, "RoxMind.Tests", "Inference", "Text", "RandomCoach", "plain");

    private static CoachExportOptions Options(string folder) => new() { Output = folder, Name = "small" };

    private string At(string name) => Path.Combine(_folder.Path, name);

    private CoachSeal Export(MistralFolder model, CoachExportOptions? options = null) =>
        CoachExport.Write(model, options ?? Options(_folder.Path), null);

    /// <summary>Prompts, then the same texts token by token beside one another, against plain loops.</summary>
    private void Check(MistralFolder expected, string? adapter = null)
    {
        using var plain = new PlainMistral(expected.Config, expected.Weights);
        using var model = TextModel.Load(_folder.Path, new TextGraphOptions { Threads = 1 }, adapter);
        using var cache = new TextCache(model.Graph, Texts.Length, 32);
        using var prompts = new PromptRun(model.Graph, cache, model.Adapter);
        using var steps = new StepRun(model.Graph, cache, model.Adapter);
        float[][][] logits = [.. Texts.Select(plain.Logits)];
        for (var row = 0; row < Texts.Length; row++)
        {
            prompts.Run(row, Texts[row]);
            for (var place = 0; place < Texts[row].Length; place++)
            {
                AssertClose(logits[row][place], prompts.Logits(place));
            }

            prompts.Run(row, Texts[row].AsSpan(0, row + 1));
            steps.Begin(row, row + 1);
        }

        // Texts that are at their ends drop out: longest first, so that those that go on are the first rows.
        for (var step = 0; Texts[0].Length > step + 1; step++)
        {
            var rows = Texts.Where((text, row) => text.Length > row + 1 + step).Count();
            for (var row = 0; row < rows; row++)
            {
                steps.Append(row, row + 1 + step, Texts[row][row + 1 + step]);
            }

            steps.Run(rows);
            for (var row = 0; row < rows; row++)
            {
                AssertClose(logits[row][row + 1 + step], steps.Logits(row));
            }
        }
    }

    private static void AssertClose(float[] expected, ReadOnlySpan<float> logits)
    {
        Assert.Equal(expected.Length, logits.Length);
        for (var i = 0; i < expected.Length; i++)
        {
            Assert.Equal(expected[i], logits[i], Tolerance);
        }
    }

    private static List<LoraTensors> Changes(MistralConfig config)
    {
        var random = new Random(1);
        WeightTensor Matrix(int rows, int columns) =>
            new([rows, columns], [.. Enumerable.Range(0, rows * columns).Select(_ => random.NextSingle() - 0.5f)]);
        var (hidden, size) = (config.HiddenSize, config.HeadSize);
        (string Part, int Outputs)[] parts =
        [
            ("v_proj", config.NumKeyValueHeads * size),
            ("q_proj", config.NumAttentionHeads * size),
        ];
        return
        [
            .. Enumerable
                .Range(0, config.NumHiddenLayers)
                .SelectMany(layer =>
                    parts.Select(one => new LoraTensors(
                        layer,
                        one.Part,
                        Matrix(Rank, hidden),
                        Matrix(one.Outputs, Rank)
                    ))
                ),
        ];
    }

    private static WeightTensor Merged(WeightTensor tensor, LoraTensors change, float scale)
    {
        var (columns, values) = (tensor.Shape[1], tensor.Values.ToArray());
        for (var i = 0; i < values.Length; i++)
        {
            for (var rank = 0; rank < Rank; rank++)
            {
                values[i] +=
                    scale
                    * change.B.Values[(i / columns * Rank) + rank]
                    * change.A.Values[(rank * columns) + (i % columns)];
            }
        }

        return new WeightTensor(tensor.Shape, values);
    }
}
