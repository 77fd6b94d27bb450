using LpaFunctions.App.Http;
using Microsoft.AspNetCore.Http;

namespace LpaFunctions.App.Pages.Province;

/// <summary>A form that was sent from a page of a province.</summary>
internal static class ProvinceForm
{
    /// <summary>Runs an answer over a place and what the form holds, or says in Thai what is wrong with the address.</summary>
    public static Task<IResult> AnswerAsync(
        HttpRequest request,
        string year,
        string province,
        Func<ProvincePlace, IFormCollection, Task<IResult?>> answer,
        CancellationToken cancellationToken
    ) =>
        ProvincePlace.AnswerAsync(
            request,
            year,
            province,
            async place => await answer(place, await FormFields.ReadAsync(request, cancellationToken))
        );
}
