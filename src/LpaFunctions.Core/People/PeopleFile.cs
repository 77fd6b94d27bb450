using LpaFunctions.Core.Lgos;

namespace LpaFunctions.Core.People;

/// <summary>config/people.json: who works with LPA, and over which places. An office may edit it by hand.</summary>
public sealed record PeopleFile
{
    public const int CurrentVersion = 1;
    public const int LongestName = 120;

    /// <summary>The longest that a mail server must take (RFC 5321).</summary>
    public const int LongestMail = 254;

    public static PeopleFile Empty { get; } = new();

    public int Version { get; init; } = CurrentVersion;

    public IReadOnlyList<Person> People { get; init; } = [];

    /// <summary>Somebody who may come in; null for an id that nobody has or whose person was removed.</summary>
    public Person? Find(string id) => People.FirstOrDefault(p => p.Id == id && !p.Removed);

    /// <summary>Who an account of the sign-in service is. Two people with one account are nobody: the file must be mended first.</summary>
    public Person? WithAccount(string account)
    {
        var found = People.Where(p => !p.Removed && p.Accounts.Contains(account, StringComparer.OrdinalIgnoreCase)).Take(2).ToList();
        return found.Count == 1 ? found[0] : null;
    }

    /// <summary>Adds somebody under a new id.</summary>
    /// <exception cref="FormatException">The name or the appointment is wrong; the message says in Thai what to do.</exception>
    public (PeopleFile File, Person Person) Add(string name, Appointment appointment, IReadOnlyList<string> accounts)
    {
        var person = new Person
        {
            Id = NextId(),
            Name = name.Trim(),
            Appointments = [appointment],
            Accounts = accounts,
        };
        return Problem(person) is { } problem ? throw new FormatException(problem) : (this with { People = [.. People, person] }, person);
    }

    /// <summary>The file without somebody's access; their name stays.</summary>
    public PeopleFile Remove(string id) => this with { People = [.. People.Select(p => p.Id == id ? p with { Removed = true } : p)] };

    /// <summary>Those with a role over some place of a province.</summary>
    public IEnumerable<Person> In(ProvinceCode province) => People.Where(p => !p.Removed && p.Appointments.Any(a => Touches(a, province)));

    /// <summary>What is wrong with the file, in Thai; empty where it is right.</summary>
    public IEnumerable<string> Problems()
    {
        if (Version != CurrentVersion)
        {
            yield return $"version ต้องเป็น {CurrentVersion}";
        }

        foreach (var twice in People.GroupBy(p => p.Id, StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            yield return $"รหัสบุคคล {twice.Key} ซ้ำกัน";
        }

        foreach (var person in People)
        {
            if (Problem(person) is { } problem)
            {
                yield return $"{person.Id}: {problem}";
            }
        }
    }

    /// <summary>Whether a text is one address of mail: something, "@", a host, and nothing that would begin another line or address.</summary>
    public static bool IsMail(string text)
    {
        var isPlain = text.Length <= LongestMail && text.All(c => c is > ' ' and < '\x7f') && !text.AsSpan().ContainsAny(",;<>\"");
        return isPlain && text.Split('@') is [{ Length: > 0 }, var host] && host.Contains('.', StringComparison.Ordinal);
    }

    private static bool Touches(Appointment appointment, ProvinceCode province) =>
        appointment.Province == province
        || appointment.Districts.Any(d => d.Province == province)
        || appointment.Lgos.Any(l => l.Province == province);

    private static string? Problem(Person person)
    {
        if (string.IsNullOrWhiteSpace(person.Name) || person.Name.Length > LongestName || person.Name.Any(char.IsControl))
        {
            return $"ต้องระบุชื่อ ไม่เกิน {LongestName} ตัวอักษร (name)";
        }

        if (person.Mail is { } mail && !IsMail(mail))
        {
            return "อีเมลไม่ถูกต้อง ต้องเป็นแบบ name@example.go.th (mail)";
        }

        return person.Appointments.Count == 0
            ? "ต้องมีบทบาทอย่างน้อยหนึ่งบทบาท"
            : person.Appointments.Select(a => a.Problem()).FirstOrDefault(p => p is not null);
    }

    private string NextId()
    {
        var used = People
            .Select(p => int.TryParse(p.Id.AsSpan(Math.Min(1, p.Id.Length)), out var number) ? number : 0)
            .DefaultIfEmpty()
            .Max();
        return $"p{used + 1}";
    }
}
