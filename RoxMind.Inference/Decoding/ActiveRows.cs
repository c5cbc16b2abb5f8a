using RoxMind.Inference.Decoding.Caches;

namespace RoxMind.Inference.Decoding;

/// <summary>Which text is in which row of the steps. Rows are kept dense where their caches can be moved.</summary>
/// <param name="slots">Most rows.</param>
/// <param name="canMove">Whether a row's cache can be moved to another.</param>
/// <param name="steps">The steps.</param>
/// <param name="held">The prompts that are in the rows' caches.</param>
internal sealed class ActiveRows(int slots, bool canMove, StepRun steps, HeldPrompts held)
{
    private readonly ActiveText?[] _rows = new ActiveText?[slots];

    /// <summary>Rows that a step computes; there may be empty ones among them where caches can't be moved.</summary>
    public int Count { get; private set; }

    /// <summary>A row without a text; negative when there is none.</summary>
    public int Free => canMove && Count < _rows.Length ? Count : Array.IndexOf(_rows, null);

    /// <summary>The text in a row.</summary>
    public ActiveText? this[int row] => _rows[row];

    /// <summary>Puts a text into an empty row.</summary>
    public void Join(int row, ActiveText text)
    {
        _rows[row] = text;
        Count = Math.Max(Count, row + 1);
    }

    /// <summary>Takes a row's text out; the last one moves into its place where it can.</summary>
    /// <returns>The text.</returns>
    public ActiveText? Leave(int row)
    {
        var left = _rows[row];
        _rows[row] = null;
        if (canMove && row < Count - 1 && _rows[Count - 1] is { } last)
        {
            steps.Move(Count - 1, row, last.Cached);
            held.Move(Count - 1, row);
            (_rows[row], _rows[Count - 1]) = (last, null);
        }

        while (Count > 0 && _rows[Count - 1] is null)
        {
            Count--;
        }

        return left;
    }
}
