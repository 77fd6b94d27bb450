namespace LpaFunctions.Pipeline.Importing.Files;

/// <summary>Counts what one file costs while it is read, and stops it in one sentence that names the limit and the place.</summary>
internal sealed class SheetBudget(string fileName, SheetLimits limits)
{
    private const string SmallerFile = "ตรวจว่าเลือกไฟล์ถูก ถ้าถูกแล้ว ให้คัดลอกเฉพาะตารางที่ใช้ไปไว้ในไฟล์ใหม่ แล้วนำเข้าใหม่";
    private const string SavedAnew =
        "ไฟล์ที่ Excel หรือ LibreOffice บันทึกไม่เป็นเช่นนี้ ให้เปิดด้วยโปรแกรมนั้น บันทึกเป็น .xlsx ใหม่ แล้วนำเข้าใหม่";
    private long _cells;
    private long _letters;
    private long _unpacked;
    private int _shared;
    private int _rows;

    public string FileName => fileName;

    public SheetLimits Limits => limits;

    /// <exception cref="ImportException">The file as it was handed in is too large.</exception>
    public static void CheckBytes(string fileName, long bytes, SheetLimits limits)
    {
        if (bytes > limits.MaxBytes)
        {
            throw new ImportException(
                $"ไฟล์ {fileName} ใหญ่เกิน {Size(limits.MaxBytes)} ซึ่งไม่ใช่ตารางผลของจังหวัดหรือสมุดเกณฑ์ {SmallerFile}"
            );
        }
    }

    public ImportException TooManyParts() =>
        new($"ในไฟล์ {fileName} มีส่วนประกอบเกิน {limits.MaxParts:N0} ส่วน ซึ่งไม่ใช่ตารางผลของจังหวัดหรือสมุดเกณฑ์ {SmallerFile}");

    public ImportException TooManySheets() => new($"{fileName} มีเกิน {limits.MaxSheets:N0} แผ่น {SmallerFile}");

    public ImportException TooDeep(string part) => new($"{fileName} ส่วน {part}: มี XML ซ้อนกันเกิน {limits.MaxDepth:N0} ชั้น {SavedAnew}");

    public ImportException TooLongTagOrText(string part) =>
        new($"{fileName} ส่วน {part}: มีแท็กหรือข้อความเดียวยาวเกิน {limits.MaxTagOrText:N0} ไบต์ {SavedAnew}");

    /// <param name="what">In Thai: names of tags, links, formats.</param>
    public ImportException TooMany(string part, string what, int most) =>
        new($"{fileName} ส่วน {part}: มี{what}เกิน {most:N0} {SavedAnew}");

    /// <summary>One thing more of what a part lists.</summary>
    public void Listed(string part, string what, int count)
    {
        if (count > limits.MaxListed)
        {
            throw TooMany(part, what, limits.MaxListed);
        }
    }

    /// <summary>A row that is kept.</summary>
    public void KeptRow(string sheet)
    {
        if (++_rows > limits.MaxAllRows)
        {
            throw new ImportException($"{fileName} แผ่น \"{sheet}\": ทุกแผ่นรวมกันมีเกิน {limits.MaxAllRows:N0} แถว {SmallerFile}");
        }
    }

    /// <param name="bytes">That were unpacked just now.</param>
    /// <param name="unpacked">Bytes of this part so far.</param>
    /// <param name="packed">Bytes of the whole part as it lies in the file.</param>
    public void Unpacked(string part, int bytes, long unpacked, long packed)
    {
        _unpacked += bytes;
        if (_unpacked > limits.MaxUnpacked)
        {
            throw new ImportException($"{fileName} ส่วน {part}: เมื่อคลายออกแล้วใหญ่เกิน {Size(limits.MaxUnpacked)} {SmallerFile}");
        }

        if (unpacked > limits.FreeUnpacked && unpacked / Math.Max(1, packed) >= limits.MaxExpansion)
        {
            throw new ImportException(
                $"{fileName} ส่วน {part}: เมื่อคลายออกแล้วใหญ่กว่าที่บีบอัดไว้เกิน {limits.MaxExpansion:N0} เท่า {SmallerFile}"
            );
        }
    }

    public void SharedString(string text)
    {
        if (++_shared > limits.MaxSharedStrings)
        {
            throw new ImportException(
                $"{fileName}: มีข้อความที่ช่องต่าง ๆ ใช้ร่วมกันเกิน {limits.MaxSharedStrings:N0} ข้อความ {SmallerFile}"
            );
        }

        Letters(text.Length, $"ข้อความร่วมที่ {_shared:N0}");
    }

    /// <summary>A row that says something, or that stands above one that may.</summary>
    public void Row(string sheet, int number, int count)
    {
        if (Math.Max(number, count) > limits.MaxRows)
        {
            throw new ImportException(
                $"{fileName} แผ่น \"{sheet}\" แถว {number:N0}: มีเกิน {limits.MaxRows:N0} แถว ซึ่งไม่ใช่ตารางผลของจังหวัดเดียว {SmallerFile}"
            );
        }
    }

    /// <summary>A line of a CSV file, before it is taken apart.</summary>
    public void Line(int number, int length)
    {
        if (length > limits.MaxLine)
        {
            throw new ImportException($"{fileName} บรรทัด {number:N0}: ยาวเกิน {limits.MaxLine:N0} ตัวอักษร {SmallerFile}");
        }
    }

    /// <param name="gap">Empty places before it in its row.</param>
    public void Cell(string sheet, int row, int column, int gap, string text)
    {
        var place = $"แผ่น \"{sheet}\" ช่อง {CellPlace.Letters(column)}{row}";
        if (column >= limits.MaxColumns)
        {
            throw new ImportException(
                $"{fileName} {place}: มีข้อมูลเกิน {limits.MaxColumns:N0} คอลัมน์ ลบข้อมูลที่อยู่ทางขวาของตาราง แล้วนำเข้าใหม่"
            );
        }

        TextLength(text.Length, place);
        _cells += gap + 1;
        if (_cells > limits.MaxCells)
        {
            throw new ImportException($"{fileName} {place}: มีเกิน {limits.MaxCells:N0} ช่อง {SmallerFile}");
        }

        Letters(text.Length, place);
    }

    public void TextLength(int length, string place)
    {
        if (length > limits.MaxTextLength)
        {
            throw new ImportException($"{fileName} {place}: ข้อความยาวเกิน {limits.MaxTextLength:N0} ตัวอักษร ตัดให้สั้นลง แล้วนำเข้าใหม่");
        }
    }

    private void Letters(int count, string place)
    {
        _letters += count;
        if (_letters > limits.MaxLetters)
        {
            throw new ImportException($"{fileName} {place}: ข้อความรวมกันยาวเกิน {limits.MaxLetters:N0} ตัวอักษร {SmallerFile}");
        }
    }

    private static string Size(long bytes) => bytes >= 1024 * 1024 ? $"{bytes / (1024 * 1024):N0} MB" : $"{bytes:N0} ไบต์";
}
