using LpaFunctions.Reading;
using LpaFunctions.Reading.Assembling;
using LpaFunctions.Reading.Documents.Limits;
using LpaFunctions.Reading.Parts;
using LpaFunctions.Reading.Processes.Inside;
using LpaFunctions.Scans.Cuts;
using LpaFunctions.Scans.Limits;

namespace LpaFunctions.Scans.Pages;

/// <summary>The reader process, whichever program it lies in: reads evidence, scans too, shows pieces of it, and what else the program gives it to do.</summary>
public static class ReaderMain
{
    /// <summary>What the process says of itself, and a host with the same readers expects.</summary>
    public static string Version => EvidenceWork.Version(Scans(new ReadingLimits()));

    /// <returns>The exit code, once the host has closed the pipe.</returns>
    public static int Run(params IEnumerable<IReaderWork> others)
    {
        PdfDocumentReader.Prepare();
        return ReaderLoop.Run(Version, [new EvidenceWork(Scans), new PartWork(), new CutWork(), .. others]);
    }

    private static ScanOcr Scans(ReadingLimits limits) => new(new ScanLimits(), limits);
}
