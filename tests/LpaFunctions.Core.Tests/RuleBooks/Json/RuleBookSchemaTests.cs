using LpaFunctions.Core.RuleBooks.Json;

namespace LpaFunctions.Core.Tests.RuleBooks.Json;

public sealed class RuleBookSchemaTests
{
    [Fact]
    public void Write_ComparedWithTheShippedFile_IsTheSame()
    {
        var file = Path.Combine(Books.Folder, RuleBookSchema.FileName);
        var schema = RuleBookSchema.Write();
        if (Environment.GetEnvironmentVariable("LPA_RECORD") == "1" && Environment.GetEnvironmentVariable("CI") is null)
        {
            File.WriteAllText(file, schema);
        }

        Assert.Equal(schema, File.ReadAllText(file));
    }
}
