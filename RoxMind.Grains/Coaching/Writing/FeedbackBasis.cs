using System.Security.Cryptography;
using System.Text;
using RoxMind.Grains.Analysis.Report;
using RoxMind.Grains.Coaching.Facts;
using RoxMind.Grains.Coaching.Prompts;

namespace RoxMind.Grains.Coaching.Writing;

/// <summary>Says what a text was written from and by whom: a text is valid as long as that is the same.</summary>
internal static class FeedbackBasis
{
    /// <summary>A digest of the writer, the model bundle, and everything that a text on the analysis may state.</summary>
    /// <param name="writer">Name and version of what writes.</param>
    /// <param name="analysis">The analysis.</param>
    /// <param name="sheet">What it lets a text state.</param>
    public static string Of(string writer, RaceAnalysis analysis, FactSheet sheet)
    {
        var basis = new StringBuilder();
        basis
            .Append(writer)
            .Append('\n')
            .Append(analysis.ModelVersion)
            .Append('\n')
            .Append(analysis.RaceId)
            .Append('\n');
        // The prompt says what the facts do not: what kind of race it was.
        basis.Append(CoachPrompt.Of(sheet, PromptStyle.Compact));
        foreach (var fact in sheet.Facts)
        {
            basis.Append(fact.Reference.Name).Append('=').Append(fact.Text).Append('\n');
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(basis.ToString())));
    }
}
