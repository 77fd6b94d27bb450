namespace LpaFunctions.Scans.Limits;

/// <summary>The program is not whole: a file without which no scan is read is missing beside it. Documents with text are read without it.</summary>
/// <param name="file">Its name, or the folder's.</param>
public sealed class ScanReaderMissingException(string file, Exception inner)
    : Exception(
        $"เป็นภาพที่อ่านไม่ได้ เพราะไม่พบ {file} ข้างโปรแกรม ให้ผู้ดูแลระบบติดตั้งโปรแกรมใหม่ทั้งชุด แล้วอ่านไฟล์นี้อีกครั้ง ({file} is missing beside the program)",
        inner
    );
