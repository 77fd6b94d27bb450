using LpaFunctions.Core.RuleBooks.Fields;
using LpaFunctions.Core.Values;
using LpaFunctions.Reading.Fields.Blocks;
using LpaFunctions.Reading.Fields.Numbers;
using LpaFunctions.Reading.Values;

namespace LpaFunctions.Reading.Fields.Tables;

/// <summary>Amounts whose satang stand in a column of their own beside the baht.</summary>
internal static class SatangColumn
{
    private const int SatangOfBaht = 100;

    /// <summary>Whether a cell lies in a column of satang.</summary>
    public static bool Holds(FieldCell cell) => ColumnHeading.Over(cell).IsSatang;

    /// <summary>The amount with the satang of the cell right of it; as it was where that column holds none.</summary>
    public static ValueFind Join(FieldSpec field, FieldCell baht, ValueFind find)
    {
        if (field.Kind != FieldKind.Baht || find.Value is not NumberValue { Number: var amount } || amount != decimal.Truncate(amount))
        {
            return find;
        }

        var beside = baht.Grid.At(baht.Row, baht.EndColumn);
        if (beside is null || !Holds(beside) || Satang(beside.Text) is not { } satang)
        {
            return find;
        }

        return find with
        {
            Value = new NumberValue(amount + (satang / SatangOfBaht)),
        };
    }

    /// <summary>0 to 99; none where a dash or nothing stands there; null where it is something else.</summary>
    private static decimal? Satang(string text)
    {
        if (text.AsSpan().Trim(" -–.\n").IsEmpty)
        {
            return 0;
        }

        return ThaiNumbers.TryParse(text, out var number) && number is >= 0 and < SatangOfBaht && number == decimal.Truncate(number)
            ? number
            : null;
    }
}
