using LpaFunctions.Testing.Emulators;

[assembly: AssemblyFixture(typeof(AzureEmulators))]
