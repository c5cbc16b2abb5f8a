namespace RoxMind.Training.Coach.Corpus.Phrases;

/// <summary>
/// Wordings by the name of their rule. In a wording, <c>[a|b|]</c> is a choice, <c>&lt;rule&gt;</c> another rule,
/// <c>{reference}</c> a fact, and <c>tag? …</c> or <c>!tag,other? …</c> before it says when it fits. A wording whose facts
/// are absent, or stated already, is left out by itself. Sentences begin with small letters here; capitals come later.
/// </summary>
internal sealed class PhraseRules() : Dictionary<string, string[]>(StringComparer.Ordinal);
