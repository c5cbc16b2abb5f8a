using RoxMind.Grains.Imports.Previews;

namespace RoxMind.Silo.Commands.Reports;

/// <summary>Tells other programs what an import of a file would read.</summary>
internal static class PreviewJson
{
    /// <summary>The object of a file.</summary>
    public static object Of(string file, FilePreview preview) =>
        new
        {
            File = file,
            preview.Rows,
            preview.Accepted,
            preview.Rejected,
            preview.Repeated,
            preview.Contradicted,
            preview.MissingSplits,
            DoubtfulSplits = preview.Doubtful,
            preview.Unranked,
            Noted = preview.Notes.Sum(group => group.Rows),
            preview.Remarks,
            Columns = preview.Columns.Select(column => new { column.Name, ReadAs = column.What }),
            Events = preview.Events.Select(rows => new
            {
                rows.Id,
                rows.Name,
                rows.Rows,
                rows.First,
                rows.Last,
            }),
            Genders = preview.Genders.Select(Word),
            Divisions = preview.Divisions.Select(Word),
            Ages = preview.Ages.Select(Word),
            Times = preview.Times.Select(Word),
            Notes = preview.Notes.Select(Group),
            Rejections = preview.Rejections.Select(Group),
        };

    private static object Word(Reading reading) =>
        new
        {
            reading.Form,
            reading.Example,
            ReadAs = reading.What,
            reading.Fields,
        };

    private static object Group(RejectionGroup group) =>
        new
        {
            group.Code,
            group.Rows,
            group.First.Row,
            group.First.Line,
            group.First.Column,
            group.First.Value,
            group.First.Reason,
        };
}
