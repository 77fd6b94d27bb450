namespace LpaFunctions.Scans.Ink;

/// <summary>Where between four pixels the first new one lies, and how far the next ones move on, in 65,536ths of a pixel.</summary>
internal readonly record struct BlendCourse(int Right, int Down, int StepX, int StepY);
