using System.Text.Json;

namespace RoxMind.Grains.Retrieval.Meanings.Json;

/// <summary>A place in the JSON of a meaning: reads values of the right type and range, and faults name the place.</summary>
internal readonly struct MeaningNode(JsonElement json, string path)
{
    /// <summary>Where.</summary>
    public string Path => path;

    /// <summary>Whether it is an object.</summary>
    public bool IsObject => json.ValueKind == JsonValueKind.Object;

    /// <summary>The members of an object, each key once, all of them known.</summary>
    public IEnumerable<(string Key, MeaningNode Value)> Members(string known)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            throw Fault("is an object");
        }

        var keys = known.Split(' ');
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var members = new List<(string, MeaningNode)>();
        foreach (var member in json.EnumerateObject())
        {
            var value = new MeaningNode(member.Value, path.Length == 0 ? member.Name : $"{path}.{member.Name}");
            if (known.Length > 0 && !keys.Contains(member.Name, StringComparer.Ordinal))
            {
                throw value.Fault($"is no key; there are {string.Join(", ", keys)}");
            }

            if (!seen.Add(member.Name))
            {
                throw value.Fault("stands twice");
            }

            members.Add((member.Name, value));
        }

        return members;
    }

    /// <summary>The elements of a list.</summary>
    public IEnumerable<MeaningNode> Items()
    {
        if (json.ValueKind != JsonValueKind.Array)
        {
            throw Fault("is a list");
        }

        var at = path;
        return json.EnumerateArray().Select((item, i) => new MeaningNode(item, $"{at}[{i}]")).ToList();
    }

    /// <summary>A text of some characters.</summary>
    public string Text(int most)
    {
        var text = json.ValueKind == JsonValueKind.String ? json.GetString() : null;
        return text is { Length: > 0 } && text.Length <= most
            ? text
            : throw Fault($"is a text of 1 to {most} characters");
    }

    /// <summary>A whole number in a range.</summary>
    public int Number(int least, int most) =>
        json.ValueKind == JsonValueKind.Number && json.TryGetInt32(out var number) && number >= least && number <= most
            ? number
            : throw Fault($"is a whole number from {least} to {most}");

    /// <summary>A percentile.</summary>
    public double Percentile() =>
        json.ValueKind == JsonValueKind.Number && json.TryGetDouble(out var number) && number is >= 0 and <= 100
            ? number
            : throw Fault("is a number from 0 to 100");

    /// <summary>One of some names.</summary>
    public T OneOf<T>()
        where T : struct, Enum =>
        MeaningNames.Find<T>(Text(40))
        ?? throw Fault($"is one of {string.Join(", ", Enum.GetValues<T>().Select(MeaningNames.Of))}");

    /// <summary>The name of a part.</summary>
    public TimedPart Part() => PartOf(Text(40));

    /// <summary>The part that a key names.</summary>
    public TimedPart PartOf(string name) => TimedPart.Find(name) ?? throw Fault($"names no part of a race: {name}");

    /// <summary>A fault at this place.</summary>
    public MeaningFormatException Fault(string what) => new(path, $"'{path}' {what}.");
}
