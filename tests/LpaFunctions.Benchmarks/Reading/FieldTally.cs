using LpaFunctions.Core.Evidence;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.Values;
using LpaFunctions.Reading.Fields;

namespace LpaFunctions.Benchmarks.Reading;

/// <summary>Counts what became of the fields of documents that are read another way than their originals. Texts as they stand are not counted: no mark comes of them.</summary>
internal sealed class FieldTally(string way, RuleBook book)
{
    private int _documents;
    private int _right;
    private int _doubted;
    private int _wrongAndDoubted;
    private int _lost;
    private int _found;

    public const string Head = """
        | way | documents | fields of the originals | right and sure | right and below 0.7 | not read | wrong and below 0.7 | wrong at 0.7 or more | read though the original has none |
        | --- | --- | --- | --- | --- | --- | --- | --- | --- |
        """;

    public int WrongAndSure { get; private set; }

    public void Add(string document, FieldReadings expected, FieldReadings read)
    {
        _documents++;
        foreach (var (own, other) in expected.Fields.Zip(read.Fields).Where(pair => pair.First.Value is not TextValue))
        {
            Count(document, own, other);
        }
    }

    public override string ToString()
    {
        var all = _right + _doubted + _lost + _wrongAndDoubted + WrongAndSure - _found;
        return $"| {way} | {_documents} | {all} | {_right} | {_doubted} | {_lost} | {_wrongAndDoubted} | {WrongAndSure} | {_found} |";
    }

    private void Count(string document, FieldReading own, FieldReading other)
    {
        var (wasRead, isRead) = (own.State == FieldState.Read, other.State == FieldState.Read);
        if (!isRead)
        {
            _lost += wasRead ? 1 : 0;
            return;
        }

        var isSure = other.Confidence >= book.ConfidenceThreshold;
        if (wasRead && Equals(own.Value, other.Value))
        {
            _right += isSure ? 1 : 0;
            _doubted += isSure ? 0 : 1;
            return;
        }

        // What the original's own text does not say cannot be judged by it; it is counted as wrong all the same.
        _found += wasRead ? 0 : 1;
        _wrongAndDoubted += isSure ? 0 : 1;
        WrongAndSure += isSure ? 1 : 0;
        Console.WriteLine(
            $"{way} {document} {own.FieldId}: {own.Value?.ToString() ?? own.State.ToString()}, read {other.Value} at {other.Confidence}"
        );
    }
}
