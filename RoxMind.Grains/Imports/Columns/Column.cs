namespace RoxMind.Grains.Imports.Columns;

/// <summary>What a column of a result file can hold, besides the splits.</summary>
internal enum Column
{
    /// <summary>Published id of the event.</summary>
    EventId = 0,

    /// <summary>Published name of the event.</summary>
    EventName = 1,

    /// <summary>Day of the race.</summary>
    EventDate = 2,

    /// <summary>The timing company's id of the athlete.</summary>
    AthleteId = 3,

    /// <summary>Start number.</summary>
    StartNumber = 4,

    /// <summary>Name of the person, pair or team.</summary>
    Name = 5,

    /// <summary>Nation.</summary>
    Nationality = 6,

    /// <summary>Gender category.</summary>
    Gender = 7,

    /// <summary>Age group.</summary>
    AgeGroup = 8,

    /// <summary>Division.</summary>
    Division = 9,

    /// <summary>Official finish time.</summary>
    Total = 10,

    /// <summary>First name, where the last name stands apart.</summary>
    FirstName = 11,

    /// <summary>Last name, where the first name stands apart.</summary>
    LastName = 12,

    /// <summary>Season, for events that are named by season and place.</summary>
    Season = 13,

    /// <summary>Calendar year of the event.</summary>
    Year = 14,

    /// <summary>Place of the event.</summary>
    Location = 15,

    /// <summary>Time in all transitions together.</summary>
    RoxzoneTotal = 16,

    /// <summary>How the start ended.</summary>
    Status = 17,

    /// <summary>Published id of the result.</summary>
    SourceId = 18,

    /// <summary>Published rank; only what stands there instead of one is read.</summary>
    Rank = 19,
}
