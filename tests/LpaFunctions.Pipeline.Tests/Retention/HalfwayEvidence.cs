using System.Reflection;
using LpaFunctions.Pipeline.Evidence;

namespace LpaFunctions.Pipeline.Tests.Retention;

/// <summary>An evidence store that falls at its second deletion.</summary>
public class HalfwayEvidence : DispatchProxy
{
    private IEvidenceStore _inner = null!;
    private int _deleted;

    public static IEvidenceStore Over(IEvidenceStore inner)
    {
        var store = Create<IEvidenceStore, HalfwayEvidence>();
        ((HalfwayEvidence)(object)store)._inner = inner;
        return store;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
        targetMethod!.Name == nameof(IEvidenceStore.DeleteAsync) && ++_deleted > 1
            ? Task.FromException(new IOException("away"))
            : targetMethod.Invoke(_inner, args);
}
