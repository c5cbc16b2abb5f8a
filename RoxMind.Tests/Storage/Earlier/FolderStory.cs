using System.Text;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Silo.Commands.Services;

namespace RoxMind.Tests.Storage.Earlier;

/// <summary>
/// Fills the data folder of a running service with a little of everything that is kept: imports with rows that are not taken,
/// a live event with a start on the course, athletes merged, split and erased, texts asked for and written in the background.
/// </summary>
internal sealed class FolderStory(Uri service) : IDisposable
{
    private const int Returning = 5;
    private const string First = "2023-03-lindhafen";
    private const string Second = "2023-09-nordbruck";
    private const string Live = "2024-03-castelmora";

    // A station that nobody is that fast at, and one that is more seconds than are taken.
    private const string TooShort = "0:00:01";
    private const string TooLong = "20:00:00";

    private static readonly TimeSpan _poll = TimeSpan.FromMilliseconds(250);

    private readonly ServiceClient _client = new(service);
    private readonly FolderAnswers _answers = new(service);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Makes everything happen, and waits until all of it is done.</summary>
    /// <returns>What there is to ask about afterwards; feeds come last, once nothing is added to them any more.</returns>
    public async Task<IReadOnlyList<FolderQuestion>> TellAsync()
    {
        var (first, second) = (StoryRow.Of(First), StoryRow.Of(Second));
        var both = first
            .Where(row => row.IsOpen)
            .Select(row => row.Athlete)
            .Intersect(second.Select(row => row.Athlete));
        var returning = both.Take(Returning).ToHashSet();
        var early = Choose(first, returning, others: 3);
        var late = Choose(second, returning, others: 3);
        string[] imports =
        [
            await ImportAsync(
                First,
                [.. early, early[0], early[1].With("total_time", "x"), early[2].With("work_1", TooShort)]
            ),
            await ImportAsync(Second, late),
        ];
        await RecordLiveAsync(StoryRow.Of(Live).Where(row => row.IsOpen).Take(5).ToList());
        var events = await EventsAsync();
        await SettleAsync(events);
        var before = await RacesAsync(events);

        string AthleteOf(StoryRow row) => before.First(race => race.Name == row.Name).Athlete;
        var split = before.Last(race => race.Name == early.First(row => returning.Contains(row.Athlete)).Name);
        var erased = early.Last(row => returning.Contains(row.Athlete));
        var from = early.First(row => row.IsOpen && !returning.Contains(row.Athlete));
        var into = late.First(row => row.IsOpen && !returning.Contains(row.Athlete) && row.Gender == from.Gender);
        await ChangeAsync("splitAthlete(id: $a, raceIds: [$b])", split.Athlete, split.Id);
        await ChangeAsync("mergeAthletes(from: $a, into: $b)", AthleteOf(from), AthleteOf(into));
        await SettleAsync(events);
        var races = await RacesAsync(events);
        var asked = races.First(race => race.Name == from.Name);
        await WriteTextAsync(asked.Id);
        await CloseAsync(events.Single(known => known.Name.EndsWith("Nordbrück", StringComparison.Ordinal)).Id);
        await ChangeAsync("eraseAthlete(id: $a)", AthleteOf(erased), string.Empty);
        await SettleAsync(events);

        var closed = (await RacesAsync(events)).Where(race =>
            race.Event.EndsWith("Nordbrück", StringComparison.Ordinal)
        );
        var athletes = before.Concat(await RacesAsync(events)).Select(race => race.Athlete).Distinct().ToList();
        return
        [
            new("models"),
            new("events"),
            .. events.Select(known => new FolderQuestion("event", known.Id)),
            .. athletes.Select(id => new FolderQuestion("athlete", id)),
            .. imports.Select(id => new FolderQuestion("import", id)),
            .. new[] { from, into, erased }.Select(row => new FolderQuestion("search", row.Name!)),
            .. events.Select(known => new FolderQuestion("figures", known.Id)),
            .. athletes.Select(id => new FolderQuestion(FolderQueries.Analyses, id)),
            .. closed.Prepend(asked).Select(race => new FolderQuestion(FolderQueries.Text, race.Id)),
            .. events.Select(known => new FolderQuestion(FolderQueries.Feed, known.Id)),
        ];
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _client.Dispose();
        _answers.Dispose();
    }

    /// <summary>Those who race both, some who do not, and a relay.</summary>
    private static List<StoryRow> Choose(
        List<StoryRow> rows,
        HashSet<(string? Name, string Nationality)> returning,
        int others
    ) =>
        [
            .. rows.Where(row => row.IsOpen && returning.Contains(row.Athlete)),
            .. rows.Where(row => row.IsOpen && !returning.Contains(row.Athlete)).Take(others),
            .. rows.Where(row => row.Division == "RELAY").Take(1),
        ];

    private async Task<string> ImportAsync(string file, IReadOnlyList<StoryRow> rows)
    {
        var text = string.Join('\n', rows.Select(row => row.Line).Prepend(rows[0].Header));
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var name = $"{file}.csv";
        var id = await _client.UploadAsync(name, content, Cancel);
        await _client.StartImportAsync(id, name, eventName: null, Cancel);
        await _client.FollowImportAsync(id, name, _ => { }, Cancel);
        return id;
    }

    /// <summary>
    /// Results that are sent twice, cannot be analysed, lack name and split, or are not taken; a start that finishes, one on the course.
    /// </summary>
    private async Task RecordLiveAsync(List<StoryRow> rows)
    {
        var (key, name, date) = (rows[0]["event_id"], rows[0]["event_name"], rows[0]["event_date"]);
        var withoutNorms = rows[1].With("division", "goruck");
        var nameless = rows[2].With("name", string.Empty).With("run_4", string.Empty);
        await RecordAsync(rows[0], withoutNorms, nameless, rows[0], rows[3].With("work_1", TooLong));
        var splits = rows[3].ToSplits(RaceFormat.SegmentCount).Concat(rows[4].ToSplits(9)).ToList();
        await SendAsync(
            "mutation ($input: RecordSplitsInput!) { sent: recordSplits(input: $input) { __typename } }",
            new
            {
                eventKey = key,
                eventName = name,
                splits,
            }
        );
        await RecordAsync(rows[3]);

        Task RecordAsync(params StoryRow[] results) =>
            SendAsync(
                "mutation ($input: RecordResultsInput!) { sent: recordResults(input: $input) { __typename } }",
                new
                {
                    eventKey = key,
                    eventName = name,
                    date,
                    results = results.Select(row => row.ToResult()),
                }
            );
    }

    private async Task SendAsync(string mutation, object input)
    {
        var answer = await _client.QueryAsync(mutation, new { input }, Cancel);
        Assert.Equal("BatchRecorded", answer.GetProperty("sent").GetProperty("__typename").GetString());
    }

    private async Task<List<(string Id, string Name)>> EventsAsync()
    {
        var events = (await _answers.AskAsync(new FolderQuestion("events"), 0))["events"]!["edges"]!.AsArray();
        return [.. events.Select(edge => ((string)edge!["node"]!["id"]!, (string)edge["node"]!["name"]!))];
    }

    private async Task SettleAsync(List<(string Id, string Name)> events)
    {
        foreach (var (id, _) in events)
        {
            const string progress = "subscription ($of: ID!) { analysisProgress(eventId: $of) { waiting } }";
            await _answers.FollowAsync(progress, id, int.MaxValue);
        }
    }

    /// <summary>The races of the events as the leaderboards have them.</summary>
    private async Task<List<(string Id, string Athlete, string? Name, string Event)>> RacesAsync(
        List<(string Id, string Name)> events
    )
    {
        var races = new List<(string, string, string?, string)>();
        foreach (var (id, name) in events)
        {
            var board = (await _answers.AskAsync(new FolderQuestion("event", id), 0))["event"]!["leaderboard"]![
                "edges"
            ]!;
            races.AddRange(
                from edge in board.AsArray()
                let row = edge["node"]!
                select ((string)row["raceId"]!, (string)row["athleteId"]!, (string?)row["name"], name)
            );
        }

        return races;
    }

    private async Task ChangeAsync(string change, string a, string b)
    {
        var declared = b.Length == 0 ? "($a: ID!)" : "($a: ID!, $b: ID!)";
        var text = $"mutation {declared} {{ change: {change} {{ ... on Refused {{ reason }} }} }}";
        var done = await _client.QueryAsync(text, b.Length == 0 ? new { a } : new { a, b }, Cancel);
        Assert.False(done.GetProperty("change").TryGetProperty("reason", out var reason), $"{change}: {reason}");
    }

    private async Task WriteTextAsync(string raceId) =>
        await _answers.FollowAsync(
            "subscription ($of: ID!) { feedbackText(raceId: $of) { feedback { text } } }",
            raceId,
            int.MaxValue
        );

    private async Task CloseAsync(string eventId)
    {
        await ChangeAsync("closeEvent(id: $a)", eventId, string.Empty);
        using var again = new PeriodicTimer(_poll);
        while (!await IsDoneAsync(eventId))
        {
            await again.WaitForNextTickAsync(Cancel);
        }
    }

    private async Task<bool> IsDoneAsync(string eventId) =>
        (await _answers.AskAsync(new FolderQuestion("event", eventId), 0))["event"]!["feedback"]?["isDone"] is { } done
        && (bool)done;
}
