using LpaFunctions.Architecture.Tests.Rooms;

namespace LpaFunctions.Architecture.Tests.House;

/// <summary>How the code is written inside its files: each number of house.txt may only fall.</summary>
public sealed class HouseTests
{
    private static readonly IReadOnlyList<SourceFile> Source = SourceFile.Under("src");
    private static readonly IReadOnlyList<SourceFile> Tests = SourceFile.Under("tests");

    private static readonly HouseNumbers Numbers = HouseNumbers.Read(
        File.ReadLines(Path.Combine(RepoFiles.Root, "tests", "LpaFunctions.Architecture.Tests", "house.txt"))
    );

    public static TheoryData<string> OfSource => [.. Measures.OfSource.Keys];

    public static TheoryData<string> OfTests => [.. Measures.OfTests.Keys];

    [Theory]
    [MemberData(nameof(OfSource))]
    public void Source_Counted_IsTheNumberThatStands(string measure)
    {
        var verdict = Numbers.Judge(measure, [.. Measures.OfSource[measure](Source)]);

        Assert.True(verdict is null, verdict);
    }

    [Theory]
    [MemberData(nameof(OfTests))]
    public void Tests_Counted_IsTheNumberThatStands(string measure)
    {
        var verdict = Numbers.Judge(measure, [.. Measures.OfTests[measure](Tests)]);

        Assert.True(verdict is null, verdict);
    }

    [Fact]
    public void Numbers_HeldAgainstTheMeasures_AreTheSame()
    {
        var measures = Measures.OfSource.Keys.Concat(Measures.OfTests.Keys);

        Assert.Equal(measures.Order(StringComparer.Ordinal), Numbers.Measures.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Exceptions_HeldAgainstTheTree_AreFilesOfIt() =>
        Assert.All(Numbers.ExceptedFiles, file => Assert.True(File.Exists(Path.Combine(RepoFiles.Root, file)), file));

    [Theory]
    [InlineData("nested-conditionals", "int M(bool a, bool b) => a ? 1 : b ? 2 : 3;")]
    [InlineData("conditionals-with-a-call-in-an-argument", "int M(bool a) => N(a ? N(1) : 2);")]
    [InlineData("conditions-of-4-clauses", "void M(bool a) { if (a && a && (a || a)) { } }")]
    [InlineData("conditions-of-4-clauses", "bool M(bool a) { return a && a && (a || a); }")]
    [InlineData("tuples-of-3-in-signatures", "(int A, int B, int C) M() => default;")]
    [InlineData("html-literals", "string M() => \"<td>\";")]
    [InlineData("private-fields-without-underscore", "private int count;")]
    [InlineData("methods-named-Of", "int Of() => 1;")]
    [InlineData("needless-this", "int M(int a) => this.N(a);")]
    public void Measure_PlantedFault_IsCounted(string measure, string member)
    {
        var file = SourceFile.Parse("Planted.cs", new Room("Planted", "."), $"class Planted {{ {member} }}");

        var places = Measures.OfSource[measure]([file]).ToList();

        Assert.Equal(["Planted.cs:1"], places);
    }

    [Theory]
    [InlineData("needless-this", "void M(int a) => this.a = a;")]
    [InlineData("conditions-of-4-clauses", "bool IsIt(bool a) => a && a && (a || a);")]
    [InlineData("conditions-of-4-clauses", "void M(bool a) { var isIt = a && a && (a || a); }")]
    public void Measure_WhatLooksLikeTheFault_IsNotCounted(string measure, string member)
    {
        var file = SourceFile.Parse("Planted.cs", new Room("Planted", "."), $"class Planted {{ {member} }}");

        var places = Measures.OfSource[measure]([file]).ToList();

        Assert.Empty(places);
    }

    [Fact]
    public void Judge_MoreOrFewerThanTheNumber_Fails()
    {
        var numbers = HouseNumbers.Read(["crowded = 1", "crowded | Table.cs | a table of words"]);

        var (more, fewer) = (numbers.Judge("crowded", ["A.cs:1", "B.cs:1"]), numbers.Judge("crowded", []));
        var excepted = numbers.Judge("crowded", ["A.cs:1", "Table.cs:9"]);

        Assert.Contains("Mend one of", more, StringComparison.Ordinal);
        Assert.Contains("fell to 0", fewer, StringComparison.Ordinal);
        Assert.Null(excepted);
    }
}
