using LpaFunctions.Testing;
using YamlDotNet.RepresentationModel;

namespace LpaFunctions.Azure.Tests.Infra;

/// <summary>YAML files of the repository as plain objects. YAML that names a key twice does not load.</summary>
internal static class YamlFiles
{
    public static YamlMappingNode Load(string path)
    {
        var stream = new YamlStream();
        using var text = File.OpenText(Path.Combine(RepoFiles.Root, path));
        stream.Load(text);
        return (YamlMappingNode)Assert.Single(stream.Documents).RootNode;
    }

    public static YamlMappingNode Map(this YamlMappingNode node, string key) => (YamlMappingNode)node.Children[key];

    public static string[] Keys(this YamlMappingNode node) => [.. node.Children.Keys.Select(k => ((YamlScalarNode)k).Value!)];

    public static string? Text(this YamlMappingNode node, string key) =>
        node.Children.TryGetValue(key, out var value) ? ((YamlScalarNode)value).Value : null;

    public static YamlMappingNode[] Maps(this YamlMappingNode node, string key) =>
        [.. ((YamlSequenceNode)node.Children[key]).Children.Cast<YamlMappingNode>()];

    public static string[] Texts(this YamlMappingNode node, string key) =>
        [.. ((YamlSequenceNode)node.Children[key]).Children.Select(c => ((YamlScalarNode)c).Value!)];
}
