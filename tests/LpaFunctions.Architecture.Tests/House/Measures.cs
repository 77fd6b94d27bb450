using LpaFunctions.Architecture.Tests.Rooms;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LpaFunctions.Architecture.Tests.House;

/// <summary>The measures of the house: each lists the places "file:line" that break a rule.</summary>
internal static class Measures
{
    private const int MostTokens = 70;
    private const int MostClauses = 3;
    private const int LongestRegex = 160;
    private const int LongWithoutParagraph = 15;
    private const int LongTest = 4;

    /// <summary>Measures of src, by their names in house.txt.</summary>
    public static IReadOnlyDictionary<string, Func<IReadOnlyList<SourceFile>, IEnumerable<string>>> OfSource { get; } =
        new Dictionary<string, Func<IReadOnlyList<SourceFile>, IEnumerable<string>>>(StringComparer.Ordinal)
        {
            ["nested-conditionals"] = files => Nodes<ConditionalExpressionSyntax>(files, IsNested),
            ["conditionals-with-a-call-in-an-argument"] = files => Nodes<ConditionalExpressionSyntax>(files, CallsInArgument),
            ["statements-over-70-tokens"] = files => Nodes<SyntaxNode>(files, IsCrowded),
            ["conditions-of-4-clauses"] = files => Nodes<BinaryExpressionSyntax>(files, IsLongCondition),
            ["tuples-of-3-in-signatures"] = files => Nodes<TupleTypeSyntax>(files, tuple => tuple.Elements.Count > 2 && InSignature(tuple)),
            ["pairs-used-in-two-files"] = SharedPairs,
            ["html-literals"] = files => Tokens(files, token => IsText(token) && HasMarkup(token.Text) && !GoesToTheWriter(token)),
            ["regexes-over-160-columns"] = files => Tokens(files, IsLongRegex),
            ["private-fields-without-underscore"] = files => Nodes<FieldDeclarationSyntax>(files, IsMisnamed),
            ["types-of-one-name"] = SameNames,
            ["methods-named-Of"] = files => Nodes<MethodDeclarationSyntax>(files, method => method.Identifier.ValueText == "Of"),
            ["methods-over-15-lines-without-a-blank-line"] = files =>
                Nodes<BaseMethodDeclarationSyntax>(files, method => HasNoParagraph(method.Body, LongWithoutParagraph)),
            ["needless-this"] = files => Nodes<MemberAccessExpressionSyntax>(files, IsNeedlessThis),
        };

    /// <summary>Measures of tests, by their names in house.txt.</summary>
    public static IReadOnlyDictionary<string, Func<IReadOnlyList<SourceFile>, IEnumerable<string>>> OfTests { get; } =
        new Dictionary<string, Func<IReadOnlyList<SourceFile>, IEnumerable<string>>>(StringComparer.Ordinal)
        {
            ["tests-over-4-lines-without-a-blank-line"] = files =>
                Nodes<MethodDeclarationSyntax>(files, method => IsTest(method) && HasNoParagraph(method.Body, LongTest)),
            ["needless-this-in-tests"] = files => Nodes<MemberAccessExpressionSyntax>(files, IsNeedlessThis),
        };

    private static IEnumerable<string> Nodes<T>(IReadOnlyList<SourceFile> files, Func<T, bool> breaks)
        where T : SyntaxNode =>
        files.SelectMany(file => file.Root.DescendantNodes().OfType<T>().Where(breaks).Select(node => Place(file, node.GetLocation())));

    private static IEnumerable<string> Tokens(IReadOnlyList<SourceFile> files, Func<SyntaxToken, bool> breaks) =>
        files.SelectMany(file => file.Root.DescendantTokens().Where(breaks).Select(token => Place(file, token.GetLocation())));

    private static string Place(SourceFile file, Location location) => $"{file.Path}:{location.GetLineSpan().StartLinePosition.Line + 1}";

    // A lambda is a method of its own: a conditional in it does not stand in the one around it.
    private static bool IsNested(ConditionalExpressionSyntax conditional) =>
        conditional
            .Ancestors()
            .TakeWhile(node => node is not (LambdaExpressionSyntax or StatementSyntax))
            .OfType<ConditionalExpressionSyntax>()
            .Any();

    private static bool CallsInArgument(ConditionalExpressionSyntax conditional)
    {
        var around = conditional.Ancestors().First(node => node is not ParenthesizedExpressionSyntax);
        return around is ArgumentSyntax or InterpolationSyntax && conditional.DescendantNodes().OfType<InvocationExpressionSyntax>().Any();
    }

    private static bool IsCrowded(SyntaxNode node)
    {
        var isStatement =
            node
            is ExpressionStatementSyntax
                or LocalDeclarationStatementSyntax
                or ReturnStatementSyntax
                or YieldStatementSyntax
                or ThrowStatementSyntax
                or ArrowExpressionClauseSyntax;
        return isStatement && node.DescendantTokens(inside => inside is not BlockSyntax).Count() > MostTokens;
    }

    private static bool IsLongCondition(BinaryExpressionSyntax condition)
    {
        var isWhole = condition.Parent is not BinaryExpressionSyntax outer || !IsLogical(outer);
        return IsLogical(condition) && isWhole && Clauses(condition) > MostClauses && !HasName(condition);
    }

    /// <summary>All that a member of its own says, or a local: then the name says what the clauses mean together.</summary>
    private static bool HasName(BinaryExpressionSyntax condition)
    {
        var outer = condition.Parent;
        while (outer is ParenthesizedExpressionSyntax)
        {
            outer = outer.Parent;
        }

        return outer is ArrowExpressionClauseSyntax or EqualsValueClauseSyntax;
    }

    private static int Clauses(ExpressionSyntax expression) =>
        expression switch
        {
            BinaryExpressionSyntax binary when IsLogical(binary) => Clauses(binary.Left) + Clauses(binary.Right),
            ParenthesizedExpressionSyntax { Expression: BinaryExpressionSyntax inner } when IsLogical(inner) => Clauses(inner),
            _ => 1,
        };

    private static bool IsLogical(BinaryExpressionSyntax binary) =>
        binary.IsKind(SyntaxKind.LogicalAndExpression) || binary.IsKind(SyntaxKind.LogicalOrExpression);

    private static bool InSignature(TupleTypeSyntax tuple) => !tuple.Ancestors().OfType<StatementSyntax>().Any();

    private static IEnumerable<string> SharedPairs(IReadOnlyList<SourceFile> files) =>
        files
            .SelectMany(file =>
                file.Root.DescendantNodes()
                    .OfType<TupleTypeSyntax>()
                    .Where(tuple => tuple.Elements.Count == 2 && tuple.Elements.All(element => element.Identifier.ValueText.Length > 0))
                    .Select(tuple => (Text: tuple.ToString(), Place: Place(file, tuple.GetLocation()), file.Path))
            )
            .GroupBy(pair => pair.Text, StringComparer.Ordinal)
            .Where(group => group.Select(pair => pair.Path).Distinct(StringComparer.Ordinal).Count() > 1)
            .Select(group => $"{group.First().Place} {group.Key}");

    private static bool IsText(SyntaxToken token) =>
        token.Kind()
            is SyntaxKind.StringLiteralToken
                or SyntaxKind.InterpolatedStringTextToken
                or SyntaxKind.SingleLineRawStringLiteralToken
                or SyntaxKind.Utf8StringLiteralToken;

    // Markup belongs into a writer that escapes every hole of the text it is given: HtmlPage of the site, HtmlWriter of reports.
    private static readonly string[] RoomsOfWriters = ["LpaFunctions.Site.Markup", "LpaFunctions.Pipeline.Reports.Rendering.Html"];

    private static bool GoesToTheWriter(SyntaxToken token) =>
        token
            .Parent!.Ancestors()
            .OfType<InterpolatedStringExpressionSyntax>()
            .Any(text =>
                text.Parent
                    is ArgumentSyntax
                    {
                        Parent.Parent: InvocationExpressionSyntax
                        {
                            Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Write" },
                        },
                    }
            ) && SeesAWriter(token.SyntaxTree!.GetCompilationUnitRoot());

    private static bool SeesAWriter(CompilationUnitSyntax file) =>
        file
            .Usings.Select(u => u.Name?.ToString())
            .Concat(file.Members.OfType<BaseNamespaceDeclarationSyntax>().Select(n => n.Name.ToString()))
            .Any(name => RoomsOfWriters.Contains(name, StringComparer.Ordinal));

    private static bool HasMarkup(string text)
    {
        var at = text.IndexOf('<', StringComparison.Ordinal);
        return at >= 0
            && at + 1 < text.Length
            && (char.IsAsciiLetterLower(text[at + 1]) || text[at + 1] is '/' or '!')
            && !text.Contains("(?<", StringComparison.Ordinal);
    }

    private static bool IsLongRegex(SyntaxToken token)
    {
        if (!IsText(token) || token.Text.Length <= LongestRegex)
        {
            return false;
        }

        var attribute = token.Parent!.Ancestors().OfType<AttributeSyntax>().FirstOrDefault();
        var created = token.Parent!.Ancestors().OfType<ObjectCreationExpressionSyntax>().FirstOrDefault();
        return attribute?.Name.ToString() == "GeneratedRegex" || created?.Type.ToString() == "Regex";
    }

    private static bool IsMisnamed(FieldDeclarationSyntax field)
    {
        var isPublic = field.Modifiers.Any(modifier =>
            modifier.IsKind(SyntaxKind.PublicKeyword)
            || modifier.IsKind(SyntaxKind.InternalKeyword)
            || modifier.IsKind(SyntaxKind.ProtectedKeyword)
        );
        var isShared = field.Modifiers.Any(SyntaxKind.ConstKeyword) || field.Modifiers.Any(SyntaxKind.StaticKeyword);
        return !isPublic && !isShared && field.Declaration.Variables.Any(variable => variable.Identifier.ValueText[0] != '_');
    }

    // IDE0003, which no build reports: "this." is for a member that a parameter or a variable of its name hides.
    private static bool IsNeedlessThis(MemberAccessExpressionSyntax access)
    {
        var name = access.Name.Identifier.ValueText;
        var member = access.Ancestors().OfType<MemberDeclarationSyntax>().First();
        return access.Expression is ThisExpressionSyntax
            && !member.DescendantNodes().OfType<ParameterSyntax>().Any(parameter => parameter.Identifier.ValueText == name)
            && !member.DescendantNodes().OfType<VariableDeclaratorSyntax>().Any(variable => variable.Identifier.ValueText == name);
    }

    private static IEnumerable<string> SameNames(IReadOnlyList<SourceFile> files) =>
        files
            .SelectMany(file => file.Types.Select(type => (Name: SourceFile.Name(type), Full: file.FullName(type), file.Path)))
            .GroupBy(type => type.Name, StringComparer.Ordinal)
            .Where(group => group.Key != "Program" && group.Select(type => type.Full).Distinct(StringComparer.Ordinal).Count() > 1)
            .Select(group => $"{group.First().Path}: {group.Key}");

    private static bool IsTest(MethodDeclarationSyntax method) =>
        method
            .AttributeLists.SelectMany(list => list.Attributes)
            .Any(attribute => attribute.Name.ToString() is "Fact" or "Theory" or "Property");

    private static bool HasNoParagraph(BlockSyntax? body, int most)
    {
        if (body is not { Statements.Count: > 0 })
        {
            return false;
        }

        var lines = body.ToString().Split('\n')[1..^1];
        return lines.Length > most && !Array.Exists(lines, string.IsNullOrWhiteSpace);
    }
}
