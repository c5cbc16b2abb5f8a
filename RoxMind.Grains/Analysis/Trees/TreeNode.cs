using System.Runtime.InteropServices;

namespace RoxMind.Grains.Analysis.Trees;

/// <summary>A decision of a tree: left when the feature is not above the threshold.</summary>
/// <param name="Threshold">The threshold.</param>
/// <param name="Feature">Position of the feature.</param>
/// <param name="Left">Next node, or the complement (~) of a leaf.</param>
/// <param name="Right">Next node, or the complement (~) of a leaf.</param>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct TreeNode(float Threshold, int Feature, int Left, int Right);
