using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using RoxMind.Grains.Retrieval.Passages;
using RoxMind.Inference.Sentences;
using RoxMind.Tests.Inference.Text;
using RoxMind.Tests.Storage;
using RoxMind.Training.Coach.Export.Onnx;

namespace RoxMind.Tests.Inference.Sentences;

public sealed class SentenceModelTests : IDisposable
{
    private const int Numbers = 4;
    private static readonly string[] s_pieces = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "sled", "push", "##es"];

    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Vector_of_a_text_is_the_mean_of_its_tokens_of_length_1()
    {
        WriteModel();
        using var model = new OnnxSentences(_folder.Path);
        var vectors = await model.GenerateAsync(["Sled pushes", "sled pushes"], cancellationToken: Cancel);
        Assert.Equal(Expected([2, 5, 6, 7, 3]), vectors[0].Vector.ToArray(), Nearly);
        Assert.Equal(vectors[0].Vector.ToArray(), vectors[1].Vector.ToArray());
    }

    [Fact]
    public async Task First_token_stands_for_the_text_where_the_folder_says_so()
    {
        WriteModel();
        Directory.CreateDirectory(Path.Combine(_folder.Path, "1_Pooling"));
        await File.WriteAllTextAsync(
            Path.Combine(_folder.Path, "1_Pooling", "config.json"),
            """{"pooling_mode_cls_token": true, "pooling_mode_mean_tokens": false}""",
            Cancel
        );
        using var model = new OnnxSentences(_folder.Path);
        var vectors = await model.GenerateAsync(["sled"], cancellationToken: Cancel);
        Assert.Equal(Expected([2]), vectors[0].Vector.ToArray(), Nearly);
    }

    [Fact]
    public async Task Models_that_the_settings_name_are_asked_each()
    {
        WriteModel();
        await using var endpoint = await FakeEndpoint.StartAsync(
            (_, context) => context.Response.WriteAsync(Answer([1, 0, 0.5f]), Cancel)
        );
        await using var services = Services(
            ("Folder", _folder.Path),
            ("Endpoint:Url", $"{endpoint.Url}"),
            ("Endpoint:Model", "some-model")
        );
        var models = services.GetServices<ISentenceModel>().ToList();
        Assert.Equal([Path.GetFileName(_folder.Path), "some-model at 127.0.0.1"], models.Select(model => model.Name));
        Assert.Equal(Numbers, (await models[0].EncodeAsync("sled", Cancel)).Length);
        var vector = await models[1].EncodeAsync("sled", Cancel);
        Assert.Equal([1, 0, 0.5f], vector.ToArray());
        using var body = JsonDocument.Parse(Assert.Single(endpoint.Bodies));
        Assert.Equal("some-model", body.RootElement.GetProperty("model").GetString());
        Assert.Contains("sled", body.RootElement.GetProperty("input").GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Endpoint_that_fails_is_a_fault_of_the_model()
    {
        await using var endpoint = await FakeEndpoint.StartAsync(
            (_, context) =>
            {
                context.Response.StatusCode = StatusCodes.Status400BadRequest;
                return Task.CompletedTask;
            }
        );
        await using var services = Services(("Endpoint:Url", $"{endpoint.Url}"), ("Endpoint:Model", "some-model"));
        var model = services.GetRequiredService<ISentenceModel>();
        await Assert.ThrowsAsync<SentenceModelException>(async () => await model.EncodeAsync("sled", Cancel));
    }

    [Theory]
    [InlineData("Folder", "/nowhere", "Passages:Folder")]
    [InlineData("Endpoint:Url", "http://127.0.0.1:1/v1", "Passages:Endpoint:Model")]
    [InlineData("Endpoint:Url", "ftp://127.0.0.1/", "Passages:Endpoint:Url")]
    public async Task Settings_that_cannot_work_are_refused_by_name(string setting, string value, string named)
    {
        await using var services = Services((setting, value));
        var refusal = Assert.Throws<OptionsValidationException>(() =>
            services.GetRequiredService<IOptions<SentenceOptions>>().Value
        );
        Assert.Contains(named, refusal.Message, StringComparison.Ordinal);
    }

    private static ServiceProvider Services(params (string Name, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(
                settings.Select(setting => KeyValuePair.Create($"Passages:{setting.Name}", (string?)setting.Value))
            )
            .Build();
        return new ServiceCollection()
            .AddSingleton(TimeProvider.System)
            .AddSingleton<IConfiguration>(configuration)
            .AddSentenceModels(configuration)
            .BuildServiceProvider();
    }

    private static string Answer(float[] vector) =>
        JsonSerializer.Serialize(
            new
            {
                @object = "list",
                model = "some-model",
                data = new[]
                {
                    new
                    {
                        @object = "embedding",
                        index = 0,
                        embedding = Convert.ToBase64String([.. vector.SelectMany(BitConverter.GetBytes)]),
                    },
                },
                usage = new { prompt_tokens = 1, total_tokens = 1 },
            }
        );

    /// <summary>A model that gives each word piece numbers of its own.</summary>
    private void WriteModel()
    {
        File.WriteAllLines(Path.Combine(_folder.Path, OnnxSentences.VocabularyFile), s_pieces);
        var graph = new OnnxGraph();
        graph.Input("input_ids", OnnxType.Int64, OnnxAxis.Named("batch"), OnnxAxis.Named("tokens"));
        graph.Weight(
            "pieces",
            [s_pieces.Length, Numbers],
            () => [.. Enumerable.Range(0, s_pieces.Length).SelectMany(Row)]
        );
        graph.Node("Gather", "last_hidden_state", ["pieces", "input_ids"]);
        graph.Output(
            "last_hidden_state",
            OnnxType.Single,
            OnnxAxis.Named("batch"),
            OnnxAxis.Named("tokens"),
            OnnxAxis.Sized(Numbers)
        );
        OnnxFile.Write(Path.Combine(_folder.Path, OnnxSentences.ModelFile), graph);
    }

    private static float[] Row(int piece) => [piece, 1, (piece * 7) % 5, -piece];

    private static float[] Expected(int[] pieces)
    {
        float[] sum = [.. Enumerable.Range(0, Numbers).Select(i => pieces.Sum(piece => Row(piece)[i]))];
        var length = MathF.Sqrt(sum.Sum(value => value * value));
        return [.. sum.Select(value => value / length)];
    }

    private static bool Nearly(float one, float other) => Math.Abs(one - other) < 1e-6;
}
