namespace RoxMind.Grains.Analysis.Races;

/// <summary>The 23 timed segments of a HYROX race in course order; the number is the position, from 0.</summary>
public enum Segment
{
    /// <summary>First run. Its length depends on the start layout, so it is never compared with runs 2 to 7.</summary>
    Run1 = 0,

    /// <summary>SkiErg, 1000 m.</summary>
    SkiErg = 1,

    /// <summary>Transition after the SkiErg.</summary>
    Roxzone1 = 2,

    /// <summary>Second run, about 1 km.</summary>
    Run2 = 3,

    /// <summary>Sled push, 50 m.</summary>
    SledPush = 4,

    /// <summary>Transition after the sled push.</summary>
    Roxzone2 = 5,

    /// <summary>Third run, about 1 km.</summary>
    Run3 = 6,

    /// <summary>Sled pull, 50 m.</summary>
    SledPull = 7,

    /// <summary>Transition after the sled pull.</summary>
    Roxzone3 = 8,

    /// <summary>Fourth run, about 1 km.</summary>
    Run4 = 9,

    /// <summary>Burpee broad jumps, 80 m.</summary>
    BurpeeBroadJump = 10,

    /// <summary>Transition after the burpee broad jumps.</summary>
    Roxzone4 = 11,

    /// <summary>Fifth run, about 1 km.</summary>
    Run5 = 12,

    /// <summary>RowErg, 1000 m.</summary>
    Row = 13,

    /// <summary>Transition after the row.</summary>
    Roxzone5 = 14,

    /// <summary>Sixth run, about 1 km.</summary>
    Run6 = 15,

    /// <summary>Farmers carry, 200 m.</summary>
    FarmersCarry = 16,

    /// <summary>Transition after the farmers carry.</summary>
    Roxzone6 = 17,

    /// <summary>Seventh run, about 1 km.</summary>
    Run7 = 18,

    /// <summary>Sandbag lunges, 100 m.</summary>
    SandbagLunges = 19,

    /// <summary>Transition after the lunges.</summary>
    Roxzone7 = 20,

    /// <summary>Eighth run. It includes the walk to the wall balls, so it is never compared with runs 2 to 7.</summary>
    Run8 = 21,

    /// <summary>Wall balls; the finish line follows.</summary>
    WallBalls = 22,
}
