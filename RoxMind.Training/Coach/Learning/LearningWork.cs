using RoxMind.Inference.Tokenizers;
using RoxMind.Training.Coach.Corpus;
using RoxMind.Training.Coach.Torch;

namespace RoxMind.Training.Coach.Learning;

/// <summary>What is to be learnt.</summary>
internal sealed record LearningWork
{
    /// <summary>The model.</summary>
    public required MistralModel Model { get; init; }

    /// <summary>What it learns from.</summary>
    public required IReadOnlyList<TokenDocument> Documents { get; init; }

    /// <summary>What it is judged by: documents on events that none of the others is about.</summary>
    public required IReadOnlyList<TokenDocument> HeldOut { get; init; }

    /// <summary>How it learns.</summary>
    public required LearningOptions Options { get; init; }

    /// <summary>Where it is kept how far learning is.</summary>
    public required Checkpoint Checkpoint { get; init; }

    /// <summary>The work of a verb.</summary>
    /// <param name="model">The model.</param>
    /// <param name="tokenizer">Its tokenizer.</param>
    /// <param name="options">How it learns.</param>
    /// <param name="corpus">Where the documents are.</param>
    /// <param name="file">The file of those that are learnt from.</param>
    /// <param name="output">Where the model will be written; the checkpoint is kept beside it.</param>
    public static LearningWork Of(
        MistralModel model,
        TextTokenizer tokenizer,
        LearningOptions options,
        CorpusFolder corpus,
        string file,
        string output
    ) =>
        new()
        {
            Model = model,
            Documents = corpus.Encode(file, tokenizer, model.Config),
            HeldOut = corpus.Encode(CorpusWriter.HeldOutFile, tokenizer, model.Config),
            Options = options,
            Checkpoint = new Checkpoint(Path.TrimEndingDirectorySeparator(output) + ".checkpoint"),
        };
}
