namespace RoxMind.Tests.Coaching.IndependentChecker;

/// <summary>Holds the advice against the priorities: all named, in order, each with its gap and advice of its own family.</summary>
internal static class PriorityJudge
{
    /// <summary>The faults of all marked sentences.</summary>
    public static IEnumerable<TextFault> Judge(MarkedText text, JudgedText judged)
    {
        var (sections, quotes) = Read(text, judged);
        if (
            (judged.PercentileHere >= 97 || judged.Division.EndsWith("Relay", StringComparison.Ordinal))
            && text.Sentences.Any(sentence => QuoteBook.Shipped.Find(sentence).Any(quote => quote.Id == "RUN-T4"))
        )
        {
            yield return new TextFault(FaultKind.Quote, "more running for a winner or a team");
        }

        var order = judged.Priorities.Select(one => one.Key).ToList();
        var named = sections.Keys.ToList();
        if (!named.SequenceEqual(order.Where(named.Contains)))
        {
            yield return new TextFault(FaultKind.Priority, $"named as {string.Join(", ", named)}");
        }

        foreach (var priority in judged.Priorities)
        {
            if (!sections.TryGetValue(priority.Key, out var section))
            {
                yield return new TextFault(FaultKind.Priority, $"{priority.Key} is not named");
                continue;
            }

            if (!SpokenTime.Find(section).Any(time => time.Seconds == priority.GapS))
            {
                yield return new TextFault(FaultKind.Priority, $"{priority.Key} has no gap");
            }

            if (!QuoteBook.Shipped.Find(section).Any(quote => quote.IsHint && IsOf(quote.Family, priority)))
            {
                yield return new TextFault(FaultKind.Priority, $"{priority.Key} has no advice");
            }

            if (QuoteBook.Shipped.Find(section).Count(quote => quote.IsHint) > 1)
            {
                yield return new TextFault(FaultKind.Priority, $"{priority.Key} has several hints");
            }

            foreach (var quote in QuoteBook.Shipped.Find(section).Where(quote => !IsOf(quote.Family, priority)))
            {
                yield return new TextFault(FaultKind.Quote, $"{quote.Id} for {priority.Key}");
            }
        }

        foreach (var id in quotes.Where(id => judged.Priorities.Count > 0 || id != "RUN-T4"))
        {
            yield return new TextFault(FaultKind.Quote, $"{id} is about no priority");
        }
    }

    private static bool IsOf(string family, JudgedText.Finding priority) => family == CourseNames.Family(priority.Key);

    /// <summary>
    /// The sentences of each priority: from the one that names it to the next that names another segment or speaks of something
    /// else; and the quotes outside of them.
    /// </summary>
    private static (Dictionary<string, string> Sections, List<string> Loose) Read(MarkedText text, JudgedText judged)
    {
        var sections = new Dictionary<string, string>(StringComparer.Ordinal);
        var loose = new List<string>();
        string? current = null;
        foreach (var sentence in text.Sentences)
        {
            var names = CourseNames.Find(sentence);
            if (names.Count > 0)
            {
                current = judged.Priorities.Any(one => one.Key == names[0].Key) ? names[0].Key : null;
            }

            if (current is not null)
            {
                sections[current] = sections.TryGetValue(current, out var before) ? $"{before} {sentence}" : sentence;
            }
            else
            {
                loose.AddRange(QuoteBook.Shipped.Find(sentence).Select(quote => quote.Id));
            }
        }

        return (sections, loose);
    }
}
