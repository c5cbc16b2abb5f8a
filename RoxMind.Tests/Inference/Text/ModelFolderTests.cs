using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.ML.OnnxRuntime;
using RoxMind.Inference.Decoding;
using RoxMind.Inference.Folders;
using RoxMind.Inference.Models;
using RoxMind.Tests.Storage;

namespace RoxMind.Tests.Inference.Text;

public sealed class ModelFolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public ModelFolderTests() => TinyCoach.Write(_folder.Path);

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(TextModelFiles.Config)]
    [InlineData("model.onnx")]
    [InlineData(TextModelFiles.SentencePiece)]
    public void Missing_file_is_refused_by_name(string file)
    {
        File.Delete(Path(TextModelFiles.Seal));
        File.Delete(Path(TextModelFiles.TokenizerJson));
        File.Delete(Path(file));
        Assert.Contains("missing", Refusal(file).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(TextModelFiles.Config)]
    [InlineData("model.onnx")]
    [InlineData(TextModelFiles.SentencePiece)]
    public void Half_copied_file_is_refused_by_name(string file)
    {
        File.Delete(Path(TextModelFiles.Seal));
        using (var content = File.OpenWrite(Path(file)))
        {
            content.SetLength(content.Length / 2);
        }

        Refusal(file);
    }

    [Fact]
    public void File_that_is_listed_and_missing_is_refused_by_name()
    {
        File.Delete(Path("model.onnx"));
        Assert.Contains("missing", Refusal("model.onnx").Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Altered_file_is_refused_by_name()
    {
        var bytes = File.ReadAllBytes(Path("model.onnx"));
        bytes[^10] ^= 1;
        File.WriteAllBytes(Path("model.onnx"), bytes);
        Assert.Contains("altered", Refusal("model.onnx").Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_end_tokens_are_read()
    {
        ChangeConfig(model => model["eos_token_id"] = new JsonArray(2, 7));
        using var loaded = Load();
        Assert.Equal([2, 7], loaded.Config.EndTokens);
    }

    [Theory]
    [InlineData("eos_token_id", "end", "eos_token_id")]
    [InlineData("context_length", -1, "context_length")]
    [InlineData("vocab_size", "many", "vocab_size")]
    public void Wrong_setting_is_refused_by_name(string name, object value, string reason)
    {
        ChangeConfig(model => model[name] = JsonValue.Create(value));
        Assert.Contains(reason, Refusal(TextModelFiles.Config).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Graph_without_an_input_of_the_configuration_is_refused()
    {
        ChangeConfig(model => model["decoder"]!["inputs"]!["past_key_names"] = "past.%d.k");
        Assert.Contains("no input 'past.0.k'", Refusal("model.onnx").Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Graph_of_another_shape_is_refused()
    {
        ChangeConfig(model => model["decoder"]!["num_key_value_heads"] = 7);
        Assert.Contains("past_key_values.0.key", Refusal("model.onnx").Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Graph_of_fewer_layers_than_it_has_is_refused()
    {
        ChangeConfig(model => model["decoder"]!["num_hidden_layers"] = 1);
        Assert.Contains("past_key_values.1.key", Refusal("model.onnx").Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Input_of_the_wrong_type_is_refused()
    {
        ChangeConfig(model =>
        {
            model["decoder"]!["inputs"]!["input_ids"] = "past_key_values.0.key";
        });
        Assert.Contains("Float", Refusal("model.onnx").Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Vocabulary_larger_than_the_models_is_refused()
    {
        using var loaded = Load();
        var size = loaded.Tokenizer.Tokens.Count;
        ChangeConfig(model => model["vocab_size"] = size / 2);
        Assert.Contains("different models", Refusal(TextModelFiles.SentencePiece).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Context_beyond_the_graphs_is_found_by_no_one_but_the_limit_holds()
    {
        using var loaded = Load();
        using var engine = new DecodeEngine(
            loaded,
            new DecodeEngineOptions { Context = int.MaxValue, Slots = 1 },
            NullLogger<DecodeEngine>.Instance
        );
        Assert.Equal(loaded.Config.ContextLength, engine.Width);
    }

    [Fact]
    public void Accelerator_that_is_not_there_is_refused_with_what_to_do()
    {
        var problem = AcceleratorCheck.Problem(Accelerator.Cuda, ["CPUExecutionProvider"]);
        Assert.Contains("RoxMindAccelerator=cuda", problem, StringComparison.Ordinal);
        Assert.Null(AcceleratorCheck.Problem(Accelerator.Cuda, ["CUDAExecutionProvider", "CPUExecutionProvider"]));
        Assert.Null(AcceleratorCheck.Problem(Accelerator.Cpu, OrtEnv.Instance().GetAvailableProviders()));
    }

    private TextModel Load() => TextModel.Load(_folder.Path, new TextGraphOptions { Threads = 1 });

    private TextModelException Refusal(string file)
    {
        var refusal = Assert.Throws<TextModelException>(() => Load().Dispose());
        Assert.Equal((_folder.Path, file), (refusal.Folder, refusal.File));
        Assert.NotEmpty(refusal.Reason);
        return refusal;
    }

    private void ChangeConfig(Action<JsonNode> change)
    {
        File.Delete(Path(TextModelFiles.Seal));
        var root = JsonNode.Parse(File.ReadAllText(Path(TextModelFiles.Config)))!;
        change(root["model"]!);
        File.WriteAllText(Path(TextModelFiles.Config), root.ToJsonString());
    }

    private string Path(string file) => System.IO.Path.Combine(_folder.Path, file);
}
