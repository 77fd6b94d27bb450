using LpaFunctions.ReaderDouble;
using LpaFunctions.Reading.Processes.Inside;

return ReaderLoop.Run(args is ["reader", var version] ? version : DoubleWork.Version, new DoubleWork());
