import type { ContentPage, ContentPages } from "#shared/domain/content-page.ts";
import { RETENTION } from "./zuid-kennemerland-ijmond-retention.ts";
import { coast } from "./zuid-kennemerland-ijmond-theme.ts";

const { name, email, phone } = coast.desk;
const { draftDays, closedWorkMonths, assignmentMonths, addressDays, contactMomentMonths } = RETENTION;
const CHANGED = "2026-11-22";

const mail = { text: email, href: `mailto:${email}` };
const call = { text: phone, href: `tel:${phone.replaceAll(" ", "")}` };
const ombudsman = { text: "Nationale ombudsman", href: "https://www.nationaleombudsman.nl/" };
const authority = { text: "Autoriteit Persoonsgegevens", href: "https://www.autoriteitpersoonsgegevens.nl/" };

const help: ContentPage = {
  title: "Hulp en uitleg",
  lead: "Hier leest u wat u op deze website kunt doen, en wie u helpt als het niet lukt.",
  changedOn: CHANGED,
  sections: [
    {
      heading: "Een vacature insturen",
      blocks: [
        ["Gebruik het formulier ", { text: "Vacature insturen", href: "/vacature" }, ". U hebt geen account nodig."],
        {
          steps: [
            "Vul in welk werk u hebt, waar het is en voor hoeveel uur.",
            "Weet u iets niet precies? Vul in wat u wel weet. Wij bellen u over de rest.",
            "Verstuur het formulier. U ziet meteen een referentie en de naam van uw contactpersoon.",
            "Binnen twee werkdagen hoort u van ons.",
          ],
        },
      ],
    },
    {
      heading: "Werk maken van losse taken",
      blocks: [
        "Hebt u geen vacature, maar wel te veel werk? Dan zoeken wij uit welke taken samen een baan kunnen zijn. Dat heet jobcarving.",
        [
          "Schrijf op wat uw mensen doen en hoeveel tijd dat kost in het formulier ",
          { text: "Taken bundelen tot een baan", href: "/jobcarving" },
          ".",
        ],
        "Komt u er niet in één keer uit? Kies onderaan het formulier Bewaren en later verder. U krijgt dan een link naar wat u al typte. Voordat u verstuurt, ziet u alles nog eens. Daarna wijzigt u uw verzoek met de link in onze mail, zolang er nog geen baan van is gemaakt.",
      ],
    },
    {
      heading: "Zien hoe het gaat",
      blocks: [
        "In de bevestigingsmail staat een link. Daarmee ziet u altijd waar uw vacature of verzoek staat. Bewaar die mail.",
        [
          "Bent u de link kwijt? Kies ",
          { text: "Stuur mijn link opnieuw", href: "/link-opnieuw" },
          ". Lukt dat niet? Bel ",
          call,
          " of mail ",
          mail,
          ". Noem uw referentie. Die begint met V of J.",
        ],
      ],
    },
    {
      heading: "Veelgestelde vragen",
      blocks: [
        {
          list: [
            "Kost het geld? Nee. Wij werken voor gemeenten en UWV.",
            "Zie ik zelf de kandidaten? Nee. Een bemiddelaar stelt iemand aan u voor als die persoon bij u past.",
            "Kan ik iets wijzigen of intrekken? Ja. Bel of mail uw contactpersoon, of gebruik de link in uw mail.",
            "Er staat 'Dit lukt nu even niet'. Probeer het na een paar minuten opnieuw. Wat u typte, blijft staan.",
          ],
        },
      ],
    },
    {
      heading: "Een mens spreken",
      blocks: [["Bel ", call, " op werkdagen, of mail ", mail, "."]],
    },
  ],
};

const privacy: ContentPage = {
  title: "Privacy",
  lead: "Wij vragen alleen wat nodig is om mensen en werk bij elkaar te brengen. Hier leest u wat wij met gegevens doen.",
  changedOn: CHANGED,
  sections: [
    {
      heading: "Gegevens van werkgevers",
      blocks: [
        "Stuurt u een vacature of een jobcarvingverzoek in? Dan bewaren wij:",
        {
          list: [
            "de naam en het KvK-nummer van uw organisatie;",
            "uw naam, e-mailadres en, als u dat invult, uw telefoonnummer;",
            "wat u over het werk invult;",
            "wat wij erover met u afspreken.",
          ],
        },
        "Wij gebruiken dit om mensen voor het werk te zoeken en om u te laten weten hoe het gaat. Wij verkopen niets.",
      ],
    },
    {
      heading: "Wie uw gegevens nog meer krijgt",
      blocks: [
        {
          list: [
            "De uitvoerder die iemand aan u voorstelt, krijgt de naam en het KvK-nummer van uw organisatie en wat u over het werk invulde.",
            "Andere arbeidsmarktregio's en hun partners kunnen in een open vacature zoeken, via de landelijke uitwisseling VUM. Zij zien de naam van uw organisatie, wat u over het werk schreef, een deel van de eisen, de uren, het loon en de postcode van de werkplek. Uw naam, e-mailadres en telefoonnummer zien zij niet: zij krijgen die van uw contactpersoon bij ons.",
          ],
        },
      ],
    },
    {
      heading: "Gegevens van werkzoekenden",
      blocks: [
        "Gemeenten en UWV geven ons profielen van mensen die werk zoeken. In zo'n profiel staat geen naam, geen burgerservicenummer en geen adres. Wel staat erin welk werk iemand zoekt en kan, en in welk deel van de regio.",
        "De gemeente of UWV blijft verantwoordelijk voor dat profiel. Wilt u weten wat er over u in staat, of wilt u het laten verbeteren of verwijderen? Vraag het uw contactpersoon bij de gemeente of UWV. Wij voeren het uit.",
      ],
    },
    {
      heading: "Een computer rekent, een mens besluit",
      blocks: [
        "Een computer vergelijkt profielen met het werk en zet ze in een volgorde, met de reden erbij. Er wordt niemand automatisch afgewezen. Een medewerker kijkt en beslist, en schrijft op waarom.",
        "Bent u werkzoekend en wilt u weten waarom u wel of niet bent voorgedragen? Vraag het uw contactpersoon bij de gemeente of UWV.",
      ],
    },
    {
      heading: "Cookies",
      blocks: [
        "Als werkgever krijgt u alleen een cookie als u daar zelf voor kiest. Vinkt u bij het versturen 'Onthoud op dit apparaat wie ik ben' aan? Dan bewaart uw browser 180 dagen één cookie, die uw laatste vacature aanwijst. Kies in het formulier 'Dit ben ik niet' om die te wissen.",
        "Kiest u in het formulier 'Bewaar wat ik typ op dit apparaat'? Dan staan uw antwoorden alleen in uw eigen browser, totdat u de vacature verstuurt of ze zelf wist.",
        "Wie zich aanmeldt als medewerker of uitvoerder, krijgt één cookie, die bijhoudt wie is aangemeld. Die vervalt na 10 uur. Wij meten geen bezoek en volgen niemand.",
      ],
    },
    {
      heading: "Hoe lang wij iets bewaren",
      blocks: [
        {
          list: [
            `Een formulier dat u nog niet verstuurde: ${draftDays} dagen na de laatste keer dat u het bewaarde.`,
            "Een open vacature: horen wij 90 dagen niets van u, of is de datum voorbij tot wanneer u zoekt, dan sluit die.",
            `Een gesloten vacature of jobcarvingverzoek: ${closedWorkMonths} maanden na het laatste wat ermee gebeurde. Daarna wissen wij alles wat u invulde, ook uw naam, e-mailadres en telefoonnummer. Alleen aantallen blijven, met de naam van uw organisatie.`,
            `Wie wij bij u voordroegen, wat daarvan werd en wat wij daarover met de uitvoerder schreven: ${assignmentMonths} maanden na het laatste wat ermee gebeurde. Uw naam staat daar niet in, die van uw organisatie wel.`,
            `Wat wij opschrijven over een gesprek met u: ${contactMomentMonths} maanden.`,
            `Uw e-mailadres als code, om u de link opnieuw te kunnen sturen: ${addressDays} dagen. Uit de code is het adres niet te lezen.`,
            "Wat andere regio's over uw vacature antwoorden: hoogstens 14 dagen, en niet langer dan de vacature openstaat.",
            "Een lijst met profielen die een gemeente of UWV instuurt: 7 dagen. Het verslag van zo'n levering: 365 dagen.",
            "Een profiel dat een gemeente of UWV intrekt: de inhoud wissen wij meteen. Het kenmerk bewaren wij 30 dagen.",
            "Het logboek van het systeem: 90 dagen. Het logboek waarin staat wie welke gegevens van werkzoekenden zag: een jaar.",
            "Reservekopieën: 14 dagen.",
          ],
        },
        ["Wilt u dat wij uw gegevens eerder wissen? Mail naar ", mail, "."],
      ],
    },
    {
      heading: "Uw rechten",
      blocks: [
        [
          "U mag uw gegevens inzien, laten verbeteren en laten verwijderen, en u mag bezwaar maken. Mail naar ",
          mail,
          ". U krijgt binnen een maand antwoord.",
        ],
        ["Bent u het niet met ons eens? Dan kunt u een klacht indienen bij de ", authority, "."],
      ],
    },
  ],
};

const accessibility: ContentPage = {
  title: "Toegankelijkheid",
  lead: `${name} wil dat iedereen deze website kan gebruiken, ook met een beperking.`,
  changedOn: CHANGED,
  sections: [
    {
      heading: "Hoe het er nu voor staat",
      blocks: [
        "Wij hebben de eerste maatregelen genomen (status C). Wij hebben de pagina's zelf onderzocht op alle 55 succescriteria van WCAG 2.2, niveau A en AA. Een onafhankelijk onderzoek is er nog niet. Daarom zeggen wij niet dat de website aan alle eisen voldoet.",
        "Wij controleren bij elke wijziging met een programma in een echte browser: leesbaarheid, contrast, bediening met alleen het toetsenbord, een smal scherm, sterk vergroten en het gebruik zonder JavaScript.",
      ],
    },
    {
      heading: "Wat wij nog niet weten of kunnen",
      blocks: [
        {
          list: [
            "Wij hebben nog niet met mensen met een beperking getest, en nog niet met elk schermleesprogramma.",
            "De teksten zijn op taalniveau B1 geschreven. Een onafhankelijke toets daarvan is er nog niet.",
            "Het platform stuurt ook mail. De mail is niet op dezelfde manier gecontroleerd.",
          ],
        },
      ],
    },
    {
      heading: "Werkt er iets niet voor u?",
      blocks: [
        [
          "Bel ",
          call,
          " of mail ",
          mail,
          ". Zeg op welke pagina het misgaat en wat u gebruikt. U krijgt binnen twee werkdagen antwoord. Lukt het formulier niet, dan nemen wij uw vacature door de telefoon op.",
        ],
        ["Niet tevreden met het antwoord? Dan kunt u een klacht indienen bij de ", ombudsman, "."],
      ],
    },
  ],
};

const helpInEnglish: ContentPage = {
  title: "Help",
  lead: "What you can do on this website, and who helps you when something does not work.",
  changedOn: CHANGED,
  sections: [
    {
      heading: "Hand in a vacancy",
      blocks: [
        "You do not need an account. Tell us what work you have, where it is and for how many hours. Leave out what you do not know: we will call you about it.",
        "You see at once a reference and the name of your contact person. Within two working days you hear from us. It costs you nothing.",
      ],
    },
    {
      heading: "Make a job of loose tasks",
      blocks: [
        [
          "No vacancy, but too much work? Write down what your people do and how much time it takes in the form ",
          { text: "Bundle tasks into a job", href: "/en/jobcarving" },
          ". We find out which tasks can together be a job. That is called job carving.",
        ],
        "You can keep the form and go on later by a link. Before you send it, you see everything once more. After that you change your request with the link in our mail, as long as no job was made of it.",
      ],
    },
    {
      heading: "Follow how it goes",
      blocks: [
        "The confirmation mail holds a link that always shows where your vacancy or request stands. Keep that mail.",
        [
          "Lost the link? Choose ",
          { text: "Send my link again", href: "/en/link-opnieuw" },
          ". If that does not work, call ",
          call,
          " or mail ",
          mail,
          " and give your reference. It begins with V or J.",
        ],
      ],
    },
    { heading: "Talk to a person", blocks: [["Call ", call, " on working days, or mail ", mail, "."]] },
  ],
};

const privacyInEnglish: ContentPage = {
  title: "Privacy",
  lead: "We ask only what we need to bring people and work together.",
  changedOn: CHANGED,
  sections: [
    {
      heading: "Data of employers",
      blocks: [
        "We keep the name and KvK number of your organisation, your name, email address and, if you give it, phone number, what you tell us about the work, and what we agree with you about it.",
        "We use it to look for people and to let you know how it goes. We sell nothing.",
      ],
    },
    {
      heading: "Who else receives your data",
      blocks: [
        {
          list: [
            "The agency that introduces somebody to you receives the name and KvK number of your organisation and what you told us about the work.",
            "Other labour market regions and their partners can search our open vacancies through the national exchange VUM. They see the name of your organisation, what you wrote about the work, some of the requirements, the hours, the pay and the postcode of the workplace. They do not see your own name, email address or phone number: they get those of your contact person here.",
          ],
        },
      ],
    },
    {
      heading: "Data of people who look for work",
      blocks: [
        "Municipalities and UWV give us profiles without name, citizen service number or address, and stay responsible for them. To see, correct or erase yours, ask your contact person there; we carry it out.",
        "A computer compares profiles with the work and says why. Nobody is turned down by a computer: a person decides, and writes down the reason.",
      ],
    },
    {
      heading: "Cookies",
      blocks: [
        "As an employer you get a cookie only if you choose it. If you tick 'Remember on this device who I am' when you send a vacancy, your browser keeps one cookie for 180 days, which points to your last vacancy. Choose 'This is not me' on the form to remove it.",
        "If you choose 'Keep what I type on this device', your answers stay in your own browser until you send the vacancy or remove them.",
        "Staff and agencies who sign in get one cookie, which keeps them signed in for at most 10 hours. We do not measure visits and follow nobody.",
      ],
    },
    {
      heading: "How long we keep things",
      blocks: [
        {
          list: [
            `A form that you did not send yet: ${draftDays} days after you last saved it.`,
            "An open vacancy: we close it if we do not hear from you for 90 days, or when the date until which you are looking has passed.",
            `A closed vacancy or job carving request: ${closedWorkMonths} months after the last that happened to it. Then we erase all that you filled in, your name, email address and telephone number included. Only numbers stay, with the name of your organisation.`,
            `Whom we put forward to you, what became of it and what we wrote about it with the agency: ${assignmentMonths} months after the last that happened to it. Your name is not in it, that of your organisation is.`,
            `What we write down about a talk with you: ${contactMomentMonths} months.`,
            `Your email address as a code, so that we can send you your link again: ${addressDays} days. The address cannot be read from the code.`,
            "What other regions answer about your vacancy: at most 14 days, and no longer than the vacancy is open.",
            "A list of profiles that a municipality or UWV delivers: 7 days. The report of that delivery: 365 days.",
            "A profile that a municipality or UWV withdraws: we erase its content at once and keep its reference for 30 days.",
            "The system's log: 90 days. The log of who saw which data of people looking for work: one year.",
            "Backups: 14 days.",
          ],
        },
        ["Do you want us to erase your data sooner? Mail ", mail, "."],
      ],
    },
    {
      heading: "Your rights",
      blocks: [
        ["You may see, correct and erase your data, and object. Mail ", mail, "; you get an answer within a month."],
        ["You can complain to the Dutch data protection authority, the ", authority, "."],
      ],
    },
  ],
};

const accessibilityInEnglish: ContentPage = {
  title: "Accessibility",
  lead: "Everybody should be able to use this website, also with a disability.",
  changedOn: CHANGED,
  sections: [
    {
      heading: "How it stands",
      blocks: [
        "First measures were taken (status C of the Dutch register). We examined the pages ourselves on all 55 success criteria of WCAG 2.2, levels A and AA. There was no independent audit, and no test by people with a disability yet, so we do not claim full conformance.",
      ],
    },
    {
      heading: "Does something not work for you?",
      blocks: [
        [
          "Call ",
          call,
          " or mail ",
          mail,
          ". You get an answer within two working days; we can also take your vacancy by phone.",
        ],
        ["Not satisfied? You can complain to the ", ombudsman, "."],
      ],
    },
  ],
};

/** What the region says about itself. Status C: first measures taken, not audited (model of the Dutch register). */
export const pages: ContentPages = {
  help: { nl: help, en: helpInEnglish },
  privacy: { nl: privacy, en: privacyInEnglish },
  accessibility: { nl: accessibility, en: accessibilityInEnglish },
};
