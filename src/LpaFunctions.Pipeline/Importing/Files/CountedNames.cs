using System.Xml;

namespace LpaFunctions.Pipeline.Importing.Files;

/// <summary>The names of elements and attributes, each of which the parser keeps until the part is read: as many as any program writes.</summary>
internal sealed class CountedNames(int most, Func<Exception> tooMany) : NameTable
{
    private int _count;

    public override string Add(char[] key, int start, int len) => Get(key, start, len) ?? Count(base.Add(key, start, len));

    public override string Add(string key) => Get(key) ?? Count(base.Add(key));

    private string Count(string name) => ++_count <= most ? name : throw tooMany();
}
