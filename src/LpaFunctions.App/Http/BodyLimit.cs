namespace LpaFunctions.App.Http;

/// <summary>The largest body that a host takes in; what a function takes is less and said by itself. Kestrel's own limit is 30,000,000 bytes.</summary>
public static class BodyLimit
{
    public const long Bytes = 256L * 1024 * 1024;
}
