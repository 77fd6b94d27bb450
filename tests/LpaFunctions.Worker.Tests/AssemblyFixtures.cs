using LpaFunctions.Worker.Tests;

[assembly: AssemblyFixture(typeof(WorkerRun))]

// One worker and one set of emulators for all: tests that take the database away must not meet others.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
