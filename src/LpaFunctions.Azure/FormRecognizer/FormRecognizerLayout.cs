using Azure;
using Azure.AI.FormRecognizer.DocumentAnalysis;
using LpaFunctions.Azure.Connections;
using LpaFunctions.Azure.Layout;

namespace LpaFunctions.Azure.FormRecognizer;

/// <summary>The one place that touches Azure.AI.FormRecognizer. What its answer means is <see cref="LayoutMapping"/>'s, over the JSON as it came.</summary>
public static class FormRecognizerLayout
{
    public static AnalyzeLayout Connect(LayoutOptions options)
    {
        // The package speaks its one version of the API; it is at its last release.
        if (options.ApiVersion != "2023-07-31")
        {
            return LayoutClient.Connect(options);
        }

        var client = options.Key is { } key
            ? new DocumentAnalysisClient(options.Endpoint, new AzureKeyCredential(key))
            : new DocumentAnalysisClient(options.Endpoint, StorageClients.Identity(options.ClientId));
        return async (document, pages, cancellationToken) =>
        {
            var request = new AnalyzeDocumentOptions { Locale = "th-TH" };
            if (pages is not null)
            {
                request.Pages.Add(pages);
            }
            using var stream = BinaryData.FromBytes(document).ToStream();
            var operation = await client.AnalyzeDocumentAsync(WaitUntil.Completed, "prebuilt-layout", stream, request, cancellationToken);
            return operation.GetRawResponse().Content;
        };
    }
}
