using System.Net;
using Azure;
using Azure.Identity;
using LpaFunctions.Azure.Failures;
using LpaFunctions.Pipeline.Failures;
using LpaFunctions.Pipeline.Records;
using Microsoft.Azure.Cosmos;

namespace LpaFunctions.Azure.Tests.Failures;

public sealed class AzureErrorsTests
{
    private static readonly (Exception Error, ErrorKind Kind)[] Table =
    [
        (Cosmos(HttpStatusCode.TooManyRequests), ErrorKind.Transient),
        (Cosmos(HttpStatusCode.ServiceUnavailable), ErrorKind.Transient),
        (Cosmos(HttpStatusCode.RequestTimeout), ErrorKind.Transient),
        (Cosmos(HttpStatusCode.Gone), ErrorKind.Transient),
        (Cosmos((HttpStatusCode)449), ErrorKind.Transient),
        (Cosmos(HttpStatusCode.Forbidden), ErrorKind.Transient),
        (Cosmos(HttpStatusCode.BadRequest), ErrorKind.Broken),
        (Cosmos(HttpStatusCode.RequestEntityTooLarge), ErrorKind.Broken),
        (new RequestFailedException(0, "no answer"), ErrorKind.Transient),
        (new RequestFailedException(429, ""), ErrorKind.Transient),
        (new RequestFailedException(500, ""), ErrorKind.Transient),
        (new RequestFailedException(503, ""), ErrorKind.Transient),
        (new RequestFailedException(403, ""), ErrorKind.Transient),
        (new RequestFailedException(404, ""), ErrorKind.Broken),
        (new AuthenticationFailedException(""), ErrorKind.Transient),
        (new CredentialUnavailableException(""), ErrorKind.Transient),
        (new AggregateException(new RequestFailedException(0, ""), new TaskCanceledException()), ErrorKind.Transient),
        (new AggregateException(new RequestFailedException(0, ""), new InvalidOperationException()), ErrorKind.Broken),
        (new ConflictException(""), ErrorKind.Transient),
        (new InvalidOperationException(), ErrorKind.Broken),
    ];

    [Fact]
    public void KindOf_EveryError_IsWhatTheTableSays() => Assert.All(Table, row => Assert.Equal(row.Kind, AzureErrors.KindOf(row.Error)));

    [Fact]
    public void Sentence_WhatAnOperatorCanMend_NamesTheCauseAndWhatToDo()
    {
        Assert.Contains("not set up", AzureErrors.Sentence(Cosmos(HttpStatusCode.NotFound)));
        Assert.Contains("not set up", AzureErrors.Sentence(new RequestFailedException(404, "")));
        Assert.Contains("no access", AzureErrors.Sentence(new RequestFailedException(403, "")));
        Assert.Contains("no access", AzureErrors.Sentence(new CredentialUnavailableException("")));

        Assert.Equal(StorageFaults.Away, AzureErrors.Sentence(new AggregateException(new RequestFailedException(0, ""))));
        Assert.Null(AzureErrors.Sentence(new InvalidOperationException()));
    }

    private static CosmosException Cosmos(HttpStatusCode status) => new("", status, 0, "", 0);
}
