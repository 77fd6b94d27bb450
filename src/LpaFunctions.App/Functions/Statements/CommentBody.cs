namespace LpaFunctions.App.Functions.Statements;

/// <summary>The body of a comment.</summary>
/// <param name="Text">At most 1,000 characters; empty: the comment is taken back.</param>
public sealed record CommentBody(string Text);
