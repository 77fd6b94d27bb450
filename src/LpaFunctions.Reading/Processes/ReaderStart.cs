using System.Collections.Concurrent;

namespace LpaFunctions.Reading.Processes;

/// <summary>Starts reader processes: of the programs that do a kind of work, the first that starts.</summary>
internal sealed class ReaderStart(
    IReadOnlyList<ReaderProgram> programs,
    string version,
    ReaderOptions options,
    ReaderFigures figures,
    Lazy<string> folder,
    Action<string> tell
)
{
    private readonly ConcurrentDictionary<ReaderProgram, bool> _useless = new();

    public ReaderOptions Options => options;

    public ReaderFigures Figures => figures;

    /// <exception cref="ReaderStartException">None of them starts.</exception>
    public ReaderProcess Start(string kind)
    {
        ReaderStartException? last = null;

        foreach (var program in programs.Where(program => program.Does(kind) && !_useless.ContainsKey(program)))
        {
            try
            {
                return ReaderProcess.Start(program, version, options, figures, folder.Value);
            }
            catch (ReaderStartException fault)
            {
                last = fault;
                PassOver(program, fault);
            }
        }

        throw last ?? new ReaderStartException($"No program here does work of the kind '{kind}'.");
    }

    /// <summary>The last one is tried again for the next file: there is no other.</summary>
    private void PassOver(ReaderProgram program, ReaderStartException fault)
    {
        if (program != programs[^1])
        {
            _useless[program] = true;
        }

        tell(fault.Message);
    }
}
