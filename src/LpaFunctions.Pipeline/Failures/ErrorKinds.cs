namespace LpaFunctions.Pipeline.Failures;

/// <summary>How the errors of the adapters in use are told apart: <see cref="ErrorPolicy"/>, with the rows of the cloud's clients where they are used.</summary>
public sealed record ErrorKinds(Func<Exception, ErrorKind> KindOf);
