using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Imports.Words;

/// <summary>Reads the words in which it is published how a start ended.</summary>
internal static class StatusWords
{
    private const int Longest = 40;

    /// <summary>Reads a word, or one with a reason behind it as in <c>DNF (Sled)</c>; null for one that says nothing of it.</summary>
    public static RaceStatus? Read(string text)
    {
        if (text.Length > Longest)
        {
            return null;
        }

        var folded = Spelling.Fold(text);
        var first = folded.Split(' ', 2)[0];
        return OfWords(folded) ?? (first is "dnf" or "dns" or "dsq" or "dq" ? OfWords(first) : null);
    }

    private static RaceStatus? OfWords(string folded) =>
        folded switch
        {
            "ok"
            or "finished"
            or "finisher"
            or "finish"
            or "official"
            or "complete"
            or "completed"
            or "valid"
            or "ranked"
            or "im ziel"
            or "ziel"
            or "beendet"
            or "gewertet"
            or "fin"
            or "classified" => RaceStatus.Finished,
            "dnf"
            or "did not finish"
            or "not finished"
            or "abandoned"
            or "retired"
            or "withdrawn"
            or "wd"
            or "abgebrochen"
            or "abbruch"
            or "lap"
            or "lapped"
            or "incomplete"
            or "aufgegeben"
            or "aufgabe"
            or "ausgeschieden"
            or "nicht im ziel"
            or "time limit"
            or "otl"
            or "over time limit"
            or "cut off" => RaceStatus.DidNotFinish,
            "dns"
            or "did not start"
            or "not started"
            or "no show"
            or "noshow"
            or "nicht gestartet"
            or "nicht am start" => RaceStatus.DidNotStart,
            "dsq"
            or "dq"
            or "disq"
            or "disqualified"
            or "disqualification"
            or "disqualifiziert"
            or "disqualifikation" => RaceStatus.Disqualified,
            _ => null,
        };
}
