namespace LpaFunctions.Pipeline.Evidence.Uploads;

/// <summary>The right to put one new file at one path until a time.</summary>
public sealed record UploadTicket(string Path, DateTimeOffset ExpiresAt, long MaxBytes);
