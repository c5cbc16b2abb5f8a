using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Imports.Rows;

/// <summary>
/// Tells the editions of an event apart whose name alone does not: days that are near each other are of one, others of another. A row
/// without a day belongs to the only edition that the file has of its event.
/// </summary>
internal sealed class FileEditions
{
    private readonly Dictionary<string, List<Edition>> _known = new(StringComparer.Ordinal);

    /// <summary>The event of a row.</summary>
    /// <param name="named">The event as the row names it.</param>
    /// <param name="day">The row's day; null when it is not known.</param>
    public FileEvent Of(FileEvent named, DateOnly? day)
    {
        if (!named.IsNamed)
        {
            return named;
        }

        if (!_known.TryGetValue(named.Id, out var editions))
        {
            editions = _known[named.Id] = new List<Edition>(1);
        }

        if (day is not { } known)
        {
            return editions is [var only] ? only.Event : named;
        }

        var edition = editions.Find(one => one.IsNear(known));
        if (edition is null)
        {
            edition = new Edition(named with { Id = EventKey.FromName(named.Name, known) ?? named.Id }, known);
            editions.Add(edition);
        }

        edition.Take(known);
        return edition.Event;
    }

    private sealed class Edition(FileEvent own, DateOnly day)
    {
        private DateOnly _first = day;
        private DateOnly _last = day;

        public FileEvent Event => own;

        public bool IsNear(DateOnly other) => EventDays.AreNear(_first, _last, other);

        public void Take(DateOnly other) => (_first, _last) = (Min(_first, other), Max(_last, other));

        private static DateOnly Min(DateOnly one, DateOnly other) => one < other ? one : other;

        private static DateOnly Max(DateOnly one, DateOnly other) => one > other ? one : other;
    }
}
