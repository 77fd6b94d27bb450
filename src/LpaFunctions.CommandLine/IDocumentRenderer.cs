using LpaFunctions.Reading.Documents;

namespace LpaFunctions.CommandLine;

/// <summary>One output format of lpa read; called from several threads at once.</summary>
internal interface IDocumentRenderer
{
    /// <summary>Written once, before the first file.</summary>
    string Header => "";

    /// <summary>Written between two files.</summary>
    string Separator => "";

    string Render(string file, Document document);
}
