using System.Text.Json;
using Microsoft.ML.OnnxRuntimeGenAI;
using RoxMind.Inference.Tokenizers;

namespace RoxMind.Tests.Inference.Text;

/// <summary>The shipped folder in ONNX Runtime's own generator: the same tokens in, the same tokens out.</summary>
[Slow]
public sealed class OtherRuntimeTests
{
    private const int Tokens = 30;

    private static readonly string Folder = Path.Combine(RepositoryRoot.Path, "models", "default", "coach");

    [Fact]
    public void Another_runtime_reads_the_same_tokens_and_writes_the_same_text()
    {
        if (!Directory.Exists(Folder))
        {
            Assert.Skip("There is no language model in models/default/coach.");
        }

        using var golden = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "golden.json")));
        var own = TextTokenizer.Load(Folder, 100_000).Tokens;
        using var model = new Model(Folder);
        using var tokenizer = new Tokenizer(model);
        tokenizer.UpdateOptions(new Dictionary<string, string> { ["add_special_tokens"] = "true" });
        foreach (var sequence in golden.RootElement.GetProperty("sequences").EnumerateArray())
        {
            var prompt = Ints(sequence.GetProperty("prompt"));
            using var encoded = tokenizer.Encode(Text(own, prompt));
            Assert.Equal(prompt, encoded[0].ToArray());
            Assert.Equal(Ints(sequence.GetProperty("generated")).Take(Tokens), Write(model, encoded, prompt.Length));
        }
    }

    private static int[] Write(Model model, Sequences prompt, int length)
    {
        using var parameters = new GeneratorParams(model);
        parameters.SetSearchOption("max_length", length + Tokens);
        parameters.SetSearchOption("do_sample", false);
        using var generator = new Generator(model, parameters);
        generator.AppendTokenSequences(prompt);
        while (!generator.IsDone())
        {
            generator.GenerateNextToken();
        }

        return generator.GetSequence(0)[length..].ToArray();
    }

    /// <summary>A prompt as it was before it became tokens; its first is the mark of a beginning.</summary>
    private static string Text(TokenTable tokens, int[] prompt)
    {
        var text = new TextAssembler(tokens);
        foreach (var token in prompt.AsSpan(1))
        {
            text.Append(token);
        }

        return text.Take(isEnd: true);
    }

    private static int[] Ints(JsonElement list) => [.. list.EnumerateArray().Select(one => one.GetInt32())];
}
