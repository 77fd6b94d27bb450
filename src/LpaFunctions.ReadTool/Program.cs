using System.Text;
using LpaFunctions.CommandLine;
using LpaFunctions.Reading.Processes;
using LpaFunctions.Scans.Pages;

if (args is [ReaderProgram.Command])
{
    return ReaderMain.Run();
}

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return await new LpaCommandLine(ReadCommand.Create()).RunAsync(args, Console.Out, Console.Error, CancellationToken.None);
