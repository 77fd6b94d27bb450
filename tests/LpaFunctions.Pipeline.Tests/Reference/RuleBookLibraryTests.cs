using LpaFunctions.Core.Years;
using LpaFunctions.Pipeline.Reference;
using LpaFunctions.Testing;

namespace LpaFunctions.Pipeline.Tests;

public sealed class RuleBookLibraryTests : IDisposable
{
    private static readonly AssessmentYear Year = new(2568);
    private readonly TemporaryFolder _config = new();
    private readonly RuleBookLibrary _books;
    private readonly LgoLibrary _lgos;

    public RuleBookLibraryTests()
    {
        var folders = ReferenceFolders.For(_config.FullPath);
        _books = new RuleBookLibrary(folders);
        _lgos = new LgoLibrary(folders);
    }

    [Fact]
    public void Find_ShippedYear_IsTheSameBookUntilTheFileChanges()
    {
        Assert.Same(_books.Find(Year), _books.Find(Year));
        Assert.Contains(Year, _books.Years);
    }

    [Fact]
    public void Find_YearWithoutABook_IsNull() => Assert.Null(_books.Find(new AssessmentYear(2600)));

    [Fact]
    public void Get_YearWithoutABook_SaysInThaiWhereToPutIt() =>
        Assert.Contains(
            "rulebooks/2600.json",
            Assert.Throws<ReferenceDataException>(() => _books.Get(new AssessmentYear(2600))).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void Find_EditedCopy_WinsAndItsChangesAreSeen()
    {
        var shipped = _books.Get(Year).Title;

        Edit("\"title\": \"", "\"title\": \"ฉบับ สถจ. ");

        Assert.Equal("ฉบับ สถจ. " + shipped, _books.Get(Year).Title);

        Edit("\"title\": \"", "\"title\": \"ฉบับแก้ไขของ สถจ. ");

        Assert.Equal("ฉบับแก้ไขของ สถจ. " + shipped, _books.Get(Year).Title);

        File.Delete(_config["rulebooks/2568.json"]);

        Assert.Equal(shipped, _books.Get(Year).Title);
    }

    [Fact]
    public void Find_EditedCopyThatIsWrong_IsAnErrorAndNeverTheShippedBookInSilence()
    {
        Edit("\"aggregation\"", "\"agregation\"");
        var error = Assert.Throws<ReferenceDataException>(() => _books.Find(Year));
        Assert.Contains(_config["rulebooks/2568.json"], error.Message, StringComparison.Ordinal);
        Assert.Contains("โปรดแก้ไขไฟล์", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Find_BookOfAnotherYear_IsAnError()
    {
        Directory.CreateDirectory(_config["rulebooks"]);

        File.Copy(Path.Combine(AppContext.BaseDirectory, "Reference", "rulebooks", "2568.json"), _config["rulebooks/2570.json"]);

        Assert.Contains(
            "2570.json",
            Assert.Throws<ReferenceDataException>(() => _books.Find(new AssessmentYear(2570))).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Current_EditedRegistry_Wins()
    {
        Assert.True(_lgos.Current.Count > 7_800);

        File.WriteAllText(
            _config["lgo-registry.csv"],
            "dla_code,lgo_type,lgo_name,province_code,province,district\n3400102,เทศบาลเมือง,ตัวอย่าง,40,ขอนแก่น,เมืองขอนแก่น\n"
        );

        Assert.Equal(1, _lgos.Current.Count);

        File.WriteAllText(_config["lgo-registry.csv"], "dla_code,lgo_type\n34001,อะไร\n");

        Assert.Contains("lgo-registry.csv", Assert.Throws<ReferenceDataException>(() => _lgos.Current).Message, StringComparison.Ordinal);
    }

    public void Dispose() => _config.Dispose();

    private void Edit(string what, string with)
    {
        Directory.CreateDirectory(_config["rulebooks"]);
        var shipped = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Reference", "rulebooks", "2568.json"));
        Assert.Contains(what, shipped, StringComparison.Ordinal);
        File.WriteAllText(_config["rulebooks/2568.json"], shipped.Replace(what, with, StringComparison.Ordinal));
    }
}
