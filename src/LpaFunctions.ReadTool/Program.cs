using System.Text;
using LpaFunctions.CommandLine;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return await new LpaCommandLine(ReadCommand.Create()).RunAsync(args, Console.Out, Console.Error, CancellationToken.None);
