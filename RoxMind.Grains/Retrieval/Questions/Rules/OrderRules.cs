using System.Text.RegularExpressions;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Retrieval.Meanings;
using RoxMind.Grains.Retrieval.Questions.Words;

namespace RoxMind.Grains.Retrieval.Questions.Rules;

/// <summary>Superlatives, and how many are asked for.</summary>
internal static partial class OrderRules
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const int MaxCount = 100;

    /// <summary>Whether the shortest time is to come first (true) or the longest (false); null when neither is said.</summary>
    public static bool? Take(Draft draft)
    {
        bool? isFastest = null;
        if (!draft.Had("WEH?Q"))
        {
            draft.Each(Counted(), match => Count(draft, draft.At(match, "n")!.Number));
            draft.Each(Fastest(), _ => Set(draft, ref isFastest, value: true));
            draft.Each(Slowest(), _ => Set(draft, ref isFastest, value: false));
        }

        draft.Each(Stated(), match => Count(draft, draft.At(match, "n")!.Number));
        if (draft.Has("1"))
        {
            draft.TakeAll("1");
            Count(draft, 1);
        }

        return isFastest;
    }

    private static bool Set(Draft draft, ref bool? isFastest, bool value)
    {
        if (isFastest == !value)
        {
            draft.Refuse("Fastest and slowest cannot be asked for together.");
        }

        isFastest = value;
        return true;
    }

    private static bool Count(Draft draft, int count)
    {
        if (draft.Meaning.Count is not null || count is < 1 or > MaxCount)
        {
            return false;
        }

        draft.Meaning = draft.Meaning with { Count = count };
        return true;
    }

    [GeneratedRegex("(?<n>N)(?=[fz])|(?<=[tfz])(?<n>N)", Options, PatternTime.MostMs)]
    private static partial Regex Counted();

    [GeneratedRegex("(?<![!O])(t|f|v?ev?)", Options, PatternTime.MostMs)]
    private static partial Regex Fastest();

    [GeneratedRegex("(?<![!O])(z|v?m+v?|v)", Options, PatternTime.MostMs)]
    private static partial Regex Slowest();

    [GeneratedRegex("^[#kIM]*(?<n>N)(?!$)|(?<![_A-Za-z])(?<n>N)(?=[GLVi23_])", Options, PatternTime.MostMs)]
    private static partial Regex Stated();
}
