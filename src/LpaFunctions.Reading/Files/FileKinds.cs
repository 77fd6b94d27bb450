using System.IO.Compression;

namespace LpaFunctions.Reading.Files;

/// <summary>Tells what a file is by its first bytes; of ZIP containers by what lies in them.</summary>
public static class FileKinds
{
    // ISO 32000-2, 7.5.2, note: readers accept the header of a PDF within the first 1,024 bytes.
    private const int PdfHead = 1024;

    // Parts of an office file with a picture in every paragraph are fewer.
    private const int MostParts = 10_000;

    public static FileKind Recognise(ReadOnlyMemory<byte> bytes)
    {
        var head = bytes.Span;
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))
        {
            return FileKind.Jpeg;
        }

        if (head.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]))
        {
            return FileKind.Png;
        }

        if (head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
        {
            return FileKind.OldOffice;
        }

        if (head.StartsWith("PK\u0003\u0004"u8) || head.StartsWith("PK\u0005\u0006"u8))
        {
            return OfZip(bytes);
        }

        return head[..Math.Min(head.Length, PdfHead)].IndexOf("%PDF-"u8) >= 0 ? FileKind.Pdf : FileKind.Other;
    }

    private static FileKind OfZip(ReadOnlyMemory<byte> bytes)
    {
        if (ZipDirectory.HasMoreThan(bytes.Span, MostParts))
        {
            return FileKind.Zip; // Its own reader counts again and says so.
        }

        try
        {
            using var archive = new ZipArchive(Streams.Over(bytes), ZipArchiveMode.Read);
            if (archive.GetEntry("word/document.xml") is not null)
            {
                return FileKind.Word;
            }

            return archive.GetEntry("xl/workbook.xml") is not null ? FileKind.Excel : FileKind.Zip;
        }
        catch (InvalidDataException)
        {
            return FileKind.Zip;
        }
    }
}
