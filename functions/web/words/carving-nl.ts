import type { Estimable } from "#shared/domain/task-estimates.ts";

const ESTIMATED: Readonly<Record<Estimable, string>> = {
  minutesPerWeek: "tijd",
  demands: "zwaarte",
  education: "opleiding",
  language: "Nederlands",
  licences: "rijbewijs",
  certificates: "certificaten",
  dayparts: "dagdelen",
};

/** What the jobcarving pages say to an employer, in Dutch. English is complete when it has the same shape. */
export const CARVING_IN_DUTCH = {
  /** What the parts that every form has say here, instead of what they say about a vacancy. */
  instead: {
    form: {
      title: "Taken bundelen tot een baan",
      lead: "U schrijft op welk werk uw mensen doen. Wij zoeken uit welke taken samen een baan kunnen zijn voor iemand die wij kennen. Reken op een kwartier. Alle vragen zijn verplicht, behalve als er (optioneel) bij staat.",
      known: "Wij hebben alvast ingevuld wat wij van uw vorige aanvraag weten. Kijk het na.",
      nextLead: "U ziet eerst alles nog eens. Daarna verstuurt u het verzoek.",
    },
    saved: {
      title: "Uw verzoek is bewaard",
      notSent: "Het verzoek is nog niet verstuurd.",
      mailSubject: "Verder met uw jobcarvingverzoek",
    },
    check: {
      lead: "Klopt alles? Verstuur dan het verzoek. U kunt het later nog wijzigen, met de link in onze mail.",
      sendLead:
        "Wij gebruiken uw gegevens alleen om deze baan te maken en er mensen voor te vinden. Er verandert niets voor uw medewerkers zonder dat u daarover met ons praat.",
      send: "Verzoek versturen",
      gone: (days: number) =>
        `Dit formulier is er niet meer. Wij bewaren het ${days} dagen. Hebt u het verzoek al verstuurd? Laat dan uw link opnieuw sturen. Anders begint u opnieuw`,
    },
    same: {
      title: "Is dit hetzelfde verzoek?",
      found: (functions: string, reference: string, moment: string) =>
        `Op ${moment} stuurde u een verzoek in over ${functions} (${reference}). Dat staat nog open.`,
      changes:
        "Kiest u ja, dan verandert dit in dat verzoek. Taken en antwoorden die u nu niet invulde, blijven daar staan.",
      yes: "Ja, pas dat verzoek aan",
      no: "Is dit ander werk? Verstuur dan hieronder een nieuw verzoek.",
    },
    errors: {
      hoursMin: "Vul in hoeveel uur per week de nieuwe baan minstens is, bijvoorbeeld 16",
      hoursMax: "Vul in hoeveel uur per week de nieuwe baan hoogstens is, bijvoorbeeld 32",
      sentBefore:
        "U hebt dit formulier al verstuurd, met andere antwoorden. Is dit een nieuw verzoek? Verstuur dan nog een keer",
      changedMeanwhile:
        "Het verzoek is intussen veranderd, op een ander apparaat of door uw contactpersoon. Kijk uw antwoorden na en verstuur ze nog een keer als ze moeten gelden",
    },
    remember: {
      choose:
        "Onthoud op dit apparaat wie ik ben, voor een volgende keer. Doe dit niet op een computer die u met anderen deelt.",
    },
    received: {
      title: "Wij hebben uw verzoek ontvangen",
      followLink: "Bekijk waar uw verzoek staat",
      another: "Nog een verzoek insturen",
    },
    status: {
      change: "Verzoek wijzigen",
      withdraw: "Verzoek intrekken",
      changeOrWithdraw: "Klopt er iets niet, of wilt u niet verder?",
      changed: "Uw wijziging is opgeslagen. Wij rekenen opnieuw uit welke taken samen een baan kunnen zijn.",
      another: "Wilt u nog een keer taken bundelen? Uw gegevens staan dan al ingevuld.",
    },
    edit: {
      title: "Verzoek wijzigen",
      lead: "Verander wat niet meer klopt. Wij rekenen daarna opnieuw. Klopt de naam of het KvK-nummer van uw organisatie niet, bel dan uw contactpersoon.",
      back: "Terug naar uw verzoek",
      closed: "Dit verzoek kan niet meer veranderen: het is gesloten, of er is al een baan van gemaakt",
    },
    withdraw: {
      title: "Verzoek intrekken",
      heading: "Wilt u uw verzoek intrekken?",
      lead: (reference: string, title: string) =>
        `Het gaat om ${reference}: ${title}. Wij zoeken dan niet verder. Dit kan niet worden teruggedraaid; wel kunt u later een nieuw verzoek insturen.`,
      why: "Waarom trekt u het verzoek in?",
      yes: "Verzoek intrekken",
    },
  },
  /** How a request is called: by its functions. */
  called: (functions: string) => `Jobcarving: ${functions}`,
  functionCalled: (number: number | undefined) => `Functie ${number}`,
  taskCalled: (number: number | undefined) => `Taak ${number}`,
  sections: {
    organisation: "Uw organisatie",
    functions: "De functies en hun taken",
    job: "De nieuwe baan",
    contact: "Wie bent u?",
  },
  functions: {
    /** What stands before and after the name of the box that must be ticked. */
    lead: [
      "Schrijf per functie op wat één medewerker in een week doet. Vink",
      "aan bij taken die iemand anders kan doen. De tijd mag in uren (2,5 of 2:30) of in minuten (45 min). Lege regels slaan wij over.",
    ] as readonly [string, string],
    title: "Functietitel",
    titleHint: "Bijvoorbeeld: verpleegkundige of kok",
    wage: "Loonkosten per uur",
    wageHint: "In euro's. Zonder dit bedrag rekenen wij niet uit wat de nieuwe baan oplevert.",
    scarce: "Voor deze functie is moeilijk personeel te vinden",
    add: "Nog een functie",
    drop: (number: number | undefined) => `Haal functie ${number} weg`,
    suggest: (number: number | undefined) => `Stel taken voor bij functie ${number}`,
    tasksOf: (number: number | undefined) => `Taken van functie ${number}`,
    moreTasks: (number: number | undefined) => `Meer taken bij functie ${number}`,
    full: "Meer regels passen er niet bij: een verzoek heeft hoogstens 60 taken. Haal lege taken weg als dat nodig is.",
  },
  tasks: {
    task: "Taak",
    what: "Wat gebeurt er?",
    time: "Tijd per week",
    carvable: "Kan een ander dit?",
    estimate: (fields: readonly Estimable[]) => `Schatting: ${fields.map((field) => ESTIMATED[field]).join(", ")}`,
    confirm: "Dit klopt",
    drop: (number: number) => `Haal taak ${number} weg`,
    asks: (number: number) => `Eisen bij taak ${number}`,
    answered: (count: number) => (count === 1 ? "1 ingevuld" : `${count} ingevuld`),
    together: "Bij welke taak hoort deze?",
    togetherHint: "Taken die bij elkaar horen, gaan samen naar de nieuwe baan of blijven samen.",
    apart: "Kan los",
    reason: "Waarom blijft deze taak, of wanneer mag een ander dit doen?",
    dayparts: "Moet deze taak op vaste dagdelen? Kies ze alleen dan",
  },
  suggest: {
    label: "Voorgestelde taken",
    lead: "Dit doen mensen in deze functie vaak. De tijden en eisen zijn een schatting. U kunt na het overnemen alles veranderen.",
    choose: "kies wat bij u gebeurt",
    time: (time: string) => `${time} uur per week (schatting)`,
    stays: "blijft meestal in de functie",
    after: (isRelated: boolean) => `Naar${isRelated ? " een beroep dat erop lijkt" : ""}:`,
    take: "Neem aangevinkte taken over",
    close: "Sluit dit voorstel",
    noTitle: "Vul eerst de functietitel in. Dan kunnen wij taken voorstellen.",
    nothing: (title: string) => `Bij "${title}" kennen wij geen taken. Vul ze hieronder zelf in.`,
    noneTicked: "Vink eerst aan welke taken u wilt overnemen",
  },
  job: {
    jobs: "Hoeveel banen wilt u maken?",
    kind: "Wat voor plek wordt het?",
    wage: "Loon per uur in de nieuwe baan",
    wageHint: "Weet u het nog niet? Dan rekenen wij met het minimumloon op de begindatum, als dat al bekend is.",
    description: "Wat moeten wij nog weten?",
    descriptionHint: "Bijvoorbeeld waarom u dit wilt, of wat er nu blijft liggen.",
  },
  /** What begins a sentence about a field. */
  subjects: {
    functions: "Dit",
    functionTitle: (called: string) => `De titel van ${called}`,
    functionWage: (called: string) => `Het uurloon van ${called}`,
    functionTime: (called: string) => `De tijd van ${called}`,
    taskTitle: (called: string) => `De omschrijving van ${called}`,
    taskTime: (called: string) => `De tijd van ${called}`,
    taskReason: (called: string) => `De uitleg bij ${called}`,
    wage: "Het loon",
    description: "De toelichting",
  },
  errors: {
    wage: "Vul het loon per uur in als bedrag in euro's, bijvoorbeeld 31 of 14,50",
    time: "Vul in hoeveel tijd dit per week kost, bijvoorbeeld 2,5 of 2:30 uur, of 45 min",
    week: "Een week heeft 168 uur. Vul de tijd per week in",
    tooLong: "De taken duren samen langer dan een week (168 uur)",
    noTask: "Vul minstens één taak in",
    belongsToNothing: (called: string) =>
      `${called} hoort bij een taak die leeg is. Vul die taak in, of kies een andere`,
  },
  /** The answers once more. */
  check: {
    jobs: "Aantal banen",
    kind: "Soort plek",
    wageUnknown: "Nog niet bekend: wij rekenen met het minimumloon op de begindatum, als dat al bekend is",
    perHour: (amount: string) => `${amount} per uur`,
    scarce: "Moeilijk personeel te vinden",
    yes: "Ja",
    no: "Nee",
    time: "Uren per week",
    tasks: "taken",
    details: "Eisen en uitleg",
    belongsTo: (title: string) => `Hoort bij: ${title}`,
    estimated: (text: string) => `${text} (schatting)`,
    total: (all: string, others: string) => `Samen ${all} uur per week. Daarvan kan een ander ${others} uur doen.`,
  },
  states: {
    received: () => "Uw verzoek is binnen. Wij zoeken nu uit welke taken samen een baan kunnen zijn.",
    analysed: (name: string) =>
      `Wij hebben uitgezocht welke taken samen een baan kunnen zijn. ${name} bekijkt dat en belt u daarover.`,
    "in-talks": (name: string) => `${name} bespreekt met u welke taken samen een baan worden.`,
    carved: (_name: string, jobs: number) =>
      jobs > 1
        ? `Er zijn ${jobs} banen gemaakt. Wij zoeken er nu mensen voor.`
        : "Er is een baan gemaakt. Wij zoeken er nu iemand voor.",
    declined: (name: string) =>
      `Wij hebben geen goede baan uit deze taken kunnen maken. ${name} legt u graag uit waarom.`,
    withdrawn: () => "Uw verzoek is ingetrokken. Wij zoeken niet verder.",
  },
  /** What is to come, from the first step to the last. */
  steps: (email: string, name: string): readonly string[] => [
    `U krijgt een bevestiging op ${email}.`,
    "Wij rekenen uit welke taken samen passen bij mensen die wij kennen.",
    `${name} belt u binnen twee werkdagen.`,
    "U beslist samen welke taken een baan worden.",
    "Wij stellen vast dat het werk erbij komt en dat niemand zijn werk verliest.",
    "De nieuwe baan wordt een vacature. Wij zoeken er meteen iemand voor.",
    "Past er iemand, dan stelt een bemiddelaar die persoon aan u voor.",
  ],
  hoursPerWeek: (time: string) => `${time} uur per week`,
};

export type CarvingWords = typeof CARVING_IN_DUTCH;
