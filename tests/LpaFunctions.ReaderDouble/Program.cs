using LpaFunctions.ReaderDouble;
using LpaFunctions.Reading.Processes;

return ReaderLoop.Run(args is ["reader", var version] ? version : DoubleWork.Version, new DoubleWork());
