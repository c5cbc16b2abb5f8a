using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Imports.Rows;

/// <summary>An event that rows belong to.</summary>
/// <param name="Id">The event's id.</param>
/// <param name="Name">The event's published name.</param>
/// <param name="IsNamed">Whether the id is made of the name, for lack of a published one.</param>
internal sealed record FileEvent(string Id, string Name, bool IsNamed = false)
{
    /// <summary>The event that a request names: its event name, else the file's name; null when neither is usable.</summary>
    public static FileEvent? Of(ImportRequest request)
    {
        var name = string.IsNullOrWhiteSpace(request.EventName)
            ? Path.GetFileNameWithoutExtension(request.FileName).Trim()
            : request.EventName.Trim();
        return EventKey.FromName(name) is { } id ? new FileEvent(id, name, IsNamed: true) : null;
    }
}
