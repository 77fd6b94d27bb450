using LpaFunctions.Scans.Characters;
using LpaFunctions.Scans.Images;
using LpaFunctions.Scans.Limits;
using LpaFunctions.Scans.Pages;

namespace LpaFunctions.Scans.Tests.Pages;

public sealed class SheetReaderTests
{
    [Fact]
    public void Read_PhotographThatLeans_IsDecodedOnce()
    {
        var limits = new ScanLimits();
        var reader = new SheetReader(ScanModels.Open(Path.Combine(AppContext.BaseDirectory, "Models")), limits);
        var raster = PictureFile.Raster(ScanFixtures.Bytes("leaning-letter.jpg"), limits);
        var decoded = 0;

        var reading = reader.Read(
            into =>
            {
                decoded++;
                return RasterSheet.Decode(raster, limits, ColourLayer.Black, into);
            },
            0,
            TestContext.Current.CancellationToken
        );

        Assert.NotNull(reading.Lean);
        Assert.Equal(1, decoded);
    }
}
