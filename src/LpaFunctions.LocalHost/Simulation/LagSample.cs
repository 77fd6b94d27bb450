namespace LpaFunctions.LocalHost.Simulation;

/// <summary>One file of a simulated season.</summary>
/// <param name="Day">Simulated day of its arrival.</param>
/// <param name="Lag">Real time from its arrival until it was read and its receipt written.</param>
public readonly record struct LagSample(double Day, TimeSpan Lag);
