using LpaFunctions.App.Doors;
using LpaFunctions.App.Functions.Decisions;
using LpaFunctions.App.Functions.Province;
using LpaFunctions.App.Functions.Rework;
using LpaFunctions.App.Functions.Statements;
using LpaFunctions.App.Http;
using LpaFunctions.Core.Evidence;
using LpaFunctions.Core.Scoring;
using LpaFunctions.Pipeline.Decisions;
using LpaFunctions.Pipeline.Evidence;
using LpaFunctions.Pipeline.Evidence.Uploads;
using LpaFunctions.Pipeline.HandingIn;
using LpaFunctions.Pipeline.HealthChecks;
using LpaFunctions.Pipeline.Progress;
using LpaFunctions.Pipeline.Reports;
using LpaFunctions.Pipeline.Rework;
using LpaFunctions.Pipeline.Scoring;
using LpaFunctions.Pipeline.Statements;

namespace LpaFunctions.App.OpenApi;

/// <summary>The HTTP functions by name. A test holds the list against the function classes.</summary>
public static class HttpOperations
{
    private static readonly Answer Malformed = new(
        400,
        "The address or the request has not the expected form; the message says which.",
        typeof(ProblemAnswer)
    );
    private static readonly Answer NotThere = new(404, "No such LGO, indicator or rule book.", typeof(ProblemAnswer));

    /// <summary>A function that is not described yet still stands in the document, with its name.</summary>
    public static HttpOperation Describe(string function) =>
        All.GetValueOrDefault(function) ?? new HttpOperation(function, function) { Answers = [new(200, "Done.")] };

    public static IReadOnlyDictionary<string, HttpOperation> All { get; } =
        new Dictionary<string, HttpOperation>(StringComparer.Ordinal)
        {
            ["Health"] = new("Whether the app works", "ตรวจว่าระบบทำงาน")
            {
                Answers =
                [
                    new(200, "It works.", typeof(Health)),
                    new(503, "It runs, but something it needs is not in order.", typeof(Health)),
                ],
            },
            ["OpenApi"] = new("This document", "เอกสารนี้") { Answers = [new(200, "OpenAPI 3.1.")] },
            ["Status"] = new(
                "The rehearsal view of one LGO: marks by indicator, what is missing, what was rejected",
                "ผลเบื้องต้นของ อปท. รายตัวชี้วัด สิ่งที่ยังขาด และไฟล์ที่ใช้ไม่ได้"
            )
            {
                Query = [new("format", "html for a page, json for data; without it the Accept header decides.")],
                Answers = [new(200, "The present state.", typeof(LgoStatus)), Malformed, NotThere],
            },
            ["IndicatorStatus"] = new(
                "The state of one indicator: marks, what was read with page and box of each value, what is missing; the ETag is what a decision sends as If-Match",
                "ผลเบื้องต้นของตัวชี้วัดเดียว พร้อมตำแหน่งของค่าที่อ่านได้"
            )
            {
                Answers = [new(200, "The present state.", typeof(IndicatorStatus)), Malformed, NotThere],
            },
            ["EvidenceFile"] = new("One file of evidence, whole or in ranges", "ไฟล์หลักฐาน")
            {
                Query =
                [
                    new("Range", "One range of bytes; more than one is answered with the whole file.", Place: "header"),
                    new("If-Range", "The ETag that the range is of.", Place: "header"),
                    new("If-None-Match", "The ETag that is known already.", Place: "header"),
                    new("part", "Of a ZIP or an office file: the number of one of its documents, from 1."),
                    new("cut", "left,top,right,bottom in points: a JPEG of that place of a scan, with a frame around it and some margin."),
                    new("page", "Of a cut: the page, from 1."),
                    new("turn", "Of a cut: 0, 90, 180 or 270 degrees, clockwise, by which the page is turned to read."),
                ],
                Answers =
                [
                    new(200, "The file.", MediaType: "application/octet-stream"),
                    new(206, "The range.", MediaType: "application/octet-stream"),
                    new(304, "Not changed."),
                    Malformed,
                    new(404, "No such file.", typeof(ProblemAnswer)),
                    new(409, "The file was replaced meanwhile; open it again.", typeof(ProblemAnswer)),
                    new(416, "The range lies outside of the file; Content-Range says how long it is."),
                ],
            },
            ["Me"] = new("Who is signed in, with which roles, and the mark that changes must carry", "ผู้ที่ลงชื่อเข้าใช้อยู่และบทบาท")
            {
                Answers = [new(200, "The person; form goes into the header X-Lpa-Form.", typeof(Myself))],
            },
            ["RuleBook"] = new("The rule book of a year, as JSON or as the workbook that an office edits", "สมุดเกณฑ์ของปี")
            {
                Query = [new("format", "xlsx for the workbook.")],
                Answers = [new(200, "The book that counts; the ETag is what a change sends as If-Match."), Malformed, NotThere],
            },
            ["PutRuleBook"] = new("Changes the rule book of a year, or says what a change would do", "เปลี่ยนสมุดเกณฑ์ของปี")
            {
                Query =
                [
                    new("dryRun", "true: says the difference and whose results would change, and writes nothing."),
                    new("format", "xlsx: the faults come back in the workbook, each in its row."),
                    new("If-Match", "ETag of GET; not wanted of a dry run.", Place: "header"),
                    new("If-None-Match", "* where the year has no book yet.", Place: "header"),
                ],
                Body = new("application/octet-stream", "The book as JSON, or the workbook (xlsx); at most 8 MB."),
                Answers =
                [
                    new(200, "What changed, or would."),
                    Malformed,
                    new(409, "The year is announced and keeps its book.", typeof(ProblemAnswer)),
                    new(412, "Somebody else changed it meanwhile.", typeof(ProblemAnswer)),
                    new(422, "No book as it stands: every fault with sheet and row."),
                    new(428, "If-Match is missing.", typeof(ProblemAnswer)),
                ],
            },
            ["Rejections"] = new(
                "Every file that could not be used, also those in a folder of no LGO",
                "ไฟล์ทั้งหมดที่ใช้ไม่ได้ พร้อมเหตุผล"
            )
            {
                Answers = [new(200, "Path, reason and message of each.", typeof(EvidenceRejection[]))],
            },
            ["Marks"] = new(
                "Why an indicator has the marks it has; the ETag is what a decision sends as If-Match",
                "ที่มาของคะแนนตัวชี้วัด"
            )
            {
                Answers = [new(200, "The explanation.", typeof(MarkExplanation)), Malformed, NotThere],
            },
            ["DecisionHistory"] = new("Every decision on one LGO: who, when, why, before and after", "ประวัติการยืนยันและแก้ไขคะแนน")
            {
                Answers = [new(200, "In the order in which they were made.", typeof(AssessorDecision[])), Malformed],
            },
            ["DecideIndicator"] = new(
                "Confirms, overrides, sends back, cuts or reopens one indicator",
                "ยืนยัน แก้ไข ส่งกลับ ตัดฐาน หรือเปิดใหม่ หนึ่งตัวชี้วัด"
            )
            {
                Query = [new("If-Match", "ETag of GET marks.", Required: true, Place: "header")],
                Body = new("application/json", "The decision.", typeof(SingleDecision)),
                Answers =
                [
                    new(200, "Accepted.", typeof(DecisionAnswer)),
                    new(400, "Refused; the message says why.", typeof(DecisionAnswer)),
                    NotThere,
                    new(412, "Somebody else changed the indicator meanwhile: read it again.", typeof(DecisionAnswer)),
                    new(428, "If-Match is missing.", typeof(DecisionAnswer)),
                ],
            },
            ["DecideIndicators"] = new("A list of decisions on one LGO, each with its own version", "ยืนยันหรือแก้ไขหลายตัวชี้วัด")
            {
                Body = new("application/json", "The decisions.", typeof(DecisionsBody)),
                Answers =
                [
                    new(200, "All accepted.", typeof(DecisionAnswer[])),
                    new(207, "Some were refused; each answer says for itself.", typeof(DecisionAnswer[])),
                    Malformed,
                    NotThere,
                ],
            },
            ["Facts"] = new("The facts an LGO has stated about itself", "ข้อเท็จจริงของ อปท.")
            {
                Answers = [new(200, "The facts.", typeof(LgoFacts)), Malformed, NotThere],
            },
            ["StateFacts"] = new(
                "Changes the facts that are named and leaves the rest (null: no longer stated); one that is denied cuts the indicators that need it",
                "แจ้งข้อเท็จจริงของ อปท."
            )
            {
                Body = new("application/json", "The facts to change.", typeof(FactsChange)),
                Answers = [new(200, "Stored.", typeof(LgoFacts)), Malformed, NotThere],
            },
            ["Rework"] = new("What an LGO would have to mend now, and the rounds that were sent", "รายการที่ต้องแก้ไข")
            {
                Answers = [new(200, "Now, and sent."), Malformed, NotThere],
            },
            ["OpenRework"] = new("Sends the compiled list of a visit to the LGO, once", "ส่งรายการแก้ไขหลังการตรวจเยี่ยม")
            {
                Body = new("application/json", "Who sends, and the number of the visit.", typeof(ReworkBody)),
                Answers =
                [
                    new(201, "Sent.", typeof(ReworkRound)),
                    Malformed,
                    NotThere,
                    new(409, "The list of this visit was sent already.", typeof(ProblemAnswer)),
                ],
            },
            ["Upload"] = new("A link for one new evidence file: create only, for a short time, size stated", "ขอลิงก์ส่งหลักฐานหนึ่งไฟล์")
            {
                Query = [new("file", "File name ending in .pdf; may be Thai.", Required: true)],
                Answers =
                [
                    new(
                        201,
                        "Send the whole file in one request to the address with the method and the headers given, before the time given. "
                            + "A storage account answers a link that was used, or broken off between blocks, with 403 or 409: ask for another one.",
                        typeof(UploadLink)
                    ),
                    Malformed,
                    new(409, "A file of this name is there already.", typeof(ProblemAnswer)),
                ],
            },
            ["ReceiveUpload"] = new(
                "Takes the file of an upload link of the embedded host; the signature is the key",
                "รับไฟล์ตามลิงก์ที่ออกให้"
            )
            {
                Query =
                [
                    new("path", "Of the link.", Required: true),
                    new("expires", "Of the link.", Required: true, "integer"),
                    new("max", "Of the link.", Required: true, "integer"),
                    new("signature", "Of the link.", Required: true),
                ],
                Body = new("application/pdf", "The file."),
                Answers =
                [
                    new(201, "Stored.", typeof(UploadReceipt)),
                    new(403, "The link was changed or its time is over.", typeof(ProblemAnswer)),
                    new(404, "This app keeps evidence in Blob storage: links lead there.", typeof(ProblemAnswer)),
                    new(409, "The link was used already.", typeof(ProblemAnswer)),
                    new(413, "Larger than the link states.", typeof(ProblemAnswer)),
                    new(415, "Empty, or of another kind than the name says; the link stays good.", typeof(ProblemAnswer)),
                ],
            },
            ["PutEvidence"] = new(
                "Hands in one file, or replaces the version that was seen; what was there stays in the history",
                "ส่งไฟล์หลักฐาน หรือแทนด้วยฉบับใหม่"
            )
            {
                Query = [new("If-Match", "The version that is replaced (GET files); left out for a new file.", Place: "header")],
                Body = new("application/octet-stream", "The file."),
                Answers =
                [
                    new(200, "Replaced.", typeof(HandInReceipt)),
                    new(201, "Stored.", typeof(HandInReceipt)),
                    Malformed,
                    new(404, "There is no such file to replace.", typeof(ProblemAnswer)),
                    new(409, "A file of this name is there: name the version that is replaced.", typeof(ProblemAnswer)),
                    new(412, "Another version is there now.", typeof(ProblemAnswer)),
                    new(413, "Larger than a file may be.", typeof(ProblemAnswer)),
                ],
            },
            ["TakeBackEvidence"] = new("Takes one file back; the version stays in the history", "ถอนไฟล์หลักฐาน")
            {
                Query = [new("If-Match", "The version that was seen.", Required: true, Place: "header"), new("reason", "Why.")],
                Answers =
                [
                    new(200, "Taken back.", typeof(HandInReceipt)),
                    Malformed,
                    new(404, "There is no such file.", typeof(ProblemAnswer)),
                    new(412, "Another version is there now.", typeof(ProblemAnswer)),
                    new(428, "If-Match is missing.", typeof(ProblemAnswer)),
                ],
            },
            ["Files"] = new(
                "The files of an indicator: waiting, read or refused, and the history of what was handed in, replaced, taken back",
                "ไฟล์ของตัวชี้วัดและประวัติ"
            )
            {
                Answers = [new(200, "Files and history.", typeof(IndicatorFiles)), Malformed],
            },
            ["Notes"] = new("Explanations, objections and answers of one LGO", "คำชี้แจง ข้อโต้แย้ง และคำตอบ")
            {
                Answers = [new(200, "By indicator, oldest first.", typeof(IndicatorNote[])), Malformed],
            },
            ["Comment"] = new(
                "What an LGO says of its result; it is published when the province announces. The ETag is what a change sends as If-Match",
                "ความเห็นของ อปท. ต่อผลของตน"
            )
            {
                Answers =
                [
                    new(200, "The comment; an empty text where there is none.", typeof(LgoComment)),
                    Malformed,
                    new(404, "The registry has no such LGO.", typeof(ProblemAnswer)),
                ],
            },
            ["PutComment"] = new("Writes or takes back what an LGO says of its result", "เขียนหรือถอนความเห็นของ อปท.")
            {
                Query = [new("If-Match", "ETag of GET comments; none for the first comment.", Place: "header")],
                Body = new("application/json", "The text, at most 1,000 characters; empty to take it back.", typeof(CommentBody)),
                Answers =
                [
                    new(200, "Kept.", typeof(LgoComment)),
                    new(400, "Too long, or with a number of a person, or it would be read as a formula.", typeof(ProblemAnswer)),
                    new(404, "The registry has no such LGO.", typeof(ProblemAnswer)),
                    new(412, "Another comment is there now.", typeof(ProblemAnswer)),
                ],
            },
            ["Import"] = new("Takes in the results table of a province (e-LPA workbook or CSV)", "นำเข้าตารางผลคะแนนของจังหวัด")
            {
                Query =
                [
                    new("name", "File name ending in .xlsx or .csv; in a form the name of the part \"file\" will do."),
                    new("dryRun", "true: says what would change, and writes nothing."),
                    new("If-Match", "ETag of a dry run: imports only over the marks that it saw.", Place: "header"),
                ],
                Body = new(
                    "application/octet-stream",
                    "The file, at most 20 MB; or multipart/form-data with the parts file and map (CSV: district, type, name, code of rows that were not certain)."
                )
                {
                    Parts = ["file", "map"],
                },
                Answers =
                [
                    new(200, "Imported, or usable by a dry run: rows, the matches that were not certain, the LGOs that change."),
                    Malformed,
                    new(412, "Somebody else imported meanwhile.", typeof(ProblemAnswer)),
                    new(413, "Larger than 20 MB.", typeof(ProblemAnswer)),
                    new(422, "Not imported: the rows with problems."),
                ],
            },
            ["Progress"] = new(
                "How far every LGO of a province has come: files, indicators read, withheld, decided and sent back, last change, assessors",
                "ความก้าวหน้าของทุก อปท. ในจังหวัด"
            )
            {
                Answers = [new(200, "Every LGO of the registry, and the sum.", typeof(ProvinceProgress)), Malformed, NotThere],
            },
            ["IndicatorProgress"] = new(
                "One indicator over all LGOs of a province: marks, withheld, cut, no data, sent back, and what the documents lack",
                "ตัวชี้วัดเดียวของทุก อปท. ในจังหวัด"
            )
            {
                Answers = [new(200, "Every LGO to whose type it applies.", typeof(IndicatorProgress)), Malformed, NotThere],
            },
            ["Report"] = new(
                "Makes a report, the announcement letter or certificates: small ones at once, long ones with 202",
                "ทำรายงาน หนังสือแจ้งผล หรือเกียรติบัตร"
            )
            {
                Body = new(
                    "application/json",
                    "What is wanted; without a body the province report as PDF.",
                    typeof(ReportBody),
                    Required: false
                ),
                Answers =
                [
                    new(200, "The file: PDF, HTML, XLSX or CSV.", MediaType: "application/octet-stream"),
                    new(202, "Being made; Location is the address to ask at, Retry-After when."),
                    new(400, "The request is wrong.", typeof(ProblemAnswer)),
                    new(404, "Nothing is announced, or no such LGO or district.", typeof(ProblemAnswer)),
                    new(
                        503,
                        "PDF cannot be printed here (the message says what to install), or storage is away or busy for now (Retry-After).",
                        typeof(ProblemAnswer)
                    ),
                ],
            },
            ["ReportStatus"] = new("A long report that was asked for", "รับรายงานที่สั่งทำไว้")
            {
                Answers =
                [
                    new(200, "The file.", MediaType: "application/octet-stream"),
                    new(202, "Still being made; Retry-After says when to ask again."),
                    new(404, "No report has such an id.", typeof(ProblemAnswer)),
                    new(409, "The report could not be made; the message says why.", typeof(ProblemAnswer)),
                ],
            },
            ["Announce"] = new("Announces the results of a province; they are published at the next run", "ประกาศผลของจังหวัด")
            {
                Body = new(
                    "application/json",
                    "Number and date of the letter, who signs, and the reason of a correction; all may be left out.",
                    typeof(AnnouncementAnswers.Body),
                    Required: false
                ),
                Answers =
                [
                    new(200, "Nothing changed since the last announcement."),
                    new(201, "Announced."),
                    Malformed,
                    new(409, "Not possible now; the message says why.", typeof(ProblemAnswer)),
                ],
            },
        };
}
