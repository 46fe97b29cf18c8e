using Essunga.Portal.Domain.FollowUp;
using Essunga.Portal.Domain.Goals;
using Essunga.Portal.Domain.Kernel;
using Essunga.Portal.Domain.Measures;
using Essunga.Portal.Domain.Notices;
using Essunga.Portal.Domain.Organisation;
using Essunga.Portal.Domain.Settings;

namespace Essunga.Portal.Texts;

/// <summary>What a reader is told when a rule of the domain would be broken; every rule has its sentence.</summary>
public static class RuleTexts
{
    private static readonly Dictionary<DomainRule, string> Sentences = new()
    {
        [MeasureRules.MeasureNeedsName] = "Ge indikatorn ett namn.",
        [MeasureRules.OnlyIndicatorsHaveTargets] = "Ett nyckeltal har inget målvärde.",
        [MeasureRules.TargetAfterBaseline] = "Målvärdets år måste ligga efter utgångsårets.",
        [MeasureRules.WaypointWithinTarget] =
            "Delmålets år måste ligga mellan utgångsåret och målåret.",
        [MeasureRules.PeriodFitsMeasure] = "Indikatorn mäts för en annan sorts period.",
        [MeasureRules.PeriodHasBegun] = "Perioden har inte börjat än.",
        [MeasureRules.PeriodIsMeasured] = "Indikatorn mäts inte det året.",
        [MeasureRules.OnlyManualIsReported] =
            "Värdet hämtas från en källa och rapporteras inte för hand.",
        [MeasureRules.GenderIsAskedFor] = "Indikatorn delas inte upp på kön.",
        [MeasureRules.CorrectionNeedsReason] = "Ange varför värdet ändras.",
        [MeasureRules.CorrectionChangesSomething] = "Det är samma värde som förut.",
        [MeasureRules.ReasonIsShortEnough] = "Skälet får ha högst 4 000 tecken.",
        [MeasureRules.ShareWithinHundred] = "En andel ligger mellan 0 och 100.",
        [MeasureRules.PopulationIsSound] = "Antalet är ett heltal från 1 till 10 000 000.",
        [MeasureRules.PopulationIsNeeded] =
            "Ange antalet som värdet bygger på. Värden för få individer visas inte.",
        [MeasureRules.UnmeasuredNeedsComment] = "Skriv varför värdet inte kunde mätas.",
        [MeasureRules.CommentIsShortEnough] = "Kommentaren får ha högst 4 000 tecken.",
        [MeasureRules.PeriodIsFollowed] = "Indikatorn följs inte längre den perioden.",
        [MeasureRules.CodeIsWellFormed] =
            "Koden är högst 12 tecken: bokstäver a–z, siffror och bindestreck, med en bokstav först.",
        [MeasureRules.CodeIsNoAddressWord] =
            "Koden är ett ord som portalens adresser redan använder. Välj en annan.",
        [MeasureRules.CodeIsNew] = "Koden finns redan. Välj en annan.",
        [MeasureRules.NameIsShortEnough] = "Namnet får ha högst 200 tecken.",
        [MeasureRules.DefinitionIsShortEnough] = "Definitionen får ha högst 4 000 tecken.",
        [MeasureRules.UnitIsShortEnough] = "Måttenheten får ha högst 60 tecken.",
        [MeasureRules.SourceNameIsShortEnough] = "Källans namn får ha högst 200 tecken.",
        [MeasureRules.DecimalsAreFew] = "Antalet decimaler är 0–4.",
        [MeasureRules.SmallestPopulationIsSound] = "Minsta antal individer är 0–1 000.",
        [MeasureRules.RhythmIsSound] =
            "Mäts vart 1:a till 10:e år, från ett år efter 1950, och väntas högst ett år före och fem år efter periodens slut.",
        [MeasureRules.PeriodKindStays] =
            "Det finns redan mätvärden, så år, tertial eller månad kan inte bytas. Avsluta indikatorn och gör en ny.",
        [MeasureRules.ShareFitsValues] =
            "Det finns mätvärden utanför 0–100, så måttet kan inte vara en andel i procent.",
        [MeasureRules.ShareFitsTargets] =
            "Det finns målvärden utanför 0–100, så måttet kan inte vara en andel i procent.",
        [MeasureRules.DirectionFitsTargets] =
            "Målvärdena passar inte riktningen. Ta bort eller avsluta dem först.",
        [MeasureRules.StandInNeedsOwner] = "Ange en ansvarig innan du anger ersättare.",
        [MeasureRules.StandInIsAnother] = "Ersättaren är en annan än den ansvariga.",
        [MeasureRules.EndsAfterItBegan] = "Sista dagen ligger före det första året som mäts.",
        [MeasureRules.EndsAfterLocked] =
            "Sista dagen ligger före det som redan är uppföljt och låst.",
        [MeasureRules.EndNeedsReason] = "Ange varför.",
        [MeasureRules.OnlyEndedIsResumed] = "Indikatorn är inte avslutad.",
        [MeasureRules.NeutralHasNoTarget] =
            "När varken högre eller lägre är bättre finns inget målvärde. Ändra riktningen först.",
        [MeasureRules.TargetYearIsNew] = "Det finns redan ett målvärde för det året.",
        [MeasureRules.YearIsSound] = "Skriv ett år mellan 1950 och 2100.",
        [MeasureRules.WaypointYearsDiffer] = "Två delmål har samma år.",
        [MeasureRules.RangeNeedsLimits] = "Skriv både en lägre och en högre gräns.",
        [MeasureRules.RangeEndsInOrder] = "Den lägre gränsen ska vara lägre än den högre.",
        [MeasureRules.DecisionNeedsBodyAndDay] = "Ange vilket organ som beslutade och vilken dag.",
        [MeasureRules.DecisionIsMade] = "Beslutsdagen har inte varit än.",
        [MeasureRules.DecisionTextIsShortEnough] =
            "Paragrafen får ha högst 30 tecken och dnr högst 60.",
        [MeasureRules.DecidedChangeNeedsReason] = "Målvärdet är beslutat. Ange varför det ändras.",
        [MeasureRules.ChangeReasonIsShortEnough] = "Skälet får ha högst 1 000 tecken.",
        [MeasureRules.OnlyProposedIsDropped] =
            "Målvärdet är beslutat och kan ändras men inte tas bort.",
        [MeasureRules.TargetIsNotRestedOn] =
            "En prognos eller slutbedömning bygger på målvärdet, så det kan inte tas bort.",
        [GoalRules.PeriodEndsAfterStart] = "Målperioden måste sluta efter att den har börjat.",
        [GoalRules.SharesAreInOrder] =
            "Gränsen för att uppnås måste vara högre än den för att delvis uppnås.",
        [GoalRules.GoalNeedsTitle] = "Ge målet en lydelse.",
        [GoalRules.CommitteeIsNewToGoal] = "Nämnden har redan målet.",
        [GoalRules.OutlookWithinPeriod] = "Rapporteringspunkten ligger utanför målperioden.",
        [GoalRules.OutlookAtSecondOrThirdTertial] = "Prognoser anges vid T2 och T3.",
        [GoalRules.VerdictAtEndOfPeriod] = "Slutbedömningen görs vid T3 målperiodens sista år.",
        [GoalRules.DeviationNeedsReason] = "Ange varför bedömningen skiljer sig från förslaget.",
        [GoalRules.LateStatementNeedsReason] =
            "Rapporteringspunkten är låst. Ange varför bedömningen görs i efterhand.",
        [GoalRules.ReasonIsShortEnough] = "Motiveringen får ha högst 20 000 tecken.",
        [GoalRules.CommitteeHasGoal] = "Nämnden har inte det målet.",
        [GoalRules.CommentIsShortEnough] = "Kommentaren får ha högst 4 000 tecken.",
        [GoalRules.CompletedIsCompleted] =
            "En slutförd aktivitet kan inte samtidigt inte slutföras.",
        [GoalRules.ActivityNeedsTitle] = "Ge aktiviteten ett namn.",
        [GoalRules.ActivityEndsAfterStart] = "Aktiviteten måste sluta efter att den har börjat.",
        [GoalRules.ActivityWithinPeriod] = "Aktiviteten måste ligga inom målperioden.",
        [GoalRules.ActivityTitleIsShortEnough] = "Aktiviteten får ha högst 300 tecken.",
        [GoalRules.PeriodYearsAreLikely] =
            "Åren ska ligga mellan 1990 och 2100, och perioden vara högst 12 år.",
        [GoalRules.PeriodsDoNotOverlap] = "Åren hör redan till en annan målperiod.",
        [GoalRules.PeriodKeepsWhatIsInIt] =
            "Perioden har aktiviteter eller bedömningar ett år som skulle falla utanför.",
        [GoalRules.AreaNeedsName] = "Ge målområdet ett namn på högst 200 tecken.",
        [GoalRules.AreaIsNewToPeriod] =
            "Ett annat målområde i perioden har redan det numret eller namnet.",
        [GoalRules.AreaHasNoGoals] = "Målområdet har mål. Flytta dem till ett annat område först.",
        [GoalRules.AreaIsInPeriod] = "Välj ett målområde i målperioden.",
        [GoalRules.NumberIsOneToNinetyNine] = "Skriv ett nummer från 1 till 99.",
        [GoalRules.NumberIsFree] = "Ett annat mål i perioden har redan det numret.",
        [GoalRules.GoalTitleIsShortEnough] = "Lydelsen får ha högst 300 tecken.",
        [GoalRules.MotivationIsShortEnough] = "Motiveringen får ha högst 8 000 tecken.",
        [GoalRules.ChangeAfterDecisionNeedsReason] =
            "Skriv varför, så att den som läser förstår skillnaden mot beslutet.",
        [GoalRules.NothingRestsOnAssignment] =
            "Nämnden har aktiviteter, indikatorer eller bedömningar för målet. Målet kan inte tas tillbaka.",
        [GoalRules.NothingRestsOnGoal] =
            "Målet är beslutat, eller har aktiviteter eller bedömningar. Det kan avslutas, men inte tas bort.",
        [GoalRules.NothingRestsOnActivity] =
            "Aktiviteten är beslutad eller rapporterad. Den kan avslutas, men inte tas bort.",
        [GoalRules.ChangeReasonIsShortEnough] = "Skälet får ha högst 1 000 tecken.",
        [GoalRules.ActivityHasNotEnded] = "Aktiviteten är avslutad.",
        [GoalRules.GoalHasNotEnded] = "Målet är avslutat.",
        [GoalRules.EndsWithinPeriod] = "Dagen ska ligga inom målperioden.",
        [GoalRules.OnlyIndicatorsFollowGoals] =
            "Ett nyckeltal har inget målvärde och kan inte följa upp ett mål.",
        [GoalRules.NoActivityAimsAtIndicator] =
            "En aktivitet ska visa effekt i indikatorn. Ta bort den från aktiviteten först.",
        [GoalRules.DecisionHasBeenMade] = "Beslutet kan inte ligga framåt i tiden.",
        [OrganisationRules.NodeNeedsName] = "Ge enheten ett namn.",
        [OrganisationRules.EndNotBeforeStart] = "Sista dagen kan inte ligga före den första.",
        [OrganisationRules.PersonNeedsTitle] = "Ge personen en titel.",
        [OrganisationRules.NodeNameIsShortEnough] = "Namnet får ha högst 200 tecken.",
        [OrganisationRules.NodeNameIsFree] = "Det finns redan en enhet med det namnet där.",
        [OrganisationRules.NodeCodeIsFree] =
            "Koden är upptagen, av en enhet som finns eller har funnits.",
        [OrganisationRules.NodeCodeIsPlain] =
            "Koden får ha högst 30 tecken: bokstäverna a–z, siffror och bindestreck.",
        [OrganisationRules.NodeHasEnd] = "Enheten har inget slut att ta tillbaka.",
        [OrganisationRules.DayIsReasonable] = "Ange en dag från 1950 och högst tio år framåt.",
        [OrganisationRules.WhatIsLeftNeedsPlace] =
            "Något finns kvar i enheten. Välj vart det ska gå.",
        [OrganisationRules.RootStays] = "Organisationens topp kan varken flyttas eller upphöra.",
        [OrganisationRules.PlaceIsThere] =
            "Den valda enheten finns inte den dagen, eller upphör före.",
        [OrganisationRules.PlaceIsChosen] = "Välj en enhet.",
        [OrganisationRules.RoleIsChosen] = "Välj en roll.",
        [OrganisationRules.NotUnderItself] =
            "En enhet kan inte ligga under sig själv eller något som ligger under den.",
        [OrganisationRules.MoveChangesPlace] = "Enheten ligger redan där den dagen.",
        [OrganisationRules.MoveWithinLife] =
            "Enheten finns inte den dagen. Välj en dag mellan dess första och sista.",
        [OrganisationRules.MoveDayIsFree] =
            "Det finns redan en flytt den dagen. Ångra den först, eller välj en annan dag.",
        [OrganisationRules.MoveIsToCome] =
            "Flytten har redan skett. Flytta tillbaka från en ny dag i stället.",
        [OrganisationRules.TreeIsNotTooDeep] =
            "Enheten skulle ligga för djupt: koderna ned till den får ha högst 300 tecken.",
        [OrganisationRules.TitleIsShortEnough] = "Titeln får ha högst 120 tecken.",
        [OrganisationRules.PersonIsHere] = "Personen har slutat.",
        [OrganisationRules.PersonHasLeft] = "Personen har inte slutat.",
        [OrganisationRules.RoleIsNew] = "Personen har redan rollen där under den tiden.",
        [OrganisationRules.RoleIsHeld] = "Personen har inte den rollen.",
        [OrganisationRules.LastAdministratorStays] =
            "Det måste alltid finnas en administratör för hela kommunen, utan slutdag. Ge rollen till någon annan först.",
        [OrganisationRules.IdentityIsTwoGuids] =
            "Ange både katalog-id och objekt-id, så som de står i Entra: 8-4-4-4-12 siffror och bokstäver a–f.",
        [OrganisationRules.IdentityIsFree] = "En annan person loggar redan in med det kontot.",
        [OrganisationRules.StandInIsAnother] = "Ersättaren måste vara en annan än den ansvariga.",
        [OrganisationRules.OwnerMayReport] =
            "Den som tar över måste ha en roll i kraft som får rapportera.",
        [OrganisationRules.NewOwnerIsChosen] =
            "Välj vem som tar över, för alla eller på varje rad.",
        [OrganisationRules.NothingIsLeftBehind] =
            "Något är kvar hos personen. Lämna över allt innan personen slutar.",
        [SettingsRules.MunicipalityNeedsName] = "Ange kommunens namn.",
        [SettingsRules.NameIsShortEnough] = "Namnet får ha högst 60 tecken, på en rad.",
        [SettingsRules.ColourIsWritten] =
            "Skriv färgen som # och sex tecken, till exempel #17493a.",
        [SettingsRules.ColourIsSeenInLight] =
            "Färgen syns för dåligt i det ljusa läget. Kontrasten måste vara minst 4,5:1.",
        [SettingsRules.ColourIsSeenInDark] =
            "Färgen syns för dåligt i det mörka läget. Kontrasten måste vara minst 4,5:1.",
        [SettingsRules.LogoIsSmallEnough] = "Filen är för stor. Högst 200 kB.",
        [SettingsRules.LogoIsPicture] = "Filen är varken en SVG- eller en PNG-bild.",
        [SettingsRules.LogoIsStill] =
            "SVG-bilden innehåller något som inte får finnas i en logotyp: skript, händelser, inbäddat innehåll eller länkar till något annat.",
        [SettingsRules.LogoIsChosen] = "Välj en fil först.",
        [SettingsRules.ShareIsNumber] = "Skriv tal, som 80 eller 2,66.",
        [SettingsRules.ExpectationIsReasonable] =
            "Faktorn ska ligga mellan 1 och 5, och den minsta andelen mellan 0 och 100 procent.",
        [SettingsRules.ScaleHasThreeToSixSteps] = "En skala har tre till sex steg.",
        [SettingsRules.StepsHaveWords] = "Varje steg ska ha ett ord, med högst 60 tecken.",
        [SettingsRules.StepsAreDifferent] = "Två steg i samma skala kan inte heta lika.",
        [FollowUpRules.TertialIsOneToThree] = "Tertialet är 1, 2 eller 3.",
        [FollowUpRules.PointIsOpen] = "Rapporteringspunkten är redan låst.",
        [FollowUpRules.TertialHasEnded] = "Rapporteringspunkten kan låsas när tertialet är slut.",
        [FollowUpRules.UnlockNeedsReason] = "Ange varför, med högst 1 000 tecken.",
        [FollowUpRules.DueAfterTertial] =
            "Sista dagen ligger efter att tertialet är slut, och innan nästa är det.",
        [FollowUpRules.PointIsLocked] = "Rapporteringspunkten är inte låst.",
        [NoticeRules.AddressIsAnAddress] =
            "Det ser inte ut som en e-postadress. Skriv den som namn@kommun.se.",
        [NoticeRules.AddressIsShortEnough] = "Adressen får ha högst 254 tecken.",
        [NoticeRules.DigestNeedsAddress] = "Ange adressen som mejlet ska gå till.",
        [NoticeRules.DigestNeedsKind] = "Välj minst en sak att få mejl om, eller välj inget mejl.",
        [NoticeRules.TimeIsATime] = "Skriv ett klockslag, som 07:30.",
        [NoticeRules.CodeIsRight] = "Koden stämmer inte. Kontrollera den i mejlet.",
        [NoticeRules.CodeIsFresh] = "Koden gäller inte längre. Be om en ny.",
    };

    /// <summary>The sentence of a rule.</summary>
    /// <exception cref="KeyNotFoundException">The rule has none, which a test holds to never be.</exception>
    public static string Of(DomainRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return Sentences[rule];
    }
}
