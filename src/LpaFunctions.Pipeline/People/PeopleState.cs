using LpaFunctions.Core.People;

namespace LpaFunctions.Pipeline.People;

/// <summary>Both files as they were read together.</summary>
public sealed record PeopleState(PeopleFile People, AccessFile Access);
