using System.Globalization;
using System.Text;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Silo.Commands.Services;

namespace RoxMind.Tests.Service;

/// <summary>
/// A file of results that is named after one of its athletes, and has her name where it is not read too: what is left of it once she is
/// erased can be looked for, as nobody else has it.
/// </summary>
internal static class NamedResults
{
    /// <summary>Their event.</summary>
    public const string Event = "S8 2026 Erased";

    /// <summary>Her first name.</summary>
    public const string First = "Zoraida";

    /// <summary>Her last name.</summary>
    public const string Last = "Quillfeather";

    /// <summary>Her name.</summary>
    public const string Name = $"{First} {Last}";

    /// <summary>How many results the file has beside hers.</summary>
    public const int Others = 301;

    /// <summary>Imports it through a service.</summary>
    public static async Task<ImportedFile> ImportAsync(ServiceClient client)
    {
        var (fileName, cancellationToken) = (
            $"{Last.ToUpperInvariant()}, {First}.csv",
            TestContext.Current.CancellationToken
        );
        using var upload = new MemoryStream(Encoding.UTF8.GetBytes(Content()));
        var id = await client.UploadAsync(fileName, upload, cancellationToken);
        await client.StartImportAsync(id, fileName, null, cancellationToken);
        var job = await client.FollowImportAsync(id, fileName, _ => { }, cancellationToken);
        Assert.Equal(Others + 1, job.Accepted);
        return job;
    }

    /// <summary>Whether bytes hold a word, in any case and in both encodings that strings are kept in.</summary>
    public static bool IsIn(byte[] bytes, string word) =>
        new[] { word, word.ToUpperInvariant(), word.ToLowerInvariant() }.Any(form =>
            bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(form)) >= 0
            || bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(form)) >= 0
        );

    private static string Content()
    {
        var file = new StringBuilder("event_name,name,gender,nationality,age_group,division,total_time");
        foreach (var segment in RaceFormat.Segments)
        {
            file.Append(',').Append(RaceFormat.ColumnName(segment));
        }

        for (var row = 0; row < Others; row++)
        {
            var name = row == Others / 2 ? Name : $"Other Athlete {MadeResults.Letters(row)}";
            Append(file, row, name, "30-34");
        }

        Append(file, Others, "Somebody Else", Name);
        return file.ToString();
    }

    private static void Append(StringBuilder file, int row, string name, string age)
    {
        var splits = MadeResults.SplitsOf(row);
        file.Append('\n')
            .Append(CultureInfo.InvariantCulture, $"{Event},{name},female,NED,{age},open,{splits.Sum()},")
            .AppendJoin(',', splits);
    }
}
