using LpaFunctions.Pipeline.Records;
using LpaFunctions.Pipeline.Settings;

namespace LpaFunctions.Pipeline.Failures;

/// <summary>Loads again and decides again where somebody else wrote first.</summary>
public sealed class ConflictRetry(PipelineMetrics metrics)
{
    private const int Attempts = 12;

    /// <param name="step">Name of the step, for the metric.</param>
    /// <param name="attempt">Loads, decides and writes under the ETag that it loaded; runs again from its start.</param>
    /// <exception cref="ConflictException">The last attempt met another writer too; transient.</exception>
    public async Task<T> RunAsync<T>(string step, Func<Task<T>> attempt, CancellationToken cancellationToken)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await attempt();
            }
            catch (ConflictException) when (tries < Attempts)
            {
                metrics.Conflict(step);
                await Task.Delay(TimeSpan.FromMilliseconds(5 * tries), cancellationToken);
            }
        }
    }
}
