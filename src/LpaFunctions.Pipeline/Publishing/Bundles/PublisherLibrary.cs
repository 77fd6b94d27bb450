using System.Text.Json;
using LpaFunctions.Pipeline.Records;
using LpaFunctions.Pipeline.Reference;
using LpaFunctions.Reading.Files;

namespace LpaFunctions.Pipeline.Publishing.Bundles;

/// <summary>Who publishes: publisher.json of the office's config/ folder; without one, the defaults of <see cref="PublisherProfile"/>.</summary>
public sealed class PublisherLibrary(ReferenceFolders folders)
{
    public const string FileName = "publisher.json";

    /// <exception cref="ReferenceDataException">The file cannot be read; the message says in Thai what is wrong.</exception>
    public PublisherProfile Current
    {
        get
        {
            var path = Path.Combine(folders.Edited, FileName);
            try
            {
                return File.Exists(path) ? PipelineJson.Read<PublisherProfile>(SmallFile.ReadText(path)) : new PublisherProfile();
            }
            catch (Exception wrong) when (wrong is JsonException or InvalidDataException)
            {
                throw new ReferenceDataException($"ไฟล์ {path} ยังใช้ไม่ได้: {wrong.Message} โปรดแก้ไขไฟล์แล้วบันทึกใหม่", wrong);
            }
        }
    }
}
