using RoxMind.Grains.Coaching.Contracts;
using RoxMind.Training.Coach.Corpus.Analyses;

namespace RoxMind.Training.Coach.Evaluation;

/// <summary>A text that was written to judge the writer.</summary>
/// <param name="Race">What it is about.</param>
/// <param name="Feedback">The text.</param>
internal sealed record JudgedWriting(CoachRace Race, Feedback Feedback);
