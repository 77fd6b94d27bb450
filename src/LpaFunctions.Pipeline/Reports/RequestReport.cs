using System.Text;
using System.Text.Json;
using LpaFunctions.Core.Bundles;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.Years;
using LpaFunctions.Pipeline.Publishing.Bundles;
using LpaFunctions.Pipeline.Queues;
using LpaFunctions.Pipeline.Records;
using LpaFunctions.Pipeline.Reports.Building;
using LpaFunctions.Pipeline.Reports.Content;
using LpaFunctions.Pipeline.Settings;
using Microsoft.Extensions.DependencyInjection;

namespace LpaFunctions.Pipeline.Reports;

/// <summary>Takes requests for reports: small ones are made at once, long ones are queued and kept in the reports container under an id that their content decides.</summary>
public sealed class RequestReport(
    MakeReport make,
    IWorkQueue queue,
    PipelineOptions options,
    [FromKeyedServices(BundleStores.Reports)] IBundleStore reports
)
{
    // Both stand beside the report in its folder; neither is the report.
    private const string Wanted = "request.json";
    private const string Failed = "problem.txt";
    private const string GivenUp =
        "ทำรายงานไม่สำเร็จหลังลองหลายครั้ง ให้ขอรายงานใหม่อีกครั้ง หากยังไม่ได้ให้เลือกรูปแบบ html หรือ xlsx หรือขอเฉพาะอำเภอ แล้วแจ้งผู้ดูแลระบบให้ดูคิว poison (the report was tried several times and given up)";

    /// <exception cref="ReportException">The request is wrong, or what it asks about does not exist.</exception>
    /// <exception cref="PdfPrinterException">The PDF could not be printed.</exception>
    public async Task<RequestedReport> RunAsync(ReportRequest request, CancellationToken cancellationToken)
    {
        make.RefuseWithoutPrinter(request);
        var data = await make.LoadAsync(request, cancellationToken);
        if (!MakeReport.IsLong(request, data))
        {
            return new RequestedReport(null, await make.RunAsync(request, cancellationToken));
        }

        var id = Id(request, data);
        if (await FindAsync($"{request.Year}", $"{request.Province}", id, cancellationToken) is { File: { } file })
        {
            return new RequestedReport(id, file);
        }
        // The record comes before the message: whoever asks at the address is never told that nobody wanted it. It is sent again each time,
        // because a message may be lost between the two; making twice does nothing.
        var folder = Folder($"{request.Year}", $"{request.Province}", id);
        await PutWantedAsync(folder, request, cancellationToken);
        if (await reports.GetAsync(folder + Failed, cancellationToken) is not null)
        {
            // Asked for again: what went wrong before is no answer to that. A store of published files deletes nothing, so it is emptied.
            await PutProblemAsync(folder, "", cancellationToken);
        }

        await queue.SendAsync(options.ReportQueue, PipelineJson.Write(new ReportJob(id, request)), TimeSpan.Zero, cancellationToken);
        return new RequestedReport(id, null);
    }

    /// <summary>As <see cref="RunAsync"/>, but a small report is kept too, to be found again in <see cref="ListAsync"/>.</summary>
    /// <exception cref="ReportException">The request is wrong, or what it asks about does not exist.</exception>
    /// <exception cref="PdfPrinterException">The PDF could not be printed.</exception>
    public async Task<RequestedReport> KeepAsync(ReportRequest request, CancellationToken cancellationToken)
    {
        var made = await RunAsync(request, cancellationToken);
        if (made is not { Id: null, File: { } file })
        {
            return made;
        }

        var id = Id(request, await make.LoadAsync(request, cancellationToken));
        var folder = Folder($"{request.Year}", $"{request.Province}", id);
        await PutWantedAsync(folder, request, cancellationToken);
        await reports.PutPointerAsync(folder + file.Name, file.Content, file.MediaType, null, cancellationToken);
        return new RequestedReport(id, file);
    }

    /// <summary>The reports that are kept of a province and year, the newest first.</summary>
    public async Task<IReadOnlyList<KeptReport>> ListAsync(AssessmentYear year, ProvinceCode province, CancellationToken cancellationToken)
    {
        var folders = await reports
            .ListAsync($"{year}/{province}/", cancellationToken)
            .GroupBy(path => path.Split('/')[2], StringComparer.Ordinal)
            .ToListAsync(cancellationToken);
        var kept = new List<KeptReport>();
        foreach (var folder in folders)
        {
            if (await KeptAsync(folder.Key, [.. folder], cancellationToken) is { } report)
            {
                kept.Add(report);
            }
        }

        return [.. kept.OrderByDescending(k => k.At).ThenBy(k => k.Id, StringComparer.Ordinal)];
    }

    /// <summary>Makes a queued report and keeps it. Safe to run twice.</summary>
    public async Task MakeAsync(string message, CancellationToken cancellationToken)
    {
        var job = PipelineJson.Read<ReportJob>(message);
        var folder = Folder($"{job.Request.Year}", $"{job.Request.Province}", job.Id);
        if (await FindAsync($"{job.Request.Year}", $"{job.Request.Province}", job.Id, cancellationToken) is { File: not null })
        {
            return;
        }

        try
        {
            var file = await make.RunAsync(job.Request, cancellationToken);
            await reports.PutPointerAsync(folder + file.Name, file.Content, file.MediaType, null, cancellationToken);
        }
        catch (Exception e) when (e is ReportException or PdfPrinterException)
        {
            await PutProblemAsync(folder, e.Message, cancellationToken);
        }
    }

    /// <summary>The host gave a queued report up: the address that its 202 named says so, and what to do. A report that was made all the same stands.</summary>
    public async Task GiveUpAsync(string message, CancellationToken cancellationToken)
    {
        // A message that names no report has nobody to tell; the poison record keeps it.
        if (Job(message) is { Id: not null, Request: { } request } job)
        {
            await PutProblemAsync(Folder($"{request.Year}", $"{request.Province}", job.Id), GivenUp, cancellationToken);
        }
    }

    private static ReportJob? Job(string message)
    {
        try
        {
            return PipelineJson.Read<ReportJob>(message);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The report that was asked for, or why there is none.</summary>
    /// <returns>Neither report nor problem while it is being made; null where nobody asked for it.</returns>
    public async Task<FinishedReport?> FindAsync(string year, string province, string id, CancellationToken cancellationToken)
    {
        FinishedReport? found = null;
        await foreach (var path in reports.ListAsync(Folder(year, province, id), cancellationToken))
        {
            if (await reports.GetAsync(path, cancellationToken) is not { } file)
            {
                continue;
            }

            var name = path[(path.LastIndexOf('/') + 1)..];
            if (name is not (Wanted or Failed))
            {
                return new FinishedReport(new ReportFile(name, MediaTypes.ForPath(name), file.Content), null);
            }
            // "problem" comes before "request": what failed stays failed until it is made or asked for again.
            if (found is not { Problem: not null })
            {
                var problem = name == Failed && file.Content.Length > 0 ? Encoding.UTF8.GetString(file.Content.Span) : null;
                found = new FinishedReport(null, problem);
            }
        }

        return found;
    }

    private async Task<KeptReport?> KeptAsync(string id, string[] paths, CancellationToken cancellationToken)
    {
        var wanted = Array.Find(paths, p => p.EndsWith($"/{Wanted}", StringComparison.Ordinal));
        if (wanted is null || await reports.GetAsync(wanted, cancellationToken) is not { } request)
        {
            return null;
        }

        var failed = Array.Find(paths, IsFailed);
        var problem = failed is null ? null : await reports.GetAsync(failed, cancellationToken);
        var file = Array.Find(paths, p => p != wanted && !IsFailed(p));
        var asked = PipelineJson.Read<ReportRequest>(Text(request));
        return new KeptReport(id, asked, request.Changed)
        {
            FileName = file?.Split('/')[^1],
            Problem = problem is { Content.Length: > 0 } ? Text(problem) : null,
        };
    }

    private static string Text(BundleFile file) => Encoding.UTF8.GetString(file.Content.Span);

    private static bool IsFailed(string path) => path.EndsWith($"/{Failed}", StringComparison.Ordinal);

    // The same request over the same results is the same report: it is made once.
    private static string Id(ReportRequest request, ReportData data) =>
        Hashes.Short($"{PipelineJson.Write(request)}|{string.Join('|', data.Origin.Lines())}");

    private Task<string> PutWantedAsync(string folder, ReportRequest request, CancellationToken cancellationToken) =>
        reports.PutPointerAsync(
            folder + Wanted,
            Encoding.UTF8.GetBytes(PipelineJson.Write(request)),
            MediaTypes.ForPath(Wanted),
            null,
            cancellationToken
        );

    private Task<string> PutProblemAsync(string folder, string problem, CancellationToken cancellationToken) =>
        reports.PutPointerAsync(folder + Failed, Encoding.UTF8.GetBytes(problem), MediaTypes.ForPath(Failed), null, cancellationToken);

    private static string Folder(string year, string province, string id) => $"{year}/{province}/{id}/";
}

/// <param name="Id">Null for a report that was made at once.</param>
/// <param name="File">Null while it is being made.</param>
public sealed record RequestedReport(string? Id, ReportFile? File);

/// <summary>The report, or why there is none; neither while it is being made.</summary>
/// <param name="Problem">In Thai.</param>
public sealed record FinishedReport(ReportFile? File, string? Problem);

/// <summary>A report that was asked for and is kept: finished, failed, or being made where it has neither file nor problem.</summary>
/// <param name="At">When it was asked for last; null where the store does not say.</param>
public sealed record KeptReport(string Id, ReportRequest Request, DateTimeOffset? At)
{
    public string? FileName { get; init; }

    /// <summary>In Thai.</summary>
    public string? Problem { get; init; }
}

/// <summary>The message of the report queue.</summary>
public sealed record ReportJob(string Id, ReportRequest Request);
