using Mono.Cecil;
using Mono.Cecil.Rocks;

namespace LpaFunctions.Architecture.Tests.Rooms;

/// <summary>
/// Which types of an assembly name which types of ours, from its metadata: signatures, bodies, attributes. Nested and compiler-made types count
/// to their outermost type; what a source generator made for JSON is left out (its attributes are read from source).
/// </summary>
internal static class AssemblyUses
{
    private const string Ours = "LpaFunctions.";

    public static IEnumerable<TypeUse> In(string path)
    {
        using var resolver = new DefaultAssemblyResolver();
        resolver.AddSearchDirectory(Path.GetDirectoryName(path));
        using var assembly = AssemblyDefinition.ReadAssembly(path, new ReaderParameters { AssemblyResolver = resolver });
        var uses = new HashSet<TypeUse>();
        foreach (var type in assembly.MainModule.GetAllTypes().Where(type => !IsJsonContext(Outermost(type))))
        {
            Collect(type, (member, used) => Add(uses, type, member, used));
        }

        return uses;
    }

    private static void Add(HashSet<TypeUse> uses, TypeDefinition type, string member, TypeReference? used)
    {
        foreach (var part in Parts(used))
        {
            var (from, to) = (Outermost(type), Outermost(part));
            if (FullName(to).StartsWith(Ours, StringComparison.Ordinal) && FullName(from) != FullName(to))
            {
                uses.Add(new TypeUse(FullName(from), member, FullName(to)));
            }
        }
    }

    private static void Collect(TypeDefinition type, Action<string, TypeReference?> found)
    {
        found(type.Name, type.BaseType);
        foreach (var contract in type.Interfaces)
        {
            found(type.Name, contract.InterfaceType);
        }

        Attributes(type.Name, type, found);
        Constraints(type.Name, type, found);
        foreach (var field in type.Fields)
        {
            found(field.Name, field.FieldType);
            Attributes(field.Name, field, found);
        }

        foreach (var property in type.Properties)
        {
            Attributes(property.Name, property, found);
        }

        foreach (var method in type.Methods)
        {
            Signature(method.Name, method, found);
            Body(method, found);
        }
    }

    private static void Signature(string member, MethodDefinition method, Action<string, TypeReference?> found)
    {
        found(member, method.ReturnType);
        Attributes(member, method, found);
        Attributes(member, method.MethodReturnType, found);
        Constraints(member, method, found);
        foreach (var parameter in method.Parameters)
        {
            found(member, parameter.ParameterType);
            Attributes(member, parameter, found);
        }
    }

    private static void Body(MethodDefinition method, Action<string, TypeReference?> found)
    {
        if (!method.HasBody)
        {
            return;
        }

        foreach (var variable in method.Body.Variables)
        {
            found(method.Name, variable.VariableType);
        }

        foreach (var handler in method.Body.ExceptionHandlers)
        {
            found(method.Name, handler.CatchType);
        }

        foreach (var instruction in method.Body.Instructions)
        {
            switch (instruction.Operand)
            {
                case TypeReference type:
                    found(method.Name, type);
                    break;
                case FieldReference field:
                    found(method.Name, field.DeclaringType);
                    found(method.Name, field.FieldType);
                    break;
                case MethodReference called:
                    Called(method.Name, called, found);
                    break;
            }
        }
    }

    private static void Called(string member, MethodReference called, Action<string, TypeReference?> found)
    {
        found(member, called.DeclaringType);
        found(member, called.ReturnType);
        foreach (var parameter in called.Parameters)
        {
            found(member, parameter.ParameterType);
        }

        if (called is GenericInstanceMethod generic)
        {
            foreach (var argument in generic.GenericArguments)
            {
                found(member, argument);
            }
        }
    }

    private static void Constraints(string member, IGenericParameterProvider provider, Action<string, TypeReference?> found)
    {
        foreach (var constraint in provider.GenericParameters.SelectMany(parameter => parameter.Constraints))
        {
            found(member, constraint.ConstraintType);
        }
    }

    private static void Attributes(string member, ICustomAttributeProvider provider, Action<string, TypeReference?> found)
    {
        foreach (var attribute in provider.CustomAttributes)
        {
            found(member, attribute.AttributeType);
            foreach (var argument in attribute.ConstructorArguments.Concat(attribute.Properties.Select(property => property.Argument)))
            {
                found(member, argument.Type);
                found(member, argument.Value as TypeReference);
            }
        }
    }

    // A generic type names its arguments, an array its element: each is a use of its own.
    private static IEnumerable<TypeReference> Parts(TypeReference? type)
    {
        switch (type)
        {
            case null or GenericParameter:
                yield break;
            case GenericInstanceType generic:
                yield return generic.ElementType;
                foreach (var part in generic.GenericArguments.SelectMany(Parts))
                {
                    yield return part;
                }

                break;
            case IModifierType modifier:
                foreach (var part in Parts(modifier.ElementType).Concat(Parts(modifier.ModifierType)))
                {
                    yield return part;
                }

                break;
            case TypeSpecification specification:
                foreach (var part in Parts(specification.ElementType))
                {
                    yield return part;
                }

                break;
            default:
                yield return type;
                break;
        }
    }

    private static TypeReference Outermost(TypeReference type)
    {
        while (type.DeclaringType is { } outer)
        {
            type = outer;
        }

        return type;
    }

    private static string FullName(TypeReference type)
    {
        var name = type.FullName;
        var arity = name.IndexOf('`', StringComparison.Ordinal);
        return arity < 0 ? name : name[..arity];
    }

    private static bool IsJsonContext(TypeReference type) =>
        type is TypeDefinition { BaseType.FullName: "System.Text.Json.Serialization.JsonSerializerContext" };
}
