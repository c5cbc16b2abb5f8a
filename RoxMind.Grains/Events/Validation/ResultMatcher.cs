using RoxMind.Grains.Analysis.Identity;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Events.ReadModel;

namespace RoxMind.Grains.Events.Validation;

/// <summary>
/// Finds which of the known results one is that was sent: by the timing company's result id, else the athlete's id, else the
/// start number, else person and division.
/// </summary>
/// <remarks>
/// Within one publication two rows of one start number or one name with other times are two starts (a placeholder, a
/// namesake); between two publications the later one corrects the earlier. But nobody is replaced by a stranger: where name and times are
/// both others' the number was given twice, as for each wave or day anew. And who has another number with the same name and times
/// had a wrong one.
/// </remarks>
internal static class ResultMatcher
{
    /// <summary>The known result that was sent again; null when it is a new one.</summary>
    /// <typeparam name="TKnown">What holds a known result.</typeparam>
    /// <param name="index">The known results.</param>
    /// <param name="sent">The result that was sent.</param>
    /// <param name="resultOf">The result of a known one.</param>
    /// <param name="isSamePublication">Whether a known one came with the same publication.</param>
    public static TKnown? Find<TKnown>(
        ResultIndex<TKnown> index,
        RaceResult sent,
        Func<TKnown, RaceResult> resultOf,
        Func<TKnown, bool> isSamePublication
    )
        where TKnown : class
    {
        if (index.OfSource(sent) is [var first, ..])
        {
            return first;
        }

        if (index.OfAthlete(sent).FirstOrDefault(IsPossible) is { } ofAthlete)
        {
            return ofAthlete;
        }

        var ofPerson = index.OfPerson(sent).Where(IsPossible).ToList();
        return FindByNumber(index.OfNumber(sent).Where(IsPossible).ToList())
            ?? FindByPerson(ofPerson.FindAll(HasPossibleNumber))
            ?? index
                .OfTeamTimes(sent)
                .FirstOrDefault(known =>
                    IsPossible(known) && HasPossibleNumber(known) && ResultMerge.AreMembers(resultOf(known), sent)
                )
            ?? ofPerson.Find(known => !isSamePublication(known) && HasSameTimes(resultOf(known), sent));

        // Other ids are other results.
        bool IsPossible(TKnown known) =>
            (resultOf(known).SourceId is null || sent.SourceId is null)
            && (
                resultOf(known).Entrant.ExternalId is not { } id
                || sent.Entrant.ExternalId is null
                || id == sent.Entrant.ExternalId
            );

        bool HasPossibleNumber(TKnown known) =>
            resultOf(known).Entrant.StartNumber is not { } number
            || sent.Entrant.StartNumber is null
            || number == sent.Entrant.StartNumber;

        TKnown? FindByNumber(List<TKnown> ofNumber) =>
            ofNumber.Find(known => IsSamePerson(known) && IsSameField(known))
            ?? ofNumber.Find(known => ResultMerge.AreMembers(resultOf(known), sent))
            ?? ofNumber.Find(known => !isSamePublication(known) && !Strangers.Are(resultOf(known), sent));

        TKnown? FindByPerson(List<TKnown> possible) =>
            possible.Find(known => HasSameTimes(resultOf(known), sent))
            ?? possible
                .Where(known => !isSamePublication(known) && FitsInAge(known))
                .MinBy(known => Math.Abs(resultOf(known).TotalMs - sent.TotalMs));

        bool IsSamePerson(TKnown known) =>
            resultOf(known).Entrant.Name is not { } name
            || sent.Entrant.Name is null
            || NameKey.Of(name, sent.Division) == NameKey.Of(sent.Entrant.Name, sent.Division);

        bool IsSameField(TKnown known) =>
            resultOf(known).Division == sent.Division && resultOf(known).Category == sent.Category;

        bool FitsInAge(TKnown known) =>
            !resultOf(known).AgeGroup.IsKnown
            || !sent.AgeGroup.IsKnown
            || resultOf(known).AgeGroup.IsPlausibleBefore(sent.AgeGroup, 0);
    }

    private static bool HasSameTimes(RaceResult one, RaceResult other) =>
        one.TotalS == other.TotalS && one.Status == other.Status && one.PublishedSplits.Equals(other.PublishedSplits);
}
