namespace LpaFunctions.Pipeline.Tests.Publishing;

/// <summary>Expected files are recorded anew with LPA_RECORD=1; a run in CI never records.</summary>
internal static class Recording
{
    public static bool IsOn =>
        Environment.GetEnvironmentVariable("LPA_RECORD") == "1"
            ? Environment.GetEnvironmentVariable("CI") == "true"
                ? throw new InvalidOperationException(
                    "LPA_RECORD is no setting for CI: expected files are recorded by people who look at them."
                )
                : true
            : false;
}
