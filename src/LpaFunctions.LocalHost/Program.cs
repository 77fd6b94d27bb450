using System.CommandLine;
using System.Text;
using LpaFunctions.CommandLine;
using LpaFunctions.LocalHost.Commands;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

// One line for each command that works. A command lies in Commands/ as a static class with Create().
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
    UploadLinksCommand.Create(),
    VerifyCommand.Create(),
    WithdrawCommand.Create(),
    ReadCommand.Create(),
    RulebookCommand.Create(),
    ExplainCommand.Create(),
    SensitivityCommand.Create(),
    ReportCommand.Create(),
];
return await new LpaCommandLine(commands).RunAsync(args, Console.Out, Console.Error, CancellationToken.None);
