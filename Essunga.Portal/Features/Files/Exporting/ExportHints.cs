namespace Essunga.Portal.Features.Files.Exporting;

/// <summary>What each table holds, in a few words beside its name.</summary>
internal static class ExportHints
{
    public static string Of(string slug) =>
        slug switch
        {
            "mal" => "med målområde, nämnder och beslut",
            "aktiviteter" => "med tid, mål och ansvarig",
            "aktivitetsrapporter" => "läge vid varje rapporteringspunkt",
            "indikatorer" => "definition, källa och ansvarig",
            "malvarden" => "med utgångsvärde, delmål och beslut",
            "matvarden" => "ett värde per period och kön",
            "rattelser" => "vad ett värde var och blev, och varför",
            "prognoser" => "med regelns förslag och räkningen bakom",
            "slutbedomningar" => "vid målperiodens slut",
            "rapporteringspunkter" => "sista dag, och när de låstes",
            "organisation" => "nämnder, sektorer och enheter",
            "personer" => "titel, plats och roller",
            "andringslogg" => "vem, när, vad och varför",
            _ => "",
        };
}
