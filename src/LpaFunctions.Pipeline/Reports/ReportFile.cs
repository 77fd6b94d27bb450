namespace LpaFunctions.Pipeline.Reports;

/// <param name="Name">"lpa-2568-40-province.pdf".</param>
public sealed record ReportFile(string Name, string MediaType, ReadOnlyMemory<byte> Content);
