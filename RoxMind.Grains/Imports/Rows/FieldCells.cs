using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Imports.Columns;
using RoxMind.Grains.Imports.Lines;
using RoxMind.Grains.Imports.Notes;
using RoxMind.Grains.Imports.Words;

namespace RoxMind.Grains.Imports.Rows;

/// <summary>Reads in which field a row started, which are division, gender and age group, and how the start ended.</summary>
internal sealed class FieldCells(ResultHeader header, RowNotes notes)
{
    private static readonly DivisionWord _open = new(Division.Open, null, null, IsKnown: true);

    private readonly WordCache<DivisionWord> _divisions = new(DivisionWords.Read);
    private readonly WordCache<Gender?> _genders = new(text => ReadGender(text, isTeam: false));
    private readonly WordCache<Gender?> _teamGenders = new(text => ReadGender(text, isTeam: true));
    private readonly WordCache<AgeWord> _ages = new(text => AgeWords.Read(text, isTeam: false));
    private readonly WordCache<AgeWord> _teamAges = new(text => AgeWords.Read(text, isTeam: true));
    private readonly WordCache<RaceStatus?> _statuses = new(StatusWords.Read);

    /// <summary>The division.</summary>
    public Division Division { get; private set; }

    /// <summary>The published name of a division that is not told by <see cref="Division"/> alone.</summary>
    public string? Category { get; private set; }

    /// <summary>The gender category.</summary>
    public Gender Gender { get; private set; }

    /// <summary>The age group.</summary>
    public AgeGroup AgeGroup { get; private set; }

    /// <summary>How the start ended, from its own column or from the one of ranks; null when neither tells.</summary>
    public RaceStatus? ReadStatus(RowFields fields)
    {
        if (header[Column.Status] is >= 0 and var at && !FieldWords.IsMissing(fields[at]))
        {
            var status = _statuses.Get(fields[at]);
            if (status is null)
            {
                notes.Add(header.Names[at], fields[at], NoteCode.StatusUnknown, "Passed over.");
            }

            return status;
        }

        // Most ranks are numbers, and different in every row.
        return
            header[Column.Rank] is >= 0 and var rank
            && fields[rank] is [var first, ..] and { Length: <= 40 }
            && !char.IsAsciiDigit(first)
            ? _statuses.Get(fields[rank])
            : null;
    }

    /// <summary>Reads division, gender and age group.</summary>
    public void Read(RowFields fields)
    {
        var division = ReadDivision(fields);
        var isTeam = division.IsTeam || division.Division == Division.Other;
        var age = ReadAge(fields, division);
        Division = division.Division;
        Category = division.Category is { Length: > RowParser.MaxTextLength } name
            ? name[..RowParser.MaxTextLength]
            : division.Category;
        AgeGroup = age.Group;
        Gender = ReadGender(fields, division, isTeam) ?? age.Gender ?? UnknownGender(fields);
    }

    /// <summary>A file without the column has open singles only, as the first form of these files did.</summary>
    private DivisionWord ReadDivision(RowFields fields)
    {
        var column = header[Column.Division];
        if (column < 0)
        {
            return header.Constant(Column.Division) is { } told ? _divisions.Get(told) : _open;
        }

        if (FieldWords.IsMissing(fields[column]))
        {
            notes.Add(header.Names[column], fields[column], NoteCode.DivisionUnknown, "Taken as open.");
            return _open;
        }

        var division = _divisions.Get(fields[column]);
        if (!division.IsKnown)
        {
            notes.Add(
                header.Names[column],
                fields[column],
                NoteCode.DivisionUnknown,
                "Taken as a division of its own name."
            );
        }

        return division;
    }

    /// <summary>The gender that a row or the words of its division tell; mixed pairs and teams are so by either.</summary>
    private Gender? ReadGender(RowFields fields, DivisionWord division, bool isTeam)
    {
        var column = header[Column.Gender];
        var text = column >= 0 ? fields[column] : header.Constant(Column.Gender);
        var told =
            FieldWords.IsMissing(text) ? null
            : isTeam ? _teamGenders.Get(text)
            : _genders.Get(text);

        // That it is unknown is said where nothing else tells it.
        return told is null or Gender.Unknown || (isTeam && division.Gender == Gender.Mixed)
            ? division.Gender ?? (told == Gender.Unknown ? null : told)
            : told;
    }

    /// <summary>The gender that a word tells, or the words of a division that stand in its place.</summary>
    private static Gender? ReadGender(string text, bool isTeam) =>
        GenderWords.Read(text, isTeam)
        ?? (DivisionWords.Read(text) is { IsKnown: true } division ? division.Gender : null);

    private Gender UnknownGender(RowFields fields)
    {
        var column = header[Column.Gender];
        notes.Add(
            column < 0 ? string.Empty : header.Names[column],
            column < 0 ? [] : fields[column],
            NoteCode.GenderUnknown,
            "Taken as unknown."
        );
        return Gender.Unknown;
    }

    /// <summary>The age group of its own column, else of the words of the division.</summary>
    private AgeWord ReadAge(RowFields fields, DivisionWord division)
    {
        var column = header[Column.AgeGroup];
        var text = column >= 0 ? fields[column] : header.Constant(Column.AgeGroup);
        var words = division.IsTeam ? _teamAges : _ages;
        var own = FieldWords.IsMissing(text) ? default : words.Get(text);
        var age = own.Group.IsKnown || division.Age is null ? own : words.Get(division.Age);
        if (age.Group.IsKnown || (FieldWords.IsMissing(text) && division.Age is null))
        {
            return age with { Gender = own.Gender ?? age.Gender };
        }

        if (FieldWords.IsMissing(text))
        {
            column = header[Column.Division];
            text = division.Age;
        }

        notes.Add(column >= 0 ? header.Names[column] : string.Empty, text, NoteCode.AgeUnknown, "Taken as unknown.");
        return own;
    }
}
