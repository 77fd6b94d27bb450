using LpaFunctions.App.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LpaFunctions.App.Functions.Desk;

/// <summary>Style sheets and scripts of the pages; they say nothing of anybody.</summary>
public sealed class DeskAssetFunction
{
    [Function("DeskAsset")]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/assets/{file}")] HttpRequest request, string file) =>
        DeskAssets.Find(file, request);
}
