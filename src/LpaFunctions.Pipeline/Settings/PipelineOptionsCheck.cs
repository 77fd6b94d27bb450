using System.Net;
using System.Text.RegularExpressions;
using LpaFunctions.Core.People;
using Microsoft.Extensions.Options;

namespace LpaFunctions.Pipeline.Settings;

/// <summary>Refuses settings that would fail later, when nobody looks: at start, with the name of the setting.</summary>
public sealed partial class PipelineOptionsCheck : IValidateOptions<PipelineOptions>
{
    public ValidateOptionsResult Validate(string? name, PipelineOptions options)
    {
        var wrong = Problems(options).ToArray();
        return wrong.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }

    private static IEnumerable<string> Problems(PipelineOptions options)
    {
        foreach (
            var (setting, value) in new[]
            {
                (nameof(options.EvidenceContainer), options.EvidenceContainer),
                (nameof(options.ScoreQueue), options.ScoreQueue),
                (nameof(options.DeletedQueue), options.DeletedQueue),
                (nameof(options.RetryQueue), options.RetryQueue),
                (nameof(options.ReportQueue), options.ReportQueue),
            }
        )
        {
            if (!StorageName().IsMatch(value))
            {
                yield return $"{setting} is '{value}'; 3 to 56 of a-z, 0-9 and single hyphens are expected, as Storage wants them (with room for '-poison').";
            }
        }

        string[] queues = [options.ScoreQueue, options.DeletedQueue, options.RetryQueue, options.ReportQueue];
        if (queues.Distinct(StringComparer.Ordinal).Count() < queues.Length)
        {
            yield return $"{nameof(options.ScoreQueue)}, {nameof(options.DeletedQueue)}, {nameof(options.RetryQueue)} and {nameof(options.ReportQueue)}: two of them name the same queue.";
        }

        foreach (
            var (setting, value) in new[]
            {
                (nameof(options.PublishSchedule), options.PublishSchedule),
                (nameof(options.CatchUpSchedule), options.CatchUpSchedule),
            }
        )
        {
            if (Schedules.Fault(value) is { } fault)
            {
                yield return $"{setting} is '{value}': {fault}.";
            }
        }

        var shortPauses = options.ShortPauses ?? [];
        if (shortPauses.Any(p => p < TimeSpan.Zero) || shortPauses.Aggregate(TimeSpan.Zero, (sum, p) => sum + p) >= TimeSpan.FromMinutes(2))
        {
            yield return $"{PipelineOptions.Section}:{nameof(options.ShortPauses)}: pauses of together less than 2 minutes are expected.";
        }

        if (options.LongPause < TimeSpan.FromSeconds(1) || options.LongPause > TimeSpan.FromHours(1))
        {
            yield return $"{PipelineOptions.Section}:{nameof(options.LongPause)} is {options.LongPause}; 00:00:01 to 01:00:00 is expected.";
        }

        if (options.LongestWait < TimeSpan.FromHours(1) || options.LongestWait > TimeSpan.FromDays(7))
        {
            yield return $"{PipelineOptions.Section}:{nameof(options.LongestWait)} is {options.LongestWait}; 01:00:00 to 7.00:00:00 is expected.";
        }

        if (options.ScoreDelay < TimeSpan.Zero || options.ScoreDelay > TimeSpan.FromMinutes(5))
        {
            yield return $"{PipelineOptions.Section}:{nameof(options.ScoreDelay)} is {options.ScoreDelay}; 00:00:00 to 00:05:00 is expected.";
        }

        if (options.UploadMinutes is < 1 or > 1440)
        {
            yield return $"{PipelineOptions.Section}:{nameof(options.UploadMinutes)} is {options.UploadMinutes}; 1 to 1440 is expected.";
        }

        if (options.ReturnedWebhook is { } webhook && !IsSafe(webhook))
        {
            yield return $"{PipelineOptions.Section}:{nameof(options.ReturnedWebhook)} is '{webhook}'; a whole https address is expected, or http of this machine.";
        }

        if (options.Mail is { } mail && Problem(mail) is { } wrong)
        {
            yield return $"{PipelineOptions.Section}:{nameof(options.Mail)}: {wrong}.";
        }

        var limits = options.Limits;
        long[] counts =
        [
            limits.MaxBytes,
            limits.MaxPages,
            limits.MaxLetters,
            limits.MaxLettersPerPage,
            limits.MaxStreamBytes,
            limits.MaxDepth,
            limits.MaxWork,
        ];
        if (counts.Any(most => most <= 0) || limits.MaxTime <= TimeSpan.Zero)
        {
            yield return $"{PipelineOptions.Section}:{nameof(options.Limits)}: every limit must be above 0.";
        }
    }

    private static string? Problem(MailOptions mail)
    {
        if (string.IsNullOrWhiteSpace(mail.Host) || !PeopleFile.IsMail(mail.From))
        {
            return "a Host and the address From are expected";
        }

        return mail.StartTls || IsOfThisMachine(mail.Host)
            ? null
            : $"without StartTls only a server on this machine is used, and Host is '{mail.Host}'";
    }

    private static bool IsOfThisMachine(string host) =>
        host == "localhost" || IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address);

    // What was returned to an LGO must not cross the network in the clear.
    private static bool IsSafe(Uri address)
    {
        if (!address.IsAbsoluteUri)
        {
            return false;
        }

        var isOfThisMachine = address.Scheme == Uri.UriSchemeHttp && address.IsLoopback;
        return isOfThisMachine || address.Scheme == Uri.UriSchemeHttps;
    }

    [GeneratedRegex("^(?=.{3,56}$)[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex StorageName();
}
