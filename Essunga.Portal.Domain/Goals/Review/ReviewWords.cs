namespace Essunga.Portal.Domain.Goals.Review;

/// <summary>The words that målgranskaren listens for, in small letters.</summary>
internal static class ReviewWords
{
    /// <summary>What somebody does, as the first word or after "ska".</summary>
    public static HashSet<string> Activities { get; } =
        Words(
            "anordna anpassa arbeta bygga erbjuda fortsätta genomföra implementera informera införa inrätta inspirera",
            "kartlägga optimera ordna planera prioritera samverka satsa skapa starta stimulera stödja upprätta uppmuntra",
            "utarbeta utbilda utreda utveckla verka öppna effektivisera digitalisera marknadsföra rekrytera renovera",
            "bekämpa bevara främja förebygga motverka skydda säkerställa"
        );

    /// <summary>What is done, told in the passive.</summary>
    public static HashSet<string> Done { get; } =
        Words(
            "anordnas byggs erbjuds ges genomförs införs inrättas inspireras informeras stimuleras startas stöds upprättas",
            "uppmuntras utarbetas utbildas utreds"
        );

    /// <summary>What one can always say to have done.</summary>
    public static HashSet<string> Soft { get; } =
        Words(
            "bidra bidrar eftersträva eftersträvar främja främjar främjas inkluderar inspiration inspirera inspirerar",
            "medverka medverkar stimulera stimulerar sträva strävar stärka stärker stödja stödjer stöder underlätta",
            "underlättar underlättas uppmuntra uppmuntrar uppmuntras utveckla utvecklar värna värnar"
        );

    /// <summary>Praise without a measure.</summary>
    public static HashSet<string> Vague { get; } =
        Words(
            "attraktiv attraktiva attraktivt bra bästa effektiv effektiva effektivt energieffektivt energieffektiv god",
            "goda gott hållbar hållbara hållbart hälsosam hälsosamma hög höga högt klimatsmart klimatsmarta levande",
            "likvärdig likvärdiga modern moderna optimal optimala rimlig rimliga rätt stark starka tillfredsställande",
            "tillräcklig tillräckliga trygga tydlig tydliga välmående ändamålsenlig ändamålsenliga ändamålsenligt möjliga",
            "hälsosamt meningsfull meningsfulla meningsfullt mervärde"
        );

    /// <summary>A change from something.</summary>
    public static HashSet<string> Changes { get; } =
        Words(
            "fler färre förbättra förbättrad förbättrade förbättras förbättrat fördubbla fördubblas halvera halveras höja",
            "höjas höjs högre lägre minska minskar minskad minskade minskas minskat oförändrad oförändrat oförändrade sänka",
            "sänkas sänks öka ökad ökade ökar ökas ökat"
        );

    /// <summary>Which way is better, or that a level is to be held.</summary>
    public static HashSet<string> Directions { get; } =
        Words(
            "alla ej inga ingen inget inte högst minst nå nöjd nöjda samtliga trygg under understiga över överstiga",
            "överskrida nå når uppnå"
        );

    /// <summary>An amount in words.</summary>
    public static HashSet<string> Amounts { get; } =
        Words(
            "noll två tre fyra fem sex sju åtta nio tio hälften halvera halveras fördubbla fördubblas inga ingen inget"
        );

    /// <summary>What a figure after it names, and is no amount: "årskurs 9".</summary>
    public static HashSet<string> Namers { get; } = Words("agenda klass mål punkt steg åk årskurs");

    /// <summary>A period that the goal holds for.</summary>
    public static HashSet<string> Periods { get; } =
        Words("mandatperioden målperioden planperioden programperioden strategiperioden årligen");

    /// <summary>A year after it is where something starts, not when it is to be reached.</summary>
    public static HashSet<string> BeforeBaseline { get; } = Words("med sedan från än mot");

    /// <summary>What a part of a sentence says by itself.</summary>
    public static HashSet<string> Finite { get; } =
        Words(
            "blir erbjuds finner får förbättras ges har kan känner minskar mår når ska stannar stärks trivs underlättas",
            "uppmuntras upplever utvecklas är ökar"
        );

    private static HashSet<string> Words(params ReadOnlySpan<string> lines)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            words.UnionWith(line.Split(' '));
        }

        return words;
    }
}
