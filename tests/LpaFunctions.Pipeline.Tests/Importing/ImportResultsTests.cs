using System.Globalization;
using System.Text;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Pipeline.Importing;
using LpaFunctions.Pipeline.Importing.Files;
using LpaFunctions.Pipeline.Records;
using LpaFunctions.Pipeline.Reference;
using LpaFunctions.Pipeline.Tests.Publishing;
using LpaFunctions.Testing;

namespace LpaFunctions.Pipeline.Tests.Importing;

public sealed class ImportResultsTests : IDisposable
{
    private static readonly byte[] Table = File.ReadAllBytes(RepoFiles.Fixture("results/chanthaburi-2568.csv"));
    private static readonly string[] Lines = Encoding
        .UTF8.GetString(Table)
        .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    private readonly PublishingHost _host = new();

    public void Dispose() => _host.Dispose();

    [Fact]
    public async Task RunAsync_RealTable_MatchesEveryRowByRegistryAndHistory()
    {
        var outcome = await ImportAsync(Table);

        Assert.True(outcome.Imported, string.Join("\n", outcome.Problems.Where(p => p.IsError)));
        Assert.Equal(82, outcome.Matches.Count);
        Assert.All(outcome.Matches, m => Assert.Equal(ImportMatchKind.Certain, m.Kind));
        Assert.Empty(outcome.Missing);
    }

    [Fact]
    public async Task RunAsync_HistoryDoesNotKnowTheChanges_ListsSixUpgradesAndAsksAboutTheRename()
    {
        ForgetHistory();

        var outcome = await ImportAsync(Table);

        Assert.False(outcome.Imported);
        Assert.Equal(6, outcome.Matches.Count(m => m.Kind == ImportMatchKind.Upgraded));
        var renamed = Assert.Single(outcome.Uncertain);
        Assert.Equal("ท่าช้างจันทบูร", renamed.Row.Name);
        Assert.Equal("6220112", Assert.Single(renamed.Candidates).Code.Digits);
        Assert.Empty(
            await _host
                .Get<ImportRecords>()
                .MarksAsync(PublishingHost.Year, PublishingHost.Chanthaburi, TestContext.Current.CancellationToken)
        );
    }

    [Fact]
    public async Task RunAsync_RenameSettledByMap_ImportsTheTypeOfTheYear()
    {
        ForgetHistory();
        var map = ImportMap.Parse(
            new MemoryStream(
                Encoding.UTF8.GetBytes("district,lgo_type,lgo_name,dla_code\nเมืองจันทบุรี,เทศบาลเมือง,ท่าช้างจันทบูร,6220112\n")
            ),
            "map.csv"
        );

        var outcome = await ImportAsync(Table, map: map);

        Assert.True(outcome.Imported);
        var marks = await _host
            .Get<ImportRecords>()
            .MarksAsync(PublishingHost.Year, PublishingHost.Chanthaburi, TestContext.Current.CancellationToken);
        Assert.Equal(LgoType.TownMunicipality, marks[LgoCode.Parse("6220112", null)].Lgo.Type);
    }

    [Fact]
    public async Task RunAsync_ELpaWorkbookWithItsQuirks_GivesTheSameMarksAsTheCsv()
    {
        await ImportAsync(Table);
        var fromCsv = await MarksAsync();

        var outcome = await ImportAsync(Workbook(), "ผล 2568.xlsx");

        Assert.True(
            outcome.Imported,
            string.Join(
                "\n",
                outcome
                    .Problems.Where(p => p.IsError)
                    .Select(p => p.ToString())
                    .Concat(outcome.Uncertain.Select(u => u.Row.Name + u.Reason))
            )
        );
        var fromWorkbook = await MarksAsync();
        Assert.Equal(
            fromCsv.Select(m => (m.Key, m.Value.Lgo.Type, string.Join('|', m.Value.Domains))),
            fromWorkbook.Select(m => (m.Key, m.Value.Lgo.Type, string.Join('|', m.Value.Domains)))
        );
    }

    [Fact]
    public async Task RunAsync_TableWithoutHpa_KeepsTheHpaThatIsThereAndSaysSo()
    {
        await ImportAsync(Table);

        var outcome = await ImportAsync(Workbook(), "ผล.xlsx");

        Assert.True(outcome.Imported, string.Join("\n", outcome.Problems.Where(p => p.IsError)));
        Assert.Contains(outcome.Problems, p => p.Message == "ตารางนี้ไม่มี HPA จึงคง HPA ที่นำเข้าไว้แล้วของ 82 แห่ง");
        Assert.All((await MarksAsync()).Values, m => Assert.NotNull(m.Hpa));
    }

    [Fact]
    public async Task RunAsync_TableOfSomeLgos_KeepsTheOthersAndSaysSo()
    {
        await ImportAsync(Table);

        var outcome = await ImportAsync(Encoding.UTF8.GetBytes(string.Join('\n', Lines.Take(3))));

        Assert.True(outcome.Imported);
        Assert.Contains(outcome.Problems, p => p.Message.StartsWith("ตารางนี้ไม่มี 80 แห่งที่นำเข้าไว้แล้ว", StringComparison.Ordinal));
        Assert.Equal(82, (await MarksAsync()).Count);
    }

    [Fact]
    public async Task RunAsync_DryRun_SaysWhatWouldChangeAndStoresNothing()
    {
        await ImportAsync(Table);
        var before = await MarksAsync();
        var raised = Lines[1].Split(',');
        var difference = N(raised[8]) - N(raised[9]);
        (raised[9], raised[10]) = (raised[8], "100.00");
        (raised[21], raised[22]) = Total(raised, difference);

        var look = await ImportAsync(Encoding.UTF8.GetBytes($"{Lines[0]}\n{string.Join(',', raised)}\n{Lines[2]}"), dryRun: true);

        Assert.True(look.IsUsable, string.Join("\n", look.Problems.Where(p => p.IsError)));
        Assert.False(look.Imported);
        var change = Assert.Single(look.Changes);
        Assert.Equal("ด้าน 2: 38/40 เป็น 40/40", change.Words());
        Assert.Equal(
            before.Values.Select(m => string.Join('|', m.Domains)),
            (await MarksAsync()).Values.Select(m => string.Join('|', m.Domains))
        );
    }

    [Fact]
    public async Task RunAsync_SeenVersionIsNoLongerThere_IsRefusedAndStoresNothing()
    {
        var look = await ImportAsync(Table, dryRun: true);
        await ImportAsync(Encoding.UTF8.GetBytes(string.Join('\n', Lines.Take(3))));

        await Assert.ThrowsAsync<ConflictException>(() => ImportAsync(Table, seen: look.Version));

        Assert.Equal(2, (await MarksAsync()).Count);
        Assert.Equal(82, look.Changes.Count);
    }

    [Fact]
    public async Task RunAsync_SeenVersionIsThere_Imports()
    {
        var look = await ImportAsync(Table, dryRun: true);

        Assert.True((await ImportAsync(Table, seen: look.Version)).Imported);

        Assert.Empty((await ImportAsync(Table, dryRun: true)).Changes);
    }

    [Fact]
    public async Task RunAsync_TableOfAnotherYear_IsRefusedInOneSentenceThatNamesTheYear()
    {
        var request = new ImportRequest
        {
            Year = new Core.Years.AssessmentYear(2569),
            Province = PublishingHost.Chanthaburi,
            FileName = "ผล.csv",
            Content = Encoding.UTF8.GetBytes(string.Join('\n', Lines.Select((l, i) => i == 0 ? l : "2569" + l[4..]))),
        };

        var error = await Assert.ThrowsAsync<ImportException>(() =>
            _host.Get<ImportResults>().RunAsync(request, TestContext.Current.CancellationToken)
        );

        Assert.Contains("ไม่ตรงกับแบบประเมินปี 2569 แต่ตรงกับปี 2568", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_HpaWorkbook_JoinsTheMarksThatAreThere()
    {
        await ImportAsync(Workbook(), "ผล.xlsx");
        var rows = Lines
            .Skip(1)
            .Select(l => l.Split(','))
            .Select(c =>
                (IReadOnlyList<object>)["ภาคตะวันออก", c[1], c[2], c[3], c[4], N(c[23]), N(c[24]), N(c[25]), N(c[23]), N(c[24]), N(c[25])]
            )
            .ToArray();

        var outcome = await ImportAsync(ELpaWorkbook.Write(rows), "hpa.xlsx");
        await _host.AnnounceAsync(PublishingHost.Chanthaburi);
        await _host.PublishAsync();

        Assert.True(outcome.Imported);
        Assert.Contains(",82,4687.48,57.16", _host.Read("lpa/2568/22/v1/summary.csv"));
    }

    [Fact]
    public async Task RunAsync_WorkbookWrittenByLibreOffice_IsReadTheSame()
    {
        await ImportAsync(Table);
        var fromCsv = await MarksAsync();
        using var folder = new TemporaryFolder();
        await File.WriteAllBytesAsync(folder["table.xlsx"], Workbook(), TestContext.Current.CancellationToken);
        Calc.Convert(folder["table.xlsx"], "ods", folder.FullPath);
        Calc.Convert(folder["table.ods"], "xlsx", folder["out"]);

        var outcome = await ImportAsync(
            await File.ReadAllBytesAsync(Path.Combine(folder["out"], "table.xlsx"), TestContext.Current.CancellationToken),
            "table.xlsx"
        );

        Assert.True(outcome.Imported, string.Join("\n", outcome.Problems.Where(p => p.IsError)));
        Assert.Equal(
            fromCsv.Select(m => (m.Key, string.Join('|', m.Value.Domains))),
            (await MarksAsync()).Select(m => (m.Key, string.Join('|', m.Value.Domains)))
        );
    }

    [Theory]
    // Row 2 of the file is อบจ.จันทบุรี: 20,20,100.00, 40,38,95.00, 30,26,86.67, 80,73,91.25, 30,27,90.00, 200,184,92.0.
    [InlineData("20,20,100.00,40,38", "25,20,80.00,40,38", "F2", "มากกว่าเกณฑ์")]
    [InlineData("20,20,100.00,40,38", "18,18,100.00,40,38", "F2", "ไม่ลงตัว")]
    [InlineData("40,38,95.00", "40,38,95.01", "K2", "ไม่ตรงกับที่คำนวณได้")]
    [InlineData("40,38,95.00", "40,41,95.00", "J2", "มากกว่าคะแนนเต็ม")]
    [InlineData("200,184,92.0", "200,185,92.0", "V2", "ไม่เท่ากับผลบวก")]
    [InlineData("200,184,92.0", "200,184,92.58", "W2", "ค่าเฉลี่ยของร้อยละ 5 ด้าน")]
    [InlineData("40,38,95.00", "40,๓๘x,95.00", "J2", "ไม่ใช่ตัวเลข")]
    public async Task RunAsync_WrongFigure_IsRefusedAndItsCellNamed(string right, string wrong, string cell, string message)
    {
        var lines = Lines.ToArray();
        Assert.Contains(right, lines[1]);
        lines[1] = lines[1].Replace(right, wrong);

        var outcome = await ImportAsync(Encoding.UTF8.GetBytes(string.Join('\n', lines)));

        Assert.False(outcome.Imported);
        Assert.Contains(
            outcome.Problems,
            p => p.IsError && p.Place.EndsWith($"เซลล์ {cell}", StringComparison.Ordinal) && p.Message.Contains(message)
        );
    }

    [Fact]
    public async Task RunAsync_SameLgoTwice_IsUncertain()
    {
        var outcome = await ImportAsync(Encoding.UTF8.GetBytes(string.Join('\n', Lines.Append(Lines[1]))));

        Assert.False(outcome.Imported);
        Assert.Equal(2, outcome.Uncertain.Count());
    }

    [Theory]
    [InlineData("report.xlsx", "not a workbook", "ไม่พบตารางผล")]
    [InlineData("report.csv", "a,b\n1,2\n", "ไม่พบตารางผล")]
    [InlineData("report.xlsx", "PK and then nothing", "บันทึกเป็น .xlsx ที่ไม่มีรหัสผ่าน")]
    [InlineData("report.csv", "", "ว่างเปล่า")]
    public async Task RunAsync_NoResultsTable_SaysWhatIsExpected(string name, string content, string expected)
    {
        var wrong = await Assert.ThrowsAsync<ImportException>(() => ImportAsync(Encoding.UTF8.GetBytes(content), name));

        Assert.Contains(name, wrong.Message);
        Assert.Contains(expected, wrong.Message);
    }

    [Theory]
    [InlineData(';', "ผล.csv")]
    [InlineData('\t', "ผล.txt")]
    [InlineData(',', "ผล.xlsx")]
    public async Task RunAsync_CsvOfAnotherRegionOrName_IsRead(char delimiter, string name) =>
        Assert.True((await ImportAsync(Encoding.UTF8.GetBytes(string.Join('\n', Lines).Replace(',', delimiter)), name)).Imported);

    [Fact]
    public async Task RunAsync_CsvSavedByAThaiExcel_IsReadInWindows874()
    {
        var thai = CodePagesEncodingProvider.Instance.GetEncoding(874)!;

        Assert.True((await ImportAsync(thai.GetBytes(string.Join('\n', Lines)))).Imported);
        var wrong = await Assert.ThrowsAsync<ImportException>(() =>
            ImportAsync([.. thai.GetBytes(Lines[0]), (byte)'\n', 0x89, 0xFE, .. thai.GetBytes(Lines[1])])
        );
        Assert.Contains("CSV UTF-8", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_TableOfAnotherYear_IsRefusedOnceWithItsCell()
    {
        var outcome = await ImportAsync(Encoding.UTF8.GetBytes(string.Join('\n', Lines.Select(l => l.Replace("2568,", "2567,")))));

        Assert.False(outcome.Imported);
        var problem = Assert.Single(outcome.Problems, p => p.IsError);
        Assert.EndsWith("เซลล์ A2", problem.Place, StringComparison.Ordinal);
        Assert.Contains("82 แถวเป็นของปี 2567 ไม่ใช่ปี 2568", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_TableOfAnotherProvince_SaysSoInOneSentence()
    {
        var request = new ImportRequest
        {
            Year = PublishingHost.Year,
            Province = PublishingHost.Phuket,
            FileName = "ผล.csv",
            Content = Table,
        };

        var wrong = await Assert.ThrowsAsync<ImportException>(() =>
            _host.Get<ImportResults>().RunAsync(request, TestContext.Current.CancellationToken)
        );

        Assert.Contains("จังหวัดจันทบุรี (รหัส 22) แต่กำลังนำเข้าให้จังหวัดภูเก็ต (รหัส 83)", wrong.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("d2_full,d2_score,d2_pct", "d2_full,d2_pct,d2_score")]
    [InlineData("d2_full", "d2_max")]
    public async Task RunAsync_ColumnsMissingOrOutOfOrder_AreNamed(string right, string wrong)
    {
        var problem = await Assert.ThrowsAsync<ImportException>(() =>
            ImportAsync(Encoding.UTF8.GetBytes(string.Join('\n', Lines).Replace(right, wrong)))
        );

        Assert.Contains("d2_full", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_WorkbookRowWithoutItsName_IsAnErrorAndARemarkIsNot()
    {
        var rows = Lines.Skip(1).Select((l, i) => (IReadOnlyList<object>)Cells(l.Split(','), i)).ToArray();
        var nameless = rows[3].ToArray();
        nameless[4] = "";

        var remark = await ImportAsync(ELpaWorkbook.Write([.. rows, ["", "", "", "", "", "หมายเหตุ"]]), "ผล.xlsx");
        var lost = await ImportAsync(ELpaWorkbook.Write([.. rows.Take(3), nameless, .. rows.Skip(4)]), "ผล.xlsx");

        Assert.True(remark.Imported);
        Assert.Single(remark.Problems, p => p is { IsError: false, IsCut: false });
        Assert.False(lost.Imported);
        Assert.EndsWith("เซลล์ F18", Assert.Single(lost.Problems, p => p.IsError).Place, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2220101", "อบจ.", "จันทบุรี", ImportMatchKind.Certain)]
    [InlineData("4220201", "เทศบาลนคร", "ขลุง", ImportMatchKind.Upgraded)]
    [InlineData("4220201", "เทศบาลเมือง", "ขลุงบุรี", ImportMatchKind.Spelling)]
    [InlineData("3400102", "เทศบาลนคร", "ขอนแก่น", ImportMatchKind.Uncertain)]
    public async Task RunAsync_RowWithItsCode_IsMatchedByItAndListedWhereItDiffers(
        string code,
        string type,
        string name,
        ImportMatchKind expected
    )
    {
        var cells = Lines[1].Split(',');
        (cells[3], cells[4]) = (type, name);
        var table = $"dla_code,{Lines[0]}\n{code},{string.Join(',', cells)}";

        Assert.Equal(expected, Assert.Single((await ImportAsync(Encoding.UTF8.GetBytes(table))).Matches).Kind);
    }

    [Fact]
    public async Task RunAsync_CodeOfSixDigits_IsAnErrorInItsCell()
    {
        var outcome = await ImportAsync(Encoding.UTF8.GetBytes($"dla_code,{Lines[0]}\n222010,{Lines[1]}"));

        Assert.EndsWith("เซลล์ A2", Assert.Single(outcome.Problems, p => p.IsError).Place, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_MapThatFitsNoRow_IsSaid()
    {
        var map = ImportMap.Parse(
            new MemoryStream(Encoding.UTF8.GetBytes("เมืองจันทบุรี,เทศบาลเมือง,ท่าช้างจันทบูน,6220112\n")),
            "map.csv"
        );

        Assert.Contains(
            (await ImportAsync(Table, map: map)).Problems,
            p => !p.IsError && p.Message.Contains("ท่าช้างจันทบูน", StringComparison.Ordinal)
        );
    }

    private static (string Marks, string Percent) Total(string[] cells, decimal difference)
    {
        var marks = N(cells[21]) + difference;
        return (
            marks.ToString(CultureInfo.InvariantCulture),
            Core.Values.Percentages.Share(marks, N(cells[20]))!.Value.ToString(CultureInfo.InvariantCulture)
        );
    }

    private Task<ImportOutcome> ImportAsync(
        byte[] content,
        string name = "chanthaburi-2568.csv",
        ImportMap? map = null,
        bool dryRun = false,
        string? seen = null
    ) =>
        _host
            .Get<ImportResults>()
            .RunAsync(
                new ImportRequest
                {
                    Year = PublishingHost.Year,
                    Province = PublishingHost.Chanthaburi,
                    FileName = name,
                    Content = content,
                    Map = map ?? ImportMap.Empty,
                    DryRun = dryRun,
                    Seen = seen,
                },
                TestContext.Current.CancellationToken
            );

    private Task<IReadOnlyDictionary<LgoCode, Core.Scoring.LgoMarks>> MarksAsync() =>
        _host.Get<ImportRecords>().MarksAsync(PublishingHost.Year, PublishingHost.Chanthaburi, TestContext.Current.CancellationToken);

    private void ForgetHistory()
    {
        var folder = _host.Get<ReferenceFolders>().Edited;
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, LgoHistoryLibrary.FileName), "[]");
    }

    private static byte[] Workbook() =>
        ELpaWorkbook.Write([.. Lines.Skip(1).Select((l, i) => (IReadOnlyList<object>)Cells(l.Split(','), i))]);

    private static object[] Cells(string[] c, int row) =>
        [
            "ภาคตะวันออก",
            c[1],
            c[2],
            c[3],
            // The quirks: a TAB in a name, the type repeated inside it.
            row == 5
                ? "\t" + c[4]
            : c[3] is "อบต." or "อบจ." ? (c[3] == "อบต." ? "องค์การบริหารส่วนตำบล" : "องค์การบริหารส่วนจังหวัด") + c[4]
            : c[4],
            .. Enumerable.Range(5, 18).Select(i => (object)N(c[i])),
        ];

    private static decimal N(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
