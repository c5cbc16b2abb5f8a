using System.Text.Json.Nodes;
using RoxMind.Inference.Folders;
using RoxMind.Inference.Weights;
using RoxMind.Tests.Storage;
using RoxMind.Training.Coach.Models;

namespace RoxMind.Tests.Training.Coach;

public sealed class MistralFolderTests : IDisposable
{
    private const string Down = "model.layers.1.mlp.down_proj.weight";

    private readonly TemporaryFolder _folder = new();
    private readonly MistralFolder _model = SmallMistral.Make();

    public MistralFolderTests() => _model.Write(_folder.Path);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Model_comes_back_as_it_was() => AssertSame(MistralFolder.Read(_folder.Path));

    [Fact]
    public void Several_files_are_read_as_one()
    {
        File.Delete(At(MistralWeightFiles.Single));
        var names = _model.Weights.Keys.ToList();
        Write("model-00001-of-00002.safetensors", names[..5]);
        Write("model-00002-of-00002.safetensors", names[5..]);
        var map = new JsonObject(
            names.Select(
                (name, i) => KeyValuePair.Create(name, (JsonNode?)$"model-0000{(i < 5 ? 1 : 2)}-of-00002.safetensors")
            )
        );
        File.WriteAllText(At(MistralWeightFiles.Index), new JsonObject { ["weight_map"] = map }.ToJsonString());
        AssertSame(MistralFolder.Read(_folder.Path));
        File.Delete(At("model-00002-of-00002.safetensors"));
        Assert.Contains("00002", Refusal("model-00002-of-00002.safetensors").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_elsewhere_are_refused()
    {
        File.Delete(At(MistralWeightFiles.Single));
        File.WriteAllText(At(MistralWeightFiles.Index), """{ "weight_map": { "a": "../model.safetensors" } }""");
        Assert.Contains("../model", Refusal(MistralWeightFiles.Index).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("model_type", "\"llama\"", "llama")]
    [InlineData("model_type", "null", "missing")]
    [InlineData("hidden_act", "\"gelu\"", "gelu")]
    [InlineData("rope_scaling", "{ \"type\": \"yarn\" }", "rope_scaling")]
    [InlineData("rope_parameters", "{ \"rope_type\": \"yarn\" }", "yarn")]
    [InlineData("hidden_size", "null", "hidden_size")]
    [InlineData("hidden_size", "\"many\"", "hidden_size")]
    [InlineData("vocab_size", "0", "vocab_size")]
    [InlineData("num_key_value_heads", "3", "num_key_value_heads")]
    [InlineData("head_dim", "7", "even")]
    public void Configuration_of_another_model_is_refused(string name, string value, string reason)
    {
        ChangeConfig(config => config[name] = JsonNode.Parse(value));
        Assert.Contains(reason, Refusal(MistralConfigFile.Name).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Newer_configuration_is_read_too()
    {
        ChangeConfig(config =>
        {
            config.Remove("rope_theta");
            config.Remove("torch_dtype");
            config.Remove("sliding_window");
            config["head_dim"] = null;
            config["hidden_size"] = 32;
            config["rope_parameters"] = JsonNode.Parse("""{ "rope_theta": 500000.0, "rope_type": "default" }""");
            config["eos_token_id"] = new JsonArray(2, 7);
            config["attention_dropout"] = 0.0;
        });
        var read = MistralConfigFile.Read(_folder.Path);
        Assert.Equal((500_000d, 8, 2), (read.RopeTheta, read.HeadSize, read.EosTokenId));
    }

    [Fact]
    public void Configuration_without_wavelengths_has_the_architectures_own()
    {
        ChangeConfig(config => config.Remove("rope_theta"));
        Assert.Equal(10_000, MistralConfigFile.Read(_folder.Path).RopeTheta);
    }

    [Theory]
    [InlineData("config.json")]
    [InlineData("model.safetensors")]
    [InlineData("tokenizer.model")]
    public void Missing_file_is_refused_by_name(string file)
    {
        File.Delete(At(file));
        Assert.Contains("missing", Refusal(file).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Missing_tensor_is_refused_by_name()
    {
        Write(MistralWeightFiles.Single, _model.Weights.Keys.Where(name => name != Down));
        Assert.Contains($"no tensor '{Down}'", Refusal(MistralWeightFiles.Single).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Tensor_of_another_shape_is_refused_with_both_shapes()
    {
        ChangeConfig(config => config["intermediate_size"] = 23);
        Assert.Contains(
            "'model.layers.0.mlp.gate_proj.weight' has the shape [24, 16] instead of [23, 16]",
            Refusal(MistralWeightFiles.Single).Reason,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Tensor_of_another_architecture_is_refused_by_name()
    {
        var bias = "model.layers.0.self_attn.q_proj.bias";
        Write(MistralWeightFiles.Single, _model.Weights.Keys, (bias, new WeightTensor([2], [1, 2])));
        Assert.Contains($"'{bias}'", Refusal(MistralWeightFiles.Single).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Tensors_that_say_nothing_new_are_left_out()
    {
        var derived = "model.layers.0.self_attn.rotary_emb.inv_freq";
        Write(MistralWeightFiles.Single, _model.Weights.Keys, (derived, new WeightTensor([2], [1, 2])));
        Assert.Equal(_model.Weights.Count, MistralFolder.Read(_folder.Path).Weights.Count);
        ChangeConfig(config => config["tie_word_embeddings"] = true);
        Assert.DoesNotContain(MistralTensors.Output, MistralFolder.Read(_folder.Path).Weights.Keys);
    }

    [Fact]
    public void Incomplete_model_is_not_written()
    {
        var few = _model with { Weights = _model.Weights.Where(one => one.Key != Down).ToDictionary() };
        var refusal = Assert.Throws<TextModelException>(() => few.Write(_folder.Path));
        Assert.Contains(Down, refusal.Reason, StringComparison.Ordinal);
        AssertSame(MistralFolder.Read(_folder.Path));
    }

    private void AssertSame(MistralFolder read)
    {
        Assert.Equivalent(_model.Config, read.Config);
        Assert.Equal(_model.Vocabulary.Pieces, read.Vocabulary.Pieces);
        Assert.Equal(_model.Vocabulary.AddsSpace, read.Vocabulary.AddsSpace);
        Assert.Equal(_model.Weights.Keys.Order(), read.Weights.Keys.Order());
        Assert.All(_model.Weights, one => Assert.Equal(one.Value.Values, read.Weights[one.Key].Values));
        Assert.All(_model.Weights, one => Assert.Equal(one.Value.Shape, read.Weights[one.Key].Shape));
    }

    private TextModelException Refusal(string file)
    {
        var refusal = Assert.Throws<TextModelException>(() => MistralFolder.Read(_folder.Path));
        Assert.Equal((_folder.Path, file), (refusal.Folder, refusal.File));
        return refusal;
    }

    private void Write(string file, IEnumerable<string> names, params (string Name, WeightTensor Tensor)[] others) =>
        SafetensorsWriter.Write(
            At(file),
            [
                .. names
                    .Select(name => (name, _model.Weights[name]))
                    .Concat(others)
                    .Select(one => (one.Item1, one.Item2.Shape, (Func<WeightTensor>)(() => one.Item2))),
            ]
        );

    private void ChangeConfig(Action<JsonObject> change)
    {
        var config = JsonNode.Parse(File.ReadAllText(At(MistralConfigFile.Name)))!.AsObject();
        change(config);
        File.WriteAllText(At(MistralConfigFile.Name), config.ToJsonString());
    }

    private string At(string file) => Path.Combine(_folder.Path, file);
}
