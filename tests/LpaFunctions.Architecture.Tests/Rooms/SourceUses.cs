using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LpaFunctions.Architecture.Tests.Rooms;

/// <summary>
/// What leaves no trace in an assembly: <c>nameof</c>, constants, and the types in attributes of JSON contexts. A name is looked up among our
/// own types by the rules of C#: the namespaces around the file first, then its usings.
/// </summary>
internal sealed class SourceUses(IReadOnlyList<SourceFile> files)
{
    private readonly ILookup<string, SourceType> _types = files
        .SelectMany(file => file.Types.Select(type => new SourceType(file, type)))
        .ToLookup(type => SourceFile.Name(type.Declaration), StringComparer.Ordinal);

    public IEnumerable<TypeUse> In(SourceFile file)
    {
        foreach (var name in Names(file.Root))
        {
            if (Find(file, name.Identifier.ValueText) is { } used && used.File != file)
            {
                yield return new TypeUse(Declaring(file, name), Member(name), used.FullName);
            }
        }
    }

    private IEnumerable<SimpleNameSyntax> Names(SyntaxNode root)
    {
        foreach (var node in root.DescendantNodes())
        {
            switch (node)
            {
                case InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } } call:
                    foreach (var name in call.ArgumentList.DescendantNodes().OfType<SimpleNameSyntax>())
                    {
                        yield return name;
                    }

                    break;
                case TypeOfExpressionSyntax { Type: SimpleNameSyntax named } when named.Ancestors().OfType<AttributeSyntax>().Any():
                    yield return named;
                    break;
                case MemberAccessExpressionSyntax { Expression: SimpleNameSyntax type } access when IsConstant(type, access.Name):
                    yield return type;
                    break;
            }
        }
    }

    private bool IsConstant(SimpleNameSyntax type, SimpleNameSyntax member) =>
        _types[type.Identifier.ValueText].Any(found => found.Constants.Contains(member.Identifier.ValueText));

    private SourceType? Find(SourceFile file, string name)
    {
        var found = _types[name].ToArray();
        if (found.Length == 0)
        {
            return null;
        }

        var usings = file.Root.Usings.Select(directive => directive.Name?.ToString());
        return found
            .OrderByDescending(type => $"{file.Namespace}.".StartsWith($"{type.File.Namespace}.", StringComparison.Ordinal))
            .ThenByDescending(type => usings.Contains(type.File.Namespace, StringComparer.Ordinal))
            .FirstOrDefault(type =>
                $"{file.Namespace}.".StartsWith($"{type.File.Namespace}.", StringComparison.Ordinal)
                || usings.Contains(type.File.Namespace, StringComparer.Ordinal)
            );
    }

    private static string Declaring(SourceFile file, SyntaxNode node) =>
        node.Ancestors().OfType<BaseTypeDeclarationSyntax>().LastOrDefault() is { } type ? file.FullName(type) : file.Path;

    private static string Member(SyntaxNode node) =>
        node.Ancestors().OfType<MemberDeclarationSyntax>().FirstOrDefault() switch
        {
            MethodDeclarationSyntax method => method.Identifier.ValueText,
            PropertyDeclarationSyntax property => property.Identifier.ValueText,
            FieldDeclarationSyntax field => field.Declaration.Variables[0].Identifier.ValueText,
            BaseTypeDeclarationSyntax type => type.Identifier.ValueText,
            _ => "(member)",
        };
}

internal sealed class SourceType(SourceFile file, MemberDeclarationSyntax declaration)
{
    public SourceFile File => file;
    public MemberDeclarationSyntax Declaration => declaration;
    public string FullName => file.FullName(declaration);

    public HashSet<string> Constants { get; } =
        declaration is TypeDeclarationSyntax type
            ?
            [
                .. type
                    .Members.OfType<FieldDeclarationSyntax>()
                    .Where(field => field.Modifiers.Any(SyntaxKind.ConstKeyword))
                    .SelectMany(field => field.Declaration.Variables)
                    .Select(variable => variable.Identifier.ValueText),
            ]
            : [];
}
