using RoxMind.Grains.Analysis.Identity;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Events.Validation;

/// <summary>Brings a result that is known together with what was published of it now.</summary>
internal static class ResultMerge
{
    /// <summary>
    /// What counts from now on: what was sent, and what was known where nothing was sent; of a row that names one member of a known pair
    /// or team what it adds to that.
    /// </summary>
    /// <param name="known">The result as it is known.</param>
    /// <param name="sent">The result as it was sent now.</param>
    public static RaceResult Of(RaceResult known, RaceResult sent)
    {
        ArgumentNullException.ThrowIfNull(known);
        ArgumentNullException.ThrowIfNull(sent);
        if (AddsMember(known, sent))
        {
            return TeamMembers.Add(known, sent);
        }

        var isSameTime = known.TotalS == sent.TotalS && known.Status == sent.Status;
        return sent with
        {
            RaceId = known.RaceId,
            EventId = known.EventId,
            EventName = known.EventName,
            Date = sent.Date ?? known.Date,
            Entrant = new Entrant(
                sent.Entrant.ExternalId ?? known.Entrant.ExternalId,
                IsSameSet(known.Entrant.Name, sent) ? known.Entrant.Name : sent.Entrant.Name ?? known.Entrant.Name,
                AreSameNations(known, sent)
                    ? known.Entrant.Nationality
                    : sent.Entrant.Nationality ?? known.Entrant.Nationality,
                sent.Entrant.StartNumber ?? known.Entrant.StartNumber
            ),
            Gender = sent.Gender == Gender.Unknown ? known.Gender : sent.Gender,
            AgeGroup = sent.AgeGroup.IsKnown ? sent.AgeGroup : known.AgeGroup,
            SourceId = sent.SourceId ?? known.SourceId,
            Category = sent.Category ?? known.Category,
            PublishedRoxzoneTotalS = sent.PublishedRoxzoneTotalS ?? (isSameTime ? known.PublishedRoxzoneTotalS : null),
            FractionMs = isSameTime && sent.FractionMs == 0 ? known.FractionMs : sent.FractionMs,
            Splits = isSameTime ? Filled(sent.PublishedSplits, known.PublishedSplits) : sent.PublishedSplits,
            Doubtful = new DoubtfulSplits(sent.Doubtful.Where(split => split.Doubt == SplitDoubt.Unreadable)),
        };
    }

    /// <summary>Whether the two are one pair or relay of which each row names one member.</summary>
    public static bool AreMembers(RaceResult known, RaceResult sent)
    {
        ArgumentNullException.ThrowIfNull(known);
        ArgumentNullException.ThrowIfNull(sent);
        return sent.Division.IsTeam()
            && known.Division == sent.Division
            && known.TotalMs == sent.TotalMs
            && known.PublishedSplits.Equals(sent.PublishedSplits)
            && sent.Splits.MissingCount < RaceFormat.SegmentCount
            && known.Entrant.Name is not null
            && sent.Entrant.Name is { } name
            && PeopleNames.Of(name, sent.Division.TeamSize()).Count == 1
            && TeamMembers.HasPlaceFor(known.Entrant.Name, name, sent.Division);
    }

    /// <summary>Whether the row names one member of a pair or relay of which others are known, or all.</summary>
    public static bool AddsMember(RaceResult known, RaceResult sent) =>
        AreMembers(known, sent)
        && NameKey.Of(sent.Entrant.Name!, sent.Division) != NameKey.Of(known.Entrant.Name!, known.Division);

    /// <summary>Whether a pair or team has the same names, which stand in another order: that is no correction.</summary>
    private static bool IsSameSet(string? known, RaceResult sent) =>
        sent.Division.IsTeam()
        && known is not null
        && sent.Entrant.Name is { } name
        && Parts(known).SequenceEqual(Parts(name), StringComparer.Ordinal);

    private static bool AreSameNations(RaceResult known, RaceResult sent) =>
        sent.Division.IsTeam()
        && known.Entrant.Nationality is { } nations
        && sent.Entrant.Nationality is { } others
        && Parts(nations).SequenceEqual(Parts(others), StringComparer.Ordinal);

    private static IEnumerable<string> Parts(string names) =>
        names
            .Split([',', ';', '/', '&', '+'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Order(StringComparer.Ordinal);

    private static Splits Filled(Splits sent, Splits known)
    {
        var filled = sent;
        foreach (var segment in RaceFormat.Segments)
        {
            if (sent[segment] is null && known[segment] is { } timeS)
            {
                filled = filled.With(segment, timeS);
            }
        }

        return filled;
    }
}
