namespace LpaFunctions.Testing.Province;

/// <summary>One look at the host while a province hands in.</summary>
/// <param name="Seconds">Since the first file.</param>
/// <param name="Files">Read or refused so far.</param>
/// <param name="HostMegabytes">Resident memory of the host at this moment.</param>
/// <param name="ReaderMegabytes">Of the largest process below it.</param>
/// <param name="Version">Newest published version.</param>
public sealed record ProvinceSample(double Seconds, int Files, long HostMegabytes, long ReaderMegabytes, int Version)
{
    public string Line() => $"| {Seconds:N0} | {Files:N0} | {HostMegabytes} | {ReaderMegabytes} | {Version} |";
}
