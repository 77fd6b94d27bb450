using LpaFunctions.Pipeline.Tests.Publishing.Sites;

namespace LpaFunctions.Browser.Tests.PublicSite;

/// <summary>The site is made once for all that look at it.</summary>
[CollectionDefinition(nameof(SiteCollection))]
public sealed class SiteCollection : ICollectionFixture<SiteFixture>;
