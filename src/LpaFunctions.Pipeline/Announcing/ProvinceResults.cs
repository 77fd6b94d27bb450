using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.Years;

namespace LpaFunctions.Pipeline.Announcing;

/// <summary>Loads the present results of a province: imported marks, and domain scores of evidence.</summary>
public sealed class ProvinceResults
{
    public Task<PresentResults> LoadAsync(AssessmentYear year, ProvinceCode province, CancellationToken cancellationToken) => throw new InvalidOperationException();
}
