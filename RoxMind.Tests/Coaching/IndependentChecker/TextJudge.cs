namespace RoxMind.Tests.Coaching.IndependentChecker;

/// <summary>
/// Judges a feedback text against the JSON of its analysis without a line of the product's checker, so that a mistake there does
/// not hide here. Every number has to be proven, every name, direction and claim to agree.
/// </summary>
internal static class TextJudge
{
    /// <summary>All faults; none when the text stands up to its analysis.</summary>
    public static IReadOnlyList<TextFault> Judge(JudgedText judged)
    {
        var text = new MarkedText(judged);
        var (numbers, directions) = (new NumberJudge(judged), new DirectionJudge(judged));
        List<TextFault> faults = [.. MannersJudge.Judge(judged, string.Join(' ', text.Sentences))];
        if (!text.NamesEvent)
        {
            faults.Add(new TextFault(FaultKind.Name, $"the event '{judged.EventName}' is not named"));
        }

        var seconds = SpokenTime.Find(judged.Text).Select(time => time.Seconds).ToHashSet();
        int[] owed = [judged.FinishS, judged.TargetS.FromS, judged.TargetS.ToS];
        faults.AddRange(
            owed.Where(time => !seconds.Contains(time))
                .Select(time => new TextFault(
                    FaultKind.Number,
                    $"{time} s, of the finish or the target, is not stated"
                ))
        );
        foreach (var sentence in text.Sentences)
        {
            faults.AddRange(numbers.Judge(sentence));
            faults.AddRange(directions.Judge(sentence));
            faults.AddRange(ClaimJudge.Judge(sentence, judged));
        }

        faults.AddRange(PriorityJudge.Judge(text, judged));
        return faults;
    }
}
