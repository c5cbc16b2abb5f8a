using Microsoft.Extensions.AI;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.Tokenizers;

namespace RoxMind.Inference.Sentences;

/// <summary>
/// A sentence model in the form in which the family of BERT is published for ONNX Runtime: <c>model.onnx</c>, the word pieces in
/// <c>vocab.txt</c>, and in <c>1_Pooling/config.json</c>, where there is one, whether the first token or the mean of all is the vector.
/// </summary>
internal sealed class OnnxSentences : IEmbeddingGenerator<string, Embedding<float>>
{
    /// <summary>The model's file.</summary>
    public const string ModelFile = "model.onnx";

    /// <summary>The word pieces' file.</summary>
    public const string VocabularyFile = "vocab.txt";

    private const int MostTokens = 256;
    private const string InputIds = "input_ids";
    private const string AttentionMask = "attention_mask";
    private const string TypeIds = "token_type_ids";

    private readonly InferenceSession _session;
    private readonly BertTokenizer _tokenizer;
    private readonly bool _isFirstToken;

    /// <summary>Opens the model of a folder.</summary>
    public OnnxSentences(string folder)
    {
        _tokenizer = BertTokenizer.Create(Path.Combine(folder, VocabularyFile));
        _isFirstToken = Pooling.IsFirstToken(folder);
        using var settings = new SessionOptions { IntraOpNumThreads = 1, InterOpNumThreads = 1 };
        _session = new InferenceSession(Path.Combine(folder, ModelFile), settings);
    }

    /// <inheritdoc/>
    public Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values,
        EmbeddingGenerationOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        // One text a call: a long one makes all of its batch slow.
        var vectors = new GeneratedEmbeddings<Embedding<float>>();
        foreach (var value in values)
        {
            cancellationToken.ThrowIfCancellationRequested();
            vectors.Add(new Embedding<float>(Encode(value)));
        }

        return Task.FromResult(vectors);
    }

    /// <inheritdoc/>
    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceKey is null && serviceType.IsInstanceOfType(this) ? this : null;

    /// <inheritdoc/>
    public void Dispose() => _session.Dispose();

    private float[] Encode(string text)
    {
        long[] ids = [.. _tokenizer.EncodeToIds(text, MostTokens, out _, out _).Select(id => (long)id)];
        var ones = new long[ids.Length];
        Array.Fill(ones, 1);
        var inputs = new Dictionary<string, OrtValue>(StringComparer.Ordinal);
        try
        {
            foreach (var name in _session.InputMetadata.Keys)
            {
                var values = name switch
                {
                    InputIds => ids,
                    AttentionMask => ones,
                    TypeIds => new long[ids.Length],
                    _ => throw new NotSupportedException($"The model wants '{name}', which is not known here."),
                };
                inputs.Add(name, OrtValue.CreateTensorValueFromMemory(values, [1, values.Length]));
            }

            using var run = new RunOptions();
            using var outputs = _session.Run(run, inputs, [_session.OutputNames[0]]);
            return Pooling.Of(outputs[0], _isFirstToken);
        }
        finally
        {
            foreach (var input in inputs.Values)
            {
                input.Dispose();
            }
        }
    }
}
