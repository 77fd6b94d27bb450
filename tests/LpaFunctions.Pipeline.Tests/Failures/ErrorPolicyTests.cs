using LpaFunctions.Core.Evidence;
using LpaFunctions.Pipeline.Failures;
using LpaFunctions.Pipeline.Records;
using LpaFunctions.Pipeline.Reference;
using LpaFunctions.Reading.Documents.Limits;
using Microsoft.Data.Sqlite;

namespace LpaFunctions.Pipeline.Tests.Failures;

public sealed class ErrorPolicyTests
{
    private static readonly (Exception Error, ErrorKind Kind)[] Table =
    [
        (new PdfException(PdfFault.Encrypted, "document", ""), ErrorKind.Permanent),
        (new ReferenceDataException(""), ErrorKind.Transient),
        (new ConflictException(""), ErrorKind.Transient),
        (new SqliteException("", 5), ErrorKind.Transient),
        (new FileNotFoundException(), ErrorKind.Transient),
        (new UnauthorizedAccessException(), ErrorKind.Transient),
        (new HttpRequestException(), ErrorKind.Transient),
        (new TimeoutException(), ErrorKind.Transient),
        (new TaskCanceledException(), ErrorKind.Transient),
        (new FormatException(), ErrorKind.Broken),
        (new System.Text.Json.JsonException(), ErrorKind.Broken),
        (new InvalidOperationException(), ErrorKind.Broken),
    ];

    [Fact]
    public void KindOf_EveryError_IsWhatTheTableSays() =>
        Assert.All(Table, row => Assert.Equal((row.Error.GetType(), row.Kind), (row.Error.GetType(), ErrorPolicy.KindOf(row.Error))));

    [Fact]
    public void Reason_EveryFault_HasAReasonOfItsOwnThatIsNoneOfThePath()
    {
        var reasons = Enum.GetValues<PdfFault>().Select(ErrorPolicy.Reason).ToArray();
        Assert.Equal(reasons.Length, reasons.Distinct().Count());
        Assert.All(reasons, r => Assert.True(r is >= RejectionReason.NotAPdf and < RejectionReason.Poison));
    }
}
