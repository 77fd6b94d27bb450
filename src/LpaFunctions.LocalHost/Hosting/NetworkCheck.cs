using System.Net;
using LpaFunctions.CommandLine;
using LpaFunctions.Pipeline.People;

namespace LpaFunctions.LocalHost.Hosting;

/// <summary>A host opens to the network only where somebody is let in: with people and keys, so that nobody is tempted to open a door for all.</summary>
public static class NetworkCheck
{
    private const string NoPeople =
        "ยังเปิดให้เครื่องอื่นเข้าไม่ได้ เพราะยังไม่มีผู้ใช้ เชิญก่อนด้วย lpa invite --role operator --name \"...\" --data DIR (no people yet)";
    private const string NoKeys =
        "ยังเปิดให้เครื่องอื่นเข้าไม่ได้ เพราะยังไม่มีกุญแจของโปรแกรม สร้างก่อนด้วย lpa keys --new ชื่อ --data DIR (no keys yet)";

    /// <param name="address">Where the host is to listen; null: on this machine only, which needs nothing.</param>
    /// <exception cref="CommandFailedException">Nobody could come in rightly.</exception>
    public static async Task RunAsync(IServiceProvider services, IPAddress? address, CancellationToken cancellationToken)
    {
        if (address is null || IPAddress.IsLoopback(address))
        {
            return;
        }

        var state = await services.GetRequiredService<PeopleRecords>().LoadAsync(cancellationToken);
        if (state.People.People.All(p => p.Removed))
        {
            throw new CommandFailedException(NoPeople);
        }

        if (state.Access.Keys.Count == 0)
        {
            throw new CommandFailedException(NoKeys);
        }
    }
}
