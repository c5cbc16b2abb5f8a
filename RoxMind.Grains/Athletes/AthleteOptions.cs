using System.ComponentModel.DataAnnotations;

namespace RoxMind.Grains.Athletes;

/// <summary>How athletes are kept in memory.</summary>
public sealed class AthleteOptions
{
    /// <summary>Most athletes and names that a silo keeps in memory at once; each takes some ten kilobytes.</summary>
    /// <value>8,192, unless set; 1 to a million.</value>
    [Range(1, 1_000_000)]
    public int MostActive { get; set; } = 8192;
}
