using RoxMind.Grains.Analysis.Identity;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Events.Validation;

/// <summary>Brings a result that is known together with what was published of it now.</summary>
internal static class ResultMerge
{
    /// <summary>What counts from now on: what was sent, and what was known where nothing was sent.</summary>
    /// <param name="known">The result as it is known.</param>
    /// <param name="sent">The result as it was sent now.</param>
    public static RaceResult Of(RaceResult known, RaceResult sent)
    {
        ArgumentNullException.ThrowIfNull(known);
        ArgumentNullException.ThrowIfNull(sent);
        var isSameTime = known.TotalS == sent.TotalS && known.Status == sent.Status;
        return sent with
        {
            RaceId = known.RaceId,
            EventId = known.EventId,
            EventName = known.EventName,
            Date = sent.Date ?? known.Date,
            Entrant = new Entrant(
                sent.Entrant.ExternalId ?? known.Entrant.ExternalId,
                Name(known, sent),
                sent.Entrant.Nationality ?? known.Entrant.Nationality,
                sent.Entrant.StartNumber ?? known.Entrant.StartNumber
            ),
            Gender = sent.Gender == Gender.Unknown ? known.Gender : sent.Gender,
            AgeGroup = sent.AgeGroup.IsKnown ? sent.AgeGroup : known.AgeGroup,
            SourceId = sent.SourceId ?? known.SourceId,
            Category = sent.Category ?? known.Category,
            RoxzoneTotalS = sent.RoxzoneTotalS ?? (isSameTime ? known.RoxzoneTotalS : null),
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
            && !name.AsSpan().ContainsAny(_separators);
    }

    private static readonly System.Buffers.SearchValues<char> _separators = System.Buffers.SearchValues.Create(",;/&+");

    private static string? Name(RaceResult known, RaceResult sent)
    {
        if (sent.Entrant.Name is not { } name || known.Entrant.Name is not { } former)
        {
            return sent.Entrant.Name ?? known.Entrant.Name;
        }

        var isOneSpelling = NameKey.Of(name, sent.Division) == NameKey.Of(former, known.Division);
        return isOneSpelling || !AreMembers(known, sent) ? name
            : IsNamed(former, name, sent.Division) ? former
            : $"{former}, {name}";
    }

    private static bool IsNamed(string team, string member, Division division) =>
        team.Split(", ").Any(one => NameKey.Of(one, division) == NameKey.Of(member, division));

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
