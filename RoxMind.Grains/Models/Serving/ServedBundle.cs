namespace RoxMind.Grains.Models.Serving;

/// <summary>What a silo of a cluster serves from.</summary>
/// <param name="Silo">The silo's name.</param>
/// <param name="Version">Version of its bundle.</param>
/// <param name="FirstSeen">When the first silo ever served from a bundle of this version.</param>
public sealed record ServedBundle(string Silo, string Version, DateTimeOffset FirstSeen);
