namespace RoxMind.Training.Coach.Corpus.Composition;

/// <summary>What a document is for.</summary>
internal enum CorpusStyle
{
    /// <summary>To learn the language: other lengths and orders too.</summary>
    Pretrain = 0,

    /// <summary>To learn the task: the contract of a feedback text exactly.</summary>
    Tune = 1,
}
