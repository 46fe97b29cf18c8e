namespace Essunga.Portal.Tests.Browser;

/// <summary>Every address and state that a reader can come to, and as whom.</summary>
public static class Addresses
{
    public static readonly string[] Personas =
    [
        "fortroendevald",
        "presidium-socialnamnden",
        "presidium-utbildningsnamnden",
        "ksau",
        "kommundirektor",
        "sektorchef-utbildning",
        "sektorchef-social-omsorg",
        "chef-nossebro-skola",
        "medarbetare-nossebro-skola",
        "kvalitetsstrateg",
        "ekonomichef",
        "vd-essungabostader",
        "revisor",
        "administrator",
    ];

    /// <summary>Persona (null: signed out), address.</summary>
    public static readonly (string? Persona, string Path)[] Ready =
    [
        (null, "/logga-in"),
        (null, "/logga-in/utloggad"),
        (null, "/logga-in/nekad?orsak=okand"),
        (null, "/logga-in/nekad?orsak=approll"),
        (null, "/logga-in/nekad?orsak=fel"),
        (null, "/tillganglighet"),
        ("ksau", "/logga-in"),
        ("fortroendevald", "/mal"),
        ("fortroendevald", "/mal/vision"),
        ("kvalitetsstrateg", "/mal/vision"),
        ("fortroendevald", "/mal?ar=2024&period=t3&namnd=socialnamnden"),
        ("presidium-utbildningsnamnden", "/mal?period=t1"),
        ("fortroendevald", "/mal/en-hog-livskvalitet-och-goda-forutsattningar"),
        ("revisor", "/mal/ett-gott-foretagsklimat-som-mojliggor-god-tillvaxt?ar=2024&period=t2"),
        (
            "sektorchef-utbildning",
            "/mal/en-god-ekonomisk-hushallning-i-de-kommunala-verksamheterna"
        ),
        (
            "sektorchef-utbildning",
            "/mal/en-hog-livskvalitet-och-goda-forutsattningar/prognos?ar=2025&period=t3&namnd=utbildningsnamnden"
        ),
        ("ksau", "/mal/en-hog-livskvalitet-och-goda-forutsattningar/prognos"),
        ("ksau", "/mal/en-hog-livskvalitet-och-goda-forutsattningar/prognos?period=t1"),
        ("kvalitetsstrateg", "/mal/malperioder"),
        ("fortroendevald", "/mal/malperioder"),
        ("kvalitetsstrateg", "/mal/nytt"),
        ("kvalitetsstrateg", "/mal/en-hog-livskvalitet-och-goda-forutsattningar/andra"),
        (
            "sektorchef-utbildning",
            "/mal/en-hog-livskvalitet-och-goda-forutsattningar/aktiviteter/ny?namnd=utbildningsnamnden"
        ),
        (
            "sektorchef-utbildning",
            "/mal/en-hog-livskvalitet-och-goda-forutsattningar/aktiviteter/a05"
        ),
        ("revisor", "/mal/en-hog-livskvalitet-och-goda-forutsattningar/aktiviteter/a05"),
        ("revisor", "/mal/en-hog-livskvalitet-och-goda-forutsattningar?per=2025-05-01"),
        (
            "revisor",
            "/mal/en-hog-livskvalitet-och-goda-forutsattningar/jamfor?fran=2025-05-01&till=2025-09-20"
        ),
        ("fortroendevald", "/indikatorer"),
        ("kvalitetsstrateg", "/indikatorer?sok=skola&lage=nar-inte"),
        ("chef-nossebro-skola", "/indikatorer/i08"),
        ("chef-nossebro-skola", "/indikatorer/i05"),
        ("chef-nossebro-skola", "/indikatorer/e01"),
        ("ekonomichef", "/indikatorer/i18"),
        ("revisor", "/indikatorer/n05"),
        ("kvalitetsstrateg", "/indikatorer/ny"),
        ("kvalitetsstrateg", "/indikatorer/i08/andra"),
        ("kvalitetsstrateg", "/indikatorer/n01/andra"),
        ("revisor", "/om"),
        ("chef-nossebro-skola", "/rapportera"),
        ("sektorchef-utbildning", "/rapportera"),
        ("sektorchef-utbildning", "/rapportera/klistra-in"),
        ("kvalitetsstrateg", "/administration/utan-agare"),
        ("ekonomichef", "/rapportera"),
        ("sektorchef-utbildning", "/notiser"),
        ("fortroendevald", "/notiser?visa=alla"),
        ("ekonomichef", "/notiser/installningar"),
        ("kvalitetsstrateg", "/uppfoljning"),
        ("ekonomichef", "/uppfoljning"),
        ("sektorchef-utbildning", "/importera"),
        ("presidium-utbildningsnamnden", "/importera?slag=aktiviteter"),
        ("revisor", "/exportera"),
        ("fortroendevald", "/exportera?vad=allt&format=csv&dag=2031-01-01"),
        ("administrator", "/administration"),
        ("administrator", "/administration/organisation?enhet=su-g2"),
        ("administrator", "/administration/organisation?dag=2024-10-14"),
        ("administrator", "/administration/personer"),
        ("administrator", "/administration/personer/ny"),
        ("administrator", "/administration/personer/9fb7ba82-9df8-ad31-5368-b89833282e75"),
        ("administrator", "/administration/overlamning/9fb7ba82-9df8-ad31-5368-b89833282e75"),
        ("administrator", "/administration/utan-agare"),
        ("administrator", "/administration/installningar"),
    ];

    /// <summary>Addresses that lead nowhere: what is missing is said, and the answer is 404.</summary>
    public static readonly (string Persona, string Path, string Says)[] Unknown =
    [
        ("fortroendevald", "/finns-inte", "Sidan finns inte"),
        ("fortroendevald", "/mal?ar=1999", "1999"),
        ("fortroendevald", "/mal?ar=nittonhundra", "nittonhundra"),
        ("fortroendevald", "/mal?period=t9", "t9"),
        ("fortroendevald", "/mal?namnd=trollerinamnden", "trolleri"),
        ("fortroendevald", "/mal/ett-mal-som-inte-finns", "finns inte"),
        ("fortroendevald", "/mal/3?per=igar", "är ingen dag"),
        ("fortroendevald", "/mal/3?per=1999-01-01", "Uppgifterna börjar den"),
        ("fortroendevald", "/mal/ett-mal-som-inte-finns/jamfor", "finns inte"),
        ("ksau", "/mal/ett-mal-som-inte-finns/prognos", "Det här kan du ange"),
        ("ksau", "/mal/3/prognos?namnd=socialnamnden", "Det här kan du ange"),
        ("ksau", "/mal/3/prognos?ar=1999", "1999"),
        ("ksau", "/versioner/trolleri", "finns inte"),
        ("administrator", "/administration/personer/finns-inte", "ingen sådan person"),
        ("administrator", "/administration/overlamning/finns-inte", "ingen sådan person"),
        ("administrator", "/administration/organisation?dag=2025-13-45", "2025-13-45"),
        ("administrator", "/administration/organisation?enhet=xyz", "xyz"),
        ("administrator", "/administration/personer?roll=kejsare", "inte går att välja"),
        ("kvalitetsstrateg", "/mal/ett-mal-som-inte-finns/andra", "Sidan finns inte"),
        (
            "sektorchef-utbildning",
            "/mal/en-hog-livskvalitet-och-goda-forutsattningar/aktiviteter/ny?namnd=socialnamnden",
            "Sidan finns inte"
        ),
        ("fortroendevald", "/indikatorer/x99", "x99"),
        ("kvalitetsstrateg", "/indikatorer/x99/andra", "ingen sådan indikator"),
        ("fortroendevald", "/indikatorer?lage=lila", "lila"),
        ("sektorchef-utbildning", "/importera?slag=trollen", "finns inte"),
        ("fortroendevald", "/indikatorer/i08?ar=1999", "1999"),
        ("fortroendevald", "/notiser?visa=lila", "lila"),
    ];

    /// <summary>A choice that leads to nothing to show: the page says why and what to do.</summary>
    public static readonly (string Persona, string Path)[] Empty =
    [
        ("administrator", "/administration/personer?sok=finnsinteallsidata"),
        ("fortroendevald", "/indikatorer?sok=finnsinteallsidata"),
        ("fortroendevald", "/indikatorer?lage=saknas&mal=1"),
        ("medarbetare-nossebro-skola", "/notiser"),
    ];
}
