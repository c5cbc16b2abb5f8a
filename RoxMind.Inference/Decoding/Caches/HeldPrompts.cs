namespace RoxMind.Inference.Decoding.Caches;

/// <summary>
/// Which prompts the slots' caches hold, those of texts that have ended too: a prompt that begins like the one that was in its slot
/// before is read from where they part.
/// </summary>
/// <param name="slots">How many slots there are.</param>
internal sealed class HeldPrompts(int slots)
{
    private readonly int[]?[] _prompts = new int[slots][];

    /// <summary>Tokens at the beginning of a prompt that a slot holds; the last is never among them, as its logits are wanted.</summary>
    public int Shared(int slot, ReadOnlySpan<int> prompt) =>
        Math.Min(prompt.CommonPrefixLength(_prompts[slot]), prompt.Length - 1);

    /// <summary>A slot's content is about to change, or is not to be relied on.</summary>
    public void Forget(int slot) => _prompts[slot] = null;

    /// <summary>A slot holds a prompt.</summary>
    public void Hold(int slot, int[] prompt) => _prompts[slot] = prompt;

    /// <summary>A slot's content was copied to another.</summary>
    public void Move(int from, int to) => _prompts[to] = _prompts[from];
}
