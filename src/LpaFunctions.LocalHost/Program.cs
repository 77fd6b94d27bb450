using System.CommandLine;
using System.Text;
using LpaFunctions.Azure.Failures;
using LpaFunctions.CommandLine;
using LpaFunctions.LocalHost.Commands;
using LpaFunctions.LocalHost.Commands.Backups;
using LpaFunctions.LocalHost.Commands.Evidence;
using LpaFunctions.LocalHost.Commands.GivenUp;
using LpaFunctions.LocalHost.Commands.People;
using LpaFunctions.LocalHost.Commands.Publishing;
using LpaFunctions.LocalHost.Commands.Results;
using LpaFunctions.LocalHost.Commands.RuleBooks;
using LpaFunctions.Pipeline.Failures;
using LpaFunctions.Reading.Processes;
using LpaFunctions.Scans.Pages;

// Before anything of the commands is loaded: a reader process starts within a tenth of a second.
return args is [ReaderProgram.Command] ? ReaderMain.Run() : await RunCommandAsync(args);

static Task<int> RunCommandAsync(string[] args)
{
    Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    // One line for each command that works. A command lies below Commands/ as a static class with Create().
    Command[] commands =
    [
        DemoCommand.Create(),
        RejectionsCommand.Create(),
        InviteCommand.Create(),
        PeopleCommand.Create(),
        KeysCommand.Create(),
        PoisonCommand.Create(),
        ReplayCommand.Create(),
        AnnounceCommand.Create(),
        ImportCommand.Create(),
        PublishCommand.Create(),
        PushCommand.Create(),
        ServeCommand.Create(),
        SimulateCommand.Create(),
        BackupCommand.Create(),
        RestoreCommand.Create(),
        UploadLinksCommand.Create(),
        VerifyCommand.Create(),
        SiteCommand.Create(),
        WithdrawCommand.Create(),
        ForgetCommand.Create(),
        ReadCommand.Create(),
        RulebookCommand.Create(),
        ExplainCommand.Create(),
        SensitivityCommand.Create(),
        ReportCommand.Create(),
    ];
    return new LpaCommandLine(commands) { Explain = e => AzureErrors.Sentence(e) ?? StorageFaults.Sentence(e) }.RunAsync(
        args,
        Console.Out,
        Console.Error,
        CancellationToken.None
    );
}
