using LpaFunctions.Browser.Tests.Browsing;

// One browser for all tests: each opens windows of its own in it.
[assembly: AssemblyFixture(typeof(ChromiumRun))]
