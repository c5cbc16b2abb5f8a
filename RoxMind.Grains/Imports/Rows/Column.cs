namespace RoxMind.Grains.Imports.Rows;

/// <summary>What a column of a result file can hold, besides the splits.</summary>
internal enum Column
{
    EventId = 0,
    EventName = 1,
    EventDate = 2,
    AthleteId = 3,
    StartNumber = 4,
    Name = 5,
    Nationality = 6,
    Gender = 7,
    AgeGroup = 8,
    Division = 9,
    Total = 10,
}
