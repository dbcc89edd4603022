import { dateInWords, momentInWords } from "#shared/domain/dates.ts";
import { WITHDRAWAL_REASONS } from "#shared/domain/reasons.ts";
import type { Condition } from "#shared/engine/types.ts";
import { daypartInWords } from "#shared/engine/words.ts";
import { WORK_CONDITIONS, type WorkCondition } from "#shared/reference/work-conditions.ts";
import { CARVING_IN_DUTCH } from "./carving-nl.ts";
import { WIDENING_IN_DUTCH } from "./widening-nl.ts";

type Option = { text: string; hint?: string };

/** A work condition as it is asked. */
export type ConditionWords = Pick<WorkCondition, "label" | "hint" | "levels">;

/** Everything that the vacancy's pages say to an employer, in Dutch. English is complete when it has the same shape. */
export const DUTCH = {
  /** "€ 2.500" or "€ 14,50". */
  euro: (amount: number): string =>
    `€ ${amount.toLocaleString("nl-NL", { minimumFractionDigits: Number.isInteger(amount) ? 0 : 2 })}`,
  /** A figure with its decimals as they are written. */
  figure: (value: number): string => value.toLocaleString("nl-NL"),
  date: dateInWords,
  moment: momentInWords,
  change: "Wijzigen",
  toFrontPage: "Terug naar de voorpagina",
  problem: { notFound: "Controleer het adres, of kies hieronder", toFrontPage: "Naar de voorpagina" },
  sections: {
    work: "Het werk",
    times: "Uren en tijden",
    demands: "Wat vraagt het werk?",
    offer: "Loon en contract",
    you: "Uw gegevens",
    send: "Versturen",
  },
  form: {
    title: "Vacature insturen",
    lead: "Het kost u ongeveer vijf minuten. U krijgt meteen een bevestiging, met de naam van uw vaste contactpersoon. Alle vragen zijn verplicht, behalve als er (optioneel) bij staat.",
    known: "Wij hebben alvast ingevuld wat wij van uw vorige vacature weten. Kijk het na.",
    demandsLead: "Vraag alleen wat echt nodig is. Elke eis die u weglaat, geeft meer mensen een kans.",
    conditionsLead: "Vul alleen in wat echt speelt. Zo vinden we ook mensen die niet alles kunnen, maar dit werk wel.",
    next: "Verder: antwoorden nakijken",
    nextLead: "U ziet eerst alles nog eens. Daarna verstuurt u de vacature.",
    save: "Bewaren en later verder",
    chooseOccupation: "Kies een beroep",
    lookUpOccupation: "Zoek het op bij de functietitel",
    likeYourTitle: "Lijkt op uw functietitel",
    otherOccupations: "Alle andere beroepen",
    dayparts: "Dagdelen kiezen",
    moreSkills: "Meer vaardigheden",
    papers: "Rijbewijs of certificaat",
    conditions: "Hoe zwaar is het werk?",
    findSkill: "Zoek een vaardigheid op naam (optioneel)",
    skillAdded: "Toegevoegd: {}.",
    skillUnknown: "Deze naam kennen wij niet. Kies er een uit de lijst.",
    skillsFull: "{} past er niet bij. Haal eerst een andere vaardigheid weg.",
    skill: (number: number) => `Vaardigheid ${number}`,
    skillNeeded: (number: number) => `Vaardigheid ${number} is echt nodig`,
    educationNeeded: "Deze opleiding is echt nodig",
    languageNeeded: "Dit niveau is echt nodig",
    none: "Geen",
    noMatter: "Maakt niet uit",
    notKnown: "Nog niet bekend",
    hour: "Uur",
    month: "Maand",
    daypartsFixed: { no: "Nee, in overleg", yes: "Ja, iemand moet op al deze dagdelen kunnen" },
    optional: (text: string) => `${text} (optioneel)`,
  },
  suggest: {
    ask: "Stel taken, vaardigheden en eisen voor",
    label: "Voorgestelde taken, vaardigheden en eisen",
    lead: "Dit hoort vaak bij dit werk. Het is een schatting. Vink aan wat bij u klopt; er wordt niets overgenomen zonder dat u het aanvinkt.",
    tasks: (title: string) => `Wat doet een ${title.toLowerCase()} bij u?`,
    skills: (title: string) => `Wat moet een ${title.toLowerCase()} bij u kunnen?`,
    skillsHint:
      "Dit kunnen mensen vaak die dit werk in onze regio deden of zoeken, of het hoort gewoonlijk bij dit werk. Kies er weinig: wie iets niet kan, komt lager op de lijst.",
    demands: "Wat is bij u echt nodig?",
    take: "Neem over wat is aangevinkt",
    close: "Sluit dit voorstel",
    noTitle: "Vul eerst de functietitel in. Dan kunnen wij taken, vaardigheden en eisen voorstellen.",
    nothing: (title: string) =>
      `Bij "${title}" kennen wij geen taken of vaardigheden. Beschrijf het werk hierboven in uw eigen woorden.`,
    noneTicked: "Vink eerst aan wat u wilt overnemen",
    noRoom: (rows: number) =>
      rows === 0
        ? "U vraagt al zo veel vaardigheden als hier kunnen. Haal er eerst een weg"
        : `Er is nog plaats voor ${rows} ${rows === 1 ? "vaardigheid" : "vaardigheden"}. Vink er minder aan`,
  },
  autosave: {
    choose: "Bewaar wat ik typ op dit apparaat. Doe dit niet op een computer die u met anderen deelt.",
    restored: "Wij hebben teruggezet wat u hier eerder typte.",
    clear: "Wis het van dit apparaat",
    cleared: "Gewist van dit apparaat.",
  },
  labels: {
    title: "Functietitel",
    occupation: "Welk beroep lijkt er het meest op?",
    description: "Wat gaat iemand doen?",
    kind: "Wat voor plek is het?",
    positions: "Hoeveel mensen zoekt u?",
    postcode: "Postcode van de werkplek",
    "hours-min": "Hoeveel uur per week minstens?",
    "hours-max": "Hoeveel uur per week hoogstens?",
    "start-date": "Wanneer kan iemand beginnen?",
    dayparts: "Op welke dagdelen is er werk?",
    "dayparts-fixed": "Staan deze dagdelen vast?",
    education: "Opleidingsniveau",
    language: "Nederlands spreken",
    licences: "Welk rijbewijs is nodig?",
    certificates: "Welk certificaat is nodig?",
    contract: "Soort contract",
    "salary-min": "Brutoloon vanaf",
    "salary-max": "Brutoloon tot",
    "salary-per": "Per",
    "closes-on": "Tot wanneer zoekt u?",
    "sroi-contract": "Nummer van uw SROI-contract",
    "employer-name": "Bedrijf of organisatie",
    "kvk-number": "KvK-nummer",
    sector: "Branche",
    "contact-name": "Uw naam",
    "contact-email": "Uw e-mailadres",
    "contact-phone": "Uw telefoonnummer",
  },
  hints: {
    title: "Bijvoorbeeld: medewerker magazijn",
    occupation: "Weet u het niet? Dan zoeken wij het op bij de functietitel.",
    description: "Een paar zinnen is genoeg: welke taken, waar en met wie?",
    postcode: "Bijvoorbeeld 2011 AB",
    startDate: (example: string) => `Bijvoorbeeld ${example}`,
    dayparts: "Nacht is 0 tot 6 uur, ochtend 6 tot 12, middag 12 tot 18, avond 18 tot 24 uur.",
    closesOn:
      "Na deze dag sluit de vacature vanzelf: wij zoeken niet verder en lopende gesprekken stoppen. Een week ervoor krijgt u een mail, en kunt u met één klik langer openhouden.",
    "sroi-contract": "Alleen als u met deze plek aan een SROI-verplichting voldoet.",
    "kvk-number": "8 cijfers, bijvoorbeeld 12345678",
    "contact-email": "Hier sturen wij de bevestiging naartoe.",
  },
  kinds: {
    regular: { text: "Gewone baan" } as Option,
    garantiebaan: { text: "Garantiebaan", hint: "Voor mensen in het doelgroepregister (banenafspraak)" } as Option,
    "learning-place": { text: "Leerplek" } as Option,
    "trial-placement": { text: "Proefplaatsing" } as Option,
    "beschut-werk": { text: "Beschut werk" } as Option,
    "participation-place": {
      text: "Participatieplaats",
      hint: "Werk dat u erbij organiseert, dus geen bestaande baan",
    } as Option,
  },
  educations: { 2: "Basisonderwijs", 3: "Vmbo", 4: "Mbo, havo of vwo", 5: "Hbo", 6: "Universiteit" },
  languages: {
    2: "Redelijk: eenvoudige instructies begrijpen",
    3: "Goed: een gesprek voeren",
    4: "Uitstekend: ook moeilijke gesprekken",
  },
  contracts: {
    permanent: "Vast contract",
    temporary: "Tijdelijk contract",
    "on-call": "Oproepcontract",
    "agency-work": "Via een uitzendbureau",
  },
  days: {
    mon: "Maandag",
    tue: "Dinsdag",
    wed: "Woensdag",
    thu: "Donderdag",
    fri: "Vrijdag",
    sat: "Zaterdag",
    sun: "Zondag",
  },
  parts: { night: "Nacht", morning: "Ochtend", afternoon: "Middag", evening: "Avond" },
  daypart: daypartInWords,
  condition: (code: Condition): ConditionWords | undefined =>
    WORK_CONDITIONS.find((condition) => condition.code === code),
  /** Begins a sentence about a field; a field without one is chosen from a list. */
  subjects: {
    title: "De functietitel",
    description: "De beschrijving",
    positions: "Het aantal mensen",
    postcode: "De postcode",
    "hours-min": "Het laagste aantal uren",
    "hours-max": "Het hoogste aantal uren",
    "start-date": "De begindatum",
    "salary-min": "Het laagste loon",
    "salary-max": "Het hoogste loon",
    "closes-on": "De datum",
    "sroi-contract": "Het nummer",
    "employer-name": "De naam van uw organisatie",
    "kvk-number": "Het KvK-nummer",
    sector: "De branche",
    "contact-name": "Uw naam",
    "contact-email": "Uw e-mailadres",
    "contact-phone": "Uw telefoonnummer",
  },
  errors: {
    /** What a schema says of an answer (in Dutch), with the field's own name in it. */
    ofSchema: (detail: string, subject: string | undefined): string =>
      subject === undefined ? detail : detail.replace(/^Dit (veld )?(?=is )/, `${subject} `),
    chooseFromList: "Kies een van de antwoorden uit de lijst",
    unknownTitle: "Wij kennen deze functietitel niet. Kies het beroep dat er het meest op lijkt",
    positions: "Vul in hoeveel mensen u zoekt: één getal, bijvoorbeeld 2",
    amountPerMonth:
      "Vul het loon in als één bedrag in euro's per maand, bijvoorbeeld 2500. Is het per uur? Kies dan Uur",
    amountPerHour:
      "Vul het loon in als één bedrag in euro's per uur, bijvoorbeeld 15,50. Is het per maand? Kies dan Maand",
    salaryReversed: "Het hoogste loon is lager dan het laagste. Vul evenveel of meer in",
    hoursMin: "Vul in hoeveel uur per week het werk minstens is, bijvoorbeeld 16",
    hoursMax: "Vul in hoeveel uur per week het werk hoogstens is, bijvoorbeeld 32",
    hoursReversed: "Het hoogste aantal uren is lager dan het laagste. Vul evenveel of meer uren in",
    startMissing: (example: string) => `Vul de begindatum in: dag, maand en jaar, bijvoorbeeld ${example}`,
    noSuchDate: (field: "start-date" | "closes-on", example: string) =>
      `Deze ${field === "start-date" ? "begindatum" : "datum"} bestaat niet. Vul dag, maand en jaar in, bijvoorbeeld ${example}`,
    past: (field: "start-date" | "closes-on") =>
      `Deze ${field === "start-date" ? "begindatum" : "datum"} is al voorbij. Vul een datum in vanaf vandaag`,
    expired: "De pagina was verlopen. Controleer uw antwoorden en verstuur opnieuw",
    sentBefore:
      "U hebt dit formulier al verstuurd, met andere antwoorden. Is dit een nieuwe vacature? Verstuur dan nog een keer",
    away: "Versturen lukt nu even niet. Uw antwoorden staan er nog. Probeer het over een minuut opnieuw",
    changedMeanwhile:
      "De vacature is intussen veranderd, op een ander apparaat of door uw contactpersoon. Kijk uw antwoorden na en verstuur ze nog een keer als ze moeten gelden",
  },
  check: {
    title: "Kijk uw antwoorden na",
    back: "Terug naar het formulier",
    lead: "Klopt alles? Verstuur dan de vacature. U kunt later nog alles wijzigen, met de link in onze mail.",
    occupation: "Wij zoeken bij het beroep",
    hours: "Uren per week",
    hoursBetween: (min: string, max: string) => (min === max ? min : `${min} tot ${max}`),
    start: "Begin",
    dayparts: "Dagdelen",
    positions: "Aantal mensen",
    salary: "Brutoloon",
    skills: "Vaardigheden",
    needed: "echt nodig",
    wished: "liefst",
    none: "Niet ingevuld",
    noDemand: "Geen eis",
    licence: "Rijbewijs",
    fixed: (times: string) => `Vast: ${times}`,
    inConsultation: (times: string) => `In overleg: ${times}`,
    from: (amount: string) => `vanaf ${amount}`,
    upTo: (amount: string) => `tot ${amount}`,
    perHour: "per uur",
    perMonth: "per maand",
    sendLead:
      "Wij gebruiken uw gegevens alleen om mensen voor deze vacature te vinden. U ziet pas wie er past als een bemiddelaar iemand aan u voorstelt.",
    send: "Vacature versturen",
    gone: (days: number) =>
      `Dit formulier is er niet meer. Wij bewaren het ${days} dagen. Hebt u de vacature al verstuurd? Laat dan uw link opnieuw sturen. Anders begint u opnieuw`,
  },
  remember: {
    choose:
      "Onthoud op dit apparaat wie ik ben, voor een volgende vacature. Doe dit niet op een computer die u met anderen deelt.",
    forget: "Dit ben ik niet: begin leeg",
  },
  same: {
    title: "Is dit dezelfde vacature?",
    found: (title: string, reference: string, moment: string) =>
      `Op ${moment} stuurde u "${title}" (${reference}) in. Die vacature staat nog open.`,
    changes: "Kiest u ja, dan verandert dit in die vacature. Wat u nu niet invulde, blijft daar staan.",
    unchanged: "Kiest u ja, dan verandert er niets: wat u nu invulde, staat er al.",
    was: "Was",
    yes: "Ja, pas die vacature aan",
    no: "Is dit ander werk? Verstuur dan hieronder een nieuwe vacature.",
  },
  widen: WIDENING_IN_DUTCH,
  saved: {
    title: "Uw vacature is bewaard",
    lead: (date: string) => `Met deze link gaat u verder, ook op een ander apparaat. Dat kan tot en met ${date}.`,
    notSent: "De vacature is nog niet verstuurd.",
    warning: "Wie deze link heeft, kan lezen en wijzigen wat u hebt ingevuld. Deel hem alleen met collega's.",
    mail: "Stuur de link naar uzelf",
    mailSubject: "Verder met uw vacature",
    continue: "Nu verder",
  },
  received: {
    title: "Wij hebben uw vacature ontvangen",
    next: "Wat gebeurt er nu?",
    confirmation: (address: string) => `U krijgt een bevestiging op ${address}.`,
    search: "Wij zoeken meteen mensen die bij uw vacature passen.",
    look: (name: string) => `${name} bekijkt dat binnen twee werkdagen. Daarna hoort u van ons.`,
    follow: "Wilt u later zien hoe het gaat?",
    followLink: "Bekijk waar uw vacature staat",
    keep: "Bewaar deze link. Hij staat ook in de mail.",
    another: "Nog een vacature insturen",
  },
  status: {
    title: (title: string) => `Uw vacature: ${title}`,
    reference: "Uw referentie",
    states: {
      received: () => "Uw vacature is binnen. Wij zoeken nu mensen die erbij passen.",
      shortlisted: (name: string, date: string) =>
        `Wij hebben mensen gezocht die erbij passen. ${name} bekijkt dat uiterlijk op ${date}.`,
      "in-progress": (name: string) =>
        `${name} is ermee bezig. Past er iemand, dan stelt een bemiddelaar die persoon aan u voor.`,
      filled: () => "Uw vacature is vervuld. U hoeft niets te doen.",
      withdrawn: () => "Uw vacature is ingetrokken. Wij zoeken niet meer.",
      expired: () => "Uw vacature is verlopen. Zoekt u nog iemand? Stuur de vacature dan opnieuw in.",
    },
    contact: "Uw contactpersoon",
    phone: "Telefoon",
    email: "E-mail",
    answers: "Wat u hebt ingevuld",
    receivedAt: "Ontvangen",
    stillOpen: "Is deze vacature nog actueel?",
    stillOpenWhy: (date: string) => `Horen wij niets van u, dan sluiten wij de vacature op ${date}.`,
    stillOpenYes: "Ja, nog actueel",
    stillOpenNo: "Nee, intrekken",
    confirmed: (date: string) => `U liet op ${date} weten dat deze vacature nog actueel is.`,
    closes: (date: string) => `Uw vacature sluit vanzelf na ${date}`,
    closesWhy: "Wij zoeken dan niet verder, en gesprekken die nog lopen stoppen.",
    extend: (date: string) => `Houd open tot en met ${date}`,
    otherDate: "Kies een andere datum",
    change: "Vacature wijzigen",
    withdraw: "Vacature intrekken",
    changeOrWithdraw: "Klopt er iets niet, of zoekt u niet meer?",
    changed: "Uw wijziging is opgeslagen. Wij zoeken opnieuw mensen die erbij passen.",
    another: "Nog een vacature van u? Uw gegevens staan dan al ingevuld.",
    wrongLink: "Deze link klopt niet (meer). Gebruik de link uit uw laatste mail van ons, of laat hem opnieuw sturen",
  },
  edit: {
    title: "Vacature wijzigen",
    lead: "Verander wat niet meer klopt. Wij zoeken daarna opnieuw. Klopt de naam of het KvK-nummer van uw organisatie niet, bel dan uw contactpersoon.",
    back: "Terug naar uw vacature",
    send: "Wijziging versturen",
    closed: "Deze vacature is gesloten en kan niet meer veranderen",
  },
  again: {
    title: "Stuur mijn link opnieuw",
    lead: "Bent u de link kwijt waarmee u uw vacature volgt? Wij sturen u een mail met de links van alles wat bij ons open staat.",
    hint: "Het adres dat u invulde toen u de vacature instuurde.",
    send: "Stuur mijn link",
    doneTitle: "Kijk in uw mail",
    done: "Kennen wij dit adres, en staat er iets van u open? Dan krijgt u binnen een paar minuten een mail. Wij sturen hoogstens één mail per uur.",
    noMail: (phone: string) => `Geen mail gekregen? Kijk bij ongewenste mail, of bel ons: ${phone}.`,
  },
  withdraw: {
    title: "Vacature intrekken",
    heading: "Wilt u uw vacature intrekken?",
    lead: (reference: string, title: string) =>
      `Het gaat om ${reference}: ${title}. Wij zoeken dan niet verder. Dit kan niet worden teruggedraaid; wel kunt u later een nieuwe vacature insturen.`,
    why: "Waarom trekt u de vacature in?",
    whyMissing: "Kies waarom u de vacature intrekt",
    reasons: WITHDRAWAL_REASONS as Record<keyof typeof WITHDRAWAL_REASONS, string>,
    yes: "Vacature intrekken",
    no: "Niet intrekken",
  },
  /** What only the jobcarving pages say. */
  carving: CARVING_IN_DUTCH,
};

/** What the pages say in one language. */
export type Words = typeof DUTCH;
