using Microsoft.AspNetCore.Http;

namespace LpaFunctions.App.Doors;

/// <summary>The page that a browser gets where the guard refuses; programs get a problem.</summary>
/// <param name="message">In Thai: why, and what to do.</param>
public delegate IResult ShowRefusal(int status, string message);
