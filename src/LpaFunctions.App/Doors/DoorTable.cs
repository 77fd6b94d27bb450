using LpaFunctions.Core.People;

namespace LpaFunctions.App.Doors;

/// <summary>
/// Every door of the function app: who may call which function. A function that does not stand here is closed to everybody. docs/doors.md
/// shows this table; a test holds both against the functions and tries every role on every route of both hosts.
/// </summary>
public sealed class DoorTable(IReadOnlyDictionary<string, Door> doors)
{
    private static readonly Role[] SeesAnLgo = [Role.Officer, Role.Assessor, Role.Province, Role.Central, Role.Program];

    private static readonly Role[] People = [Role.Officer, Role.Assessor, Role.Province, Role.Central, Role.Operator];

    public static DoorTable OfTheApp { get; } =
        new(
            new Dictionary<string, Door>(StringComparer.Ordinal)
            {
                ["Health"] = Door.ForEverybody,
                ["OpenApi"] = Door.ForEverybody,
                // The signed link is the key.
                ["ReceiveUpload"] = Door.ForEverybody,

                ["Status"] = Door.OfLgo(SeesAnLgo),
                ["IndicatorStatus"] = Door.OfLgo(SeesAnLgo),
                ["EvidenceFile"] = Door.OfLgo(SeesAnLgo),
                ["Marks"] = Door.OfLgo(SeesAnLgo),
                ["DecisionHistory"] = Door.OfLgo(SeesAnLgo),
                ["Facts"] = Door.OfLgo(SeesAnLgo),
                ["Rework"] = Door.OfLgo(SeesAnLgo),

                ["Files"] = Door.OfLgo(SeesAnLgo),
                ["Notes"] = Door.OfLgo(SeesAnLgo),
                ["Comment"] = Door.OfLgo(SeesAnLgo),
                ["PutComment"] = Door.OfLgo(Role.Officer),
                ["PutEvidence"] = Door.OfLgo(Role.Officer, Role.Province, Role.Program),
                ["TakeBackEvidence"] = Door.OfLgo(Role.Officer, Role.Province),
                ["Upload"] = Door.OfLgo(Role.Officer, Role.Province, Role.Program),

                ["DecideIndicator"] = Door.OfLgo(Role.Assessor),
                ["DecideIndicators"] = Door.OfLgo(Role.Assessor),

                ["StateFacts"] = Door.OfLgo(Role.Province, Role.Program),
                ["OpenRework"] = Door.OfLgo(Role.Province, Role.Assessor),

                ["Import"] = Door.OfProvince(Role.Province, Role.Program),
                ["Announce"] = Door.OfProvince(Role.Province),
                ["Progress"] = Door.OfProvince(Role.Province, Role.Central, Role.Program),
                ["IndicatorProgress"] = Door.OfProvince(Role.Province, Role.Central, Role.Program),
                ["Report"] = Door.OfAnnounced(Role.Province, Role.Central, Role.Program),
                ["ReportStatus"] = Door.OfProvince(Role.Province, Role.Central, Role.Program),

                ["Rejections"] = Door.For(Role.Officer, Role.Assessor, Role.Province, Role.Central, Role.Operator, Role.Program),
                ["Me"] = Door.For(People),
                ["RuleBook"] = Door.For([.. People, Role.Program]),
                ["PutRuleBook"] = Door.For(Role.Central),

                ["DeskAsset"] = Door.ForEverybody,
                ["DeskHome"] = Door.For(People),
                ["RuleBooksOnDesk"] = Door.For(Role.Province, Role.Central),
                ["RuleBookOnDesk"] = Door.For(Role.Province, Role.Central),
                ["ChangeRuleBookOnDesk"] = Door.For(Role.Central),
                ["ProvinceDesk"] = Door.OfProvince(Role.Province, Role.Central),
                ["ChangeProvinceDesk"] = Door.OfProvince(Role.Province),
                ["ProvincePeople"] = Door.OfProvince(Role.Province),
                ["ChangeProvincePeople"] = Door.OfAnnounced(Role.Province),
                ["ProvinceAnnounce"] = Door.OfProvince(Role.Province),
                ["AnnounceOnDesk"] = Door.OfProvince(Role.Province),
                ["ProvinceImport"] = Door.OfProvince(Role.Province),
                ["ImportOnDesk"] = Door.OfProvince(Role.Province),
                ["ProvinceIndicator"] = Door.OfProvince(Role.Province, Role.Central),
                ["ProvinceReturned"] = Door.OfProvince(Role.Province, Role.Central),
                ["TellReturned"] = Door.OfProvince(Role.Province),
                ["ProvinceRejections"] = Door.OfProvince(Role.Province, Role.Central),
                ["ProvinceReports"] = Door.OfProvince(Role.Province, Role.Central),
                ["ReportOnDesk"] = Door.OfAnnounced(Role.Province, Role.Central),
                ["LgoRework"] = Door.OfLgo(Role.Officer, Role.Assessor, Role.Province, Role.Central),
                ["SendLgoRework"] = Door.OfLgo(Role.Province, Role.Assessor),
                ["LgoFacts"] = Door.OfLgo(Role.Officer, Role.Assessor, Role.Province, Role.Central),
                ["StateLgoFacts"] = Door.OfLgo(Role.Province),
                ["LgoSheet"] = Door.OfLgo(Role.Officer, Role.Assessor, Role.Province, Role.Central),
                ["LgoIndicator"] = Door.OfLgo(Role.Officer, Role.Assessor, Role.Province, Role.Central),
                ["ChangeLgoSheet"] = Door.OfLgo(Role.Officer, Role.Province),
                ["ChangeLgoIndicator"] = Door.OfLgo(Role.Officer, Role.Province),
                ["NoteLgoIndicator"] = Door.OfLgo(Role.Officer, Role.Assessor, Role.Province),

                ["Assess"] = Door.For(Role.Assessor),
                ["AssessLgo"] = Door.OfLgo(Role.Assessor),
                ["AssessIndicator"] = Door.OfLgo(Role.Assessor),
                ["DecideOnDesk"] = Door.OfLgo(Role.Assessor),
                ["ConfirmOnDesk"] = Door.OfLgo(Role.Assessor),
            }
        );

    public IEnumerable<string> Functions => doors.Keys;

    /// <summary>The door of a function; closed to everybody where the table does not name it.</summary>
    public Door this[string function] => doors.GetValueOrDefault(function, Door.ForNobody);
}
