using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Primitives;

namespace LpaFunctions.Worker.Tests;

/// <summary>A configuration in which every setting has its own name as its value, so that a trigger shows which setting it names; nothing is disabled.</summary>
internal sealed class NamesThemselves : IConfiguration
{
    public string? this[string key]
    {
        get => key.EndsWith(".Disabled", StringComparison.Ordinal) ? null : key;
        set => throw new NotSupportedException();
    }

    public IEnumerable<IConfigurationSection> GetChildren() => [];

    public IChangeToken GetReloadToken() => throw new NotSupportedException();

    public IConfigurationSection GetSection(string key) => throw new NotSupportedException();
}
