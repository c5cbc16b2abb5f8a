using System.Runtime.InteropServices;
using RoxMind.Grains.Coaching.Prompts;
using RoxMind.Inference.Folders;
using RoxMind.Tests.Inference.Text;
using RoxMind.Tests.Storage;
using RoxMind.Training.Coach.Export;
using RoxMind.Training.Coach.Export.Onnx;
using RoxMind.Training.Coach.Models;

namespace RoxMind.Tests.Training.Coach;

[Slow]
public sealed class CoachExportTests : IDisposable
{
    private const int Rank = 3;

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
        GraphCheck.Run(_folder.Path, model);
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
        GraphCheck.Run(_folder.Path, model);
        Export(model);
        Assert.False(File.Exists(At(CoachExport.GraphFile + OnnxFile.DataSuffix)));
    }

    [Fact]
    public void Numbers_of_half_precision_give_nearly_the_same()
    {
        var model = SmallMistral.Make();
        Export(model, Options(_folder.Path) with { Numbers = OnnxType.Half });
        GraphCheck.Run(_folder.Path, model, tolerance: 0.05);
        Assert.ThrowsAny<Exception>(() => GraphCheck.Run(_folder.Path, model));
    }

    [Fact]
    public void Numbers_are_written_as_the_nearest_of_their_type()
    {
        float[] numbers = [1, -2.5f, 1.00390625f, 3.4e38f];
        Assert.Equal(
            [1, -2.5f, 1.00390625f, float.PositiveInfinity],
            MemoryMarshal.Cast<byte, Half>(OnnxType.Half.Narrow(numbers)).ToArray().Select(half => (float)half)
        );
        Assert.Equal(
            [0x3F80, 0xC020, 0x3F80, 0x7F80],
            MemoryMarshal.Cast<byte, ushort>(OnnxType.BrainFloat.Narrow(numbers)).ToArray().Select(bits => (int)bits)
        );
        Assert.Throws<ArgumentOutOfRangeException>(() => OnnxType.Int64.Narrow(numbers).Length);
    }

    [Fact]
    public void Adapter_gives_what_its_merged_weights_give()
    {
        var model = SmallMistral.Make();
        var changes = RandomAdapter.Make(model.Config, Rank);
        Export(
            model,
            new CoachExportOptions
            {
                Output = _folder.Path,
                Name = "small",
                AdapterRank = Rank,
            }
        );
        var config = new PeftConfig
        {
            R = Rank,
            LoraAlpha = 2 * Rank,
            BaseModelNameOrPath = "small",
        };
        PeftFolder.Write(_other.Path, config, changes);
        GraphCheck.Run(_folder.Path, model);
        GraphCheck.Run(
            _folder.Path,
            model with
            {
                Weights = RandomAdapter.Merge(model.Weights, changes, scale: 2),
            },
            _other.Path
        );
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
            seal.Files.Select(file => file.Path)
                .Append(TextModelFiles.Seal)
                .Append(CoachExport.CardFile)
                .Order(StringComparer.Ordinal)
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
}
