using LpaFunctions.Reading.Assembling;
using LpaFunctions.Reading.Documents.Limits;
using LpaFunctions.Testing;
using LpaFunctions.Testing.Hostile;

namespace LpaFunctions.EndToEnd.Tests.Hostile;

/// <summary>A small part of the campaign of docs/reliability.md: each kind of input, through the doors of a running host.</summary>
public sealed class HostileCampaignTests
{
    private const int Inputs = 60;

    // One of those whose first inputs are of every kind.
    private const int Seed = 6;
    private static readonly bool HasOffice = File.Exists("/usr/bin/soffice");

    [Fact]
    public async Task Run_InputsOfEveryKind_EndsNothingAndRefusesNoInnocentOne()
    {
        using var folder = new TemporaryFolder();
        var program = Path.Combine(AppContext.BaseDirectory, "lpa.dll");
        await using var host = new HostileServe(program, folder["data"]);
        var campaign = new HostileCampaign(host, program, Seed, TestContext.Current.SendDiagnosticMessage);

        var tally = await campaign.RunAsync(folder.FullPath, Inputs, TestContext.Current.CancellationToken);

        Assert.Equal(Inputs, tally.Results.Count);
        Assert.Equal(Enum.GetValues<HostileKind>(), tally.Results.Select(result => result.Input.Kind).Distinct().Order());
        Assert.Equal(0, tally.HostCrashes);
        Assert.Empty(tally.GivenUp);
        Assert.Empty(tally.Results.Where(result => result.IsBad && !WantsOffice(result)).Select(result => result.Line()));
    }

    // A damaged file among the innocent ones is a refusal that looks like a fault: of 2,656 three were.
    [Fact]
    public async Task Seeds_Pdfs_AreReadWhereTheyAreSoundAndElseRefused()
    {
        var reader = new PdfPigDocumentReader(new ReadingLimits());
        var wrong = new List<string>();

        foreach (var seed in new HostileSeeds()[HostileKind.Pdf])
        {
            if (await IsReadAsync(reader, seed.Bytes) != seed.IsSound)
            {
                wrong.Add(seed.Name);
            }
        }

        Assert.Empty(wrong);
    }

    private static async Task<bool> IsReadAsync(PdfPigDocumentReader reader, byte[] bytes)
    {
        try
        {
            return (await reader.ReadAsync(bytes, TestContext.Current.CancellationToken)).Pages.Count > 0;
        }
        catch (PdfException)
        {
            return false;
        }
    }

    /// <summary>Where LibreOffice is not installed, its files are refused, and that is right.</summary>
    private static bool WantsOffice(HostileResult result) =>
        !HasOffice && result is { Input.Kind: HostileKind.Word or HostileKind.Excel, Outcome: HostileOutcome.Refused };
}
