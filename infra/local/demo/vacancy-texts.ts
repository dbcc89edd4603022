import type { VacancySubmissionInput } from "#shared/domain/vacancy.ts";

/** A vacancy without what depends on the employer and the day. */
export type VacancyText = Omit<
  VacancySubmissionInput,
  "employer" | "contact" | "workplace" | "startDate" | "closesOn"
> & { employerName: string; startsInDays: number; closesInDays: number };

/**
 * Twelve invented vacancies over the region's sectors and over all kinds of work. Each asks something that keeps some
 * candidates out, so that there is something to explain and to unlock.
 */
export const VACANCY_TEXTS: readonly VacancyText[] = [
  {
    employerName: "Duinhelder Schoonmaak",
    startsInDays: 14,
    closesInDays: 60,
    title: "Schoonmaker kantoren in de avond",
    description:
      "U maakt met een klein team drie kantoren in de Waarderpolder schoon. U begint na zes uur, als de meeste mensen " +
      "naar huis zijn. Wij leren u het werk op onze eigen manier. U krijgt kleding en een fiets van de zaak.",
    positions: 4,
    contract: "temporary",
    salary: { min: 15.2, per: "hour" },
    kind: "regular",
    occupation: "9112",
    skills: [
      { code: "floor-cleaning", importance: "essential" },
      { code: "sanitary-cleaning", importance: "essential" },
      { code: "teamwork", importance: "desired" },
    ],
    hoursPerWeek: { min: 12, max: 20 },
    schedule: { required: ["mon-evening", "tue-evening", "wed-evening", "thu-evening"] },
    language: { level: 2, hard: false },
    demands: { standing: 2, walking: 2, lifting: 1, "irregular-hours": 1 },
  },
  {
    employerName: "Loods Zeven Logistiek",
    startsInDays: 21,
    closesInDays: 75,
    title: "Heftruckchauffeur dagdienst",
    description:
      "U lost vrachtwagens, zet pallets weg in de stellingen en zet vrachten klaar voor de volgende ochtend. " +
      "Wij zijn een magazijn met achttien mensen in Beverwijk. Na een half jaar kunt u in vaste dienst komen.",
    positions: 2,
    contract: "temporary",
    salary: { min: 2600, max: 3050, per: "month" },
    kind: "regular",
    occupation: "8344",
    skills: [
      { code: "forklift-driving", importance: "essential" },
      { code: "loading-unloading", importance: "essential" },
      { code: "scanner-use", importance: "desired" },
      { code: "working-safely", importance: "desired" },
    ],
    hoursPerWeek: { min: 32, max: 40 },
    schedule: { required: ["mon-morning", "tue-morning", "wed-morning", "thu-morning", "fri-morning"] },
    certificates: ["heftruck"],
    language: { level: 2, hard: true },
    demands: { concentration: 2, noise: 2, temperature: 1, lifting: 1 },
  },
  {
    employerName: "Strandpaviljoen Het Dertiende Duin",
    startsInDays: 30,
    closesInDays: 45,
    title: "Medewerker bediening strandpaviljoen",
    description:
      "U ontvangt gasten op ons terras, neemt bestellingen op en rekent af. In het weekend is het druk, en op een " +
      "warme dag heel druk. Ervaring is mooi meegenomen; een goed humeur is belangrijker.",
    positions: 6,
    contract: "on-call",
    salary: { min: 14.8, max: 16.5, per: "hour" },
    kind: "regular",
    occupation: "5131",
    skills: [
      { code: "table-service", importance: "essential" },
      { code: "cash-register", importance: "desired" },
      { code: "speaking-english", importance: "desired" },
      { code: "coffee-making", importance: "desired" },
    ],
    hoursPerWeek: { min: 16, max: 32 },
    schedule: {
      required: ["sat-afternoon", "sun-afternoon"],
      preferred: ["fri-evening", "sat-evening", "sun-evening"],
    },
    language: { level: 3, hard: true },
    demands: { "customer-contact": 3, walking: 3, pace: 2, noise: 2, "irregular-hours": 2 },
  },
  {
    employerName: "Supermarkt De Mandkorf",
    startsInDays: 14,
    closesInDays: 90,
    title: "Vakkenvuller in de ochtend (garantiebaan)",
    description:
      "U vult in de ochtend de schappen, voordat het druk wordt. U krijgt een vaste collega die u het werk leert en " +
      "bij wie u altijd terecht kunt. Een jobcoach is welkom. Het tempo bouwen we samen op.",
    positions: 2,
    contract: "temporary",
    kind: "garantiebaan",
    occupation: "9334",
    skills: [
      { code: "shelf-stocking", importance: "essential" },
      { code: "following-instructions", importance: "desired" },
    ],
    hoursPerWeek: { min: 12, max: 24 },
    schedule: { preferred: ["mon-morning", "tue-morning", "wed-morning", "thu-morning", "fri-morning"] },
    demands: { lifting: 1, standing: 2, reaching: 2, pace: 1 },
  },
  {
    employerName: "Thuiszorg Zeedistel",
    startsInDays: 28,
    closesInDays: 80,
    title: "Helpende in de thuiszorg",
    description:
      "U gaat bij oudere mensen in Heemstede en Bloemendaal langs. U helpt met wassen, aankleden en eten, en u ziet " +
      "het als iemand achteruitgaat. Wij betalen de opleiding tot helpende plus.",
    positions: 3,
    contract: "permanent",
    salary: { min: 2350, max: 2900, per: "month" },
    kind: "regular",
    occupation: "5322",
    skills: [
      { code: "personal-care", importance: "essential" },
      { code: "household-support", importance: "desired" },
      { code: "care-reporting", importance: "desired" },
      { code: "working-alone", importance: "desired" },
    ],
    hoursPerWeek: { min: 20, max: 32 },
    schedule: { preferred: ["mon-morning", "wed-morning", "fri-morning", "sat-morning"] },
    licences: ["B"],
    education: { level: 3, hard: true },
    language: { level: 3, hard: true },
    demands: { "customer-contact": 2, "working-alone": 2, lifting: 1, reaching: 1 },
  },
  {
    employerName: "Pakketdienst Waarderhof",
    startsInDays: 7,
    closesInDays: 40,
    title: "Pakketbezorger met bestelbus",
    description:
      "U rijdt elke dag een vaste wijk met ongeveer honderd pakketten. U haalt de bus in Haarlem op en brengt hem daar " +
      "terug. De eerste twee weken rijdt er iemand met u mee.",
    positions: 5,
    contract: "temporary",
    salary: { min: 15.6, per: "hour" },
    kind: "regular",
    occupation: "8322",
    skills: [
      { code: "van-driving", importance: "essential" },
      { code: "group:logistics", importance: "desired" },
      { code: "route-planning", importance: "desired" },
    ],
    hoursPerWeek: { min: 24, max: 40 },
    schedule: { required: ["tue-afternoon", "wed-afternoon", "thu-afternoon", "fri-afternoon", "sat-afternoon"] },
    licences: ["B"],
    language: { level: 2, hard: false },
    demands: { lifting: 2, pace: 2, "working-alone": 3, concentration: 2 },
  },
  {
    employerName: "Hoveniersbedrijf De Groene Wig",
    startsInDays: 35,
    closesInDays: 90,
    title: "Leerling hovenier",
    description:
      "U leert het vak in de tuinen van onze klanten: snoeien, planten en maaien. Eén dag in de week gaat u naar " +
      "school. U werkt altijd met een ervaren hovenier. U houdt van buiten, ook als het regent.",
    positions: 2,
    contract: "temporary",
    kind: "learning-place",
    occupation: "6113",
    skills: [
      { code: "group:green", importance: "desired" },
      { code: "hand-tools", importance: "desired" },
      { code: "working-safely", importance: "desired" },
    ],
    hoursPerWeek: { min: 24, max: 32 },
    schedule: { required: ["mon-morning", "tue-morning", "wed-morning", "thu-morning"] },
    education: { level: 3, hard: false },
    language: { level: 2, hard: true },
    demands: { temperature: 3, lifting: 2, standing: 2, reaching: 2 },
  },
  {
    employerName: "Visverwerking De Blauwe Krat",
    startsInDays: 10,
    closesInDays: 50,
    title: "Medewerker visverwerking, vroege dienst",
    description:
      "U fileert, weegt en verpakt vis aan de band. We beginnen om vijf uur en zijn om een uur klaar. Het is koud in de " +
      "hal; u krijgt warme kleding en laarzen. Nederlands spreken hoeft niet, wij leren het u.",
    positions: 8,
    contract: "agency-work",
    salary: { min: 15.1, max: 16.9, per: "hour" },
    kind: "regular",
    occupation: "7511",
    skills: [
      { code: "fish-processing", importance: "desired" },
      { code: "line-work", importance: "desired" },
      { code: "food-safety", importance: "essential" },
    ],
    hoursPerWeek: { min: 24, max: 38 },
    schedule: { required: ["mon-night", "tue-night", "wed-night", "thu-night", "fri-night"] },
    demands: { temperature: 3, standing: 3, pace: 2, noise: 2, "fine-motor": 2 },
  },
  {
    employerName: "Werkplaats De Derde Bank",
    startsInDays: 14,
    closesInDays: 85,
    title: "Medewerker inpak (beschut werk)",
    description:
      "U pakt met een groep van acht mensen geschenken en kaarten in. Een begeleider is er altijd bij. We werken in " +
      "korte blokken met pauzes, zonder haast. U krijgt uw eigen plek en uw eigen taken.",
    positions: 3,
    contract: "temporary",
    kind: "beschut-werk",
    occupation: "9321",
    skills: [
      { code: "hand-packing", importance: "desired" },
      { code: "accuracy", importance: "desired" },
    ],
    hoursPerWeek: { min: 8, max: 20 },
    schedule: { preferred: ["mon-morning", "tue-morning", "wed-morning", "thu-morning"] },
    demands: { "fine-motor": 1, concentration: 1 },
  },
  {
    employerName: "Klantcontact De Warme Lijn",
    startsInDays: 30,
    closesInDays: 70,
    title: "Medewerker klantenservice",
    description:
      "U helpt klanten van een energiebedrijf aan de telefoon en per chat. U krijgt vier weken training. U spreekt en " +
      "schrijft heel goed Nederlands. Na de training kunt u twee dagen thuis werken.",
    positions: 3,
    contract: "temporary",
    salary: { min: 2450, max: 2800, per: "month" },
    kind: "trial-placement",
    occupation: "4222",
    skills: [
      { code: "phone-answering", importance: "essential" },
      { code: "computer-basics", importance: "essential" },
      { code: "complaint-handling", importance: "desired" },
      { code: "chat-and-mail", importance: "desired" },
    ],
    hoursPerWeek: { min: 24, max: 36 },
    schedule: {
      required: ["mon-morning", "mon-afternoon", "tue-morning", "tue-afternoon"],
      preferred: ["thu-evening", "sat-morning"],
    },
    education: { level: 4, hard: false },
    language: { level: 4, hard: true },
    demands: { "customer-contact": 3, concentration: 2, noise: 1 },
  },
  {
    employerName: "Zonnestroom Kennemerdak",
    startsInDays: 21,
    closesInDays: 60,
    title: "Leerling monteur zonnepanelen",
    description:
      "U plaatst met een ervaren monteur zonnepanelen op daken in de hele regio. U leert elektra aanleggen en haalt " +
      "VCA en NEN 3140 bij ons. U hebt geen hoogtevrees en u bent niet bang voor een beetje wind.",
    positions: 2,
    contract: "temporary",
    salary: { min: 2400, max: 2950, per: "month" },
    kind: "regular",
    occupation: "7411",
    skills: [
      { code: "hand-tools", importance: "essential" },
      { code: "group:installation", importance: "desired" },
      { code: "working-safely", importance: "desired" },
    ],
    hoursPerWeek: { min: 32, max: 40 },
    schedule: { required: ["mon-morning", "tue-morning", "wed-morning", "thu-morning", "fri-morning"] },
    licences: ["B"],
    certificates: ["vca-basis"],
    education: { level: 3, hard: false },
    language: { level: 3, hard: true },
    demands: { lifting: 3, temperature: 2, concentration: 2 },
  },
  {
    employerName: "Kringloop Tweede Ronde",
    startsInDays: 7,
    closesInDays: 88,
    title: "Gastheer of gastvrouw kringloopwinkel (participatieplaats)",
    description:
      "U ontvangt bezoekers, wijst de weg en houdt de koffiehoek netjes. Dit werk komt er extra bij: niemand deed het " +
      "tot nu toe, en het vervangt geen betaalde baan. U leert omgaan met klanten en bouwt een ritme op.",
    positions: 2,
    kind: "participation-place",
    occupation: "5223",
    skills: [
      { code: "group:customer-contact", importance: "desired" },
      { code: "coffee-making", importance: "desired" },
    ],
    hoursPerWeek: { min: 8, max: 16 },
    schedule: { preferred: ["tue-afternoon", "wed-afternoon", "thu-afternoon", "sat-afternoon"] },
    language: { level: 2, hard: false },
    demands: { "customer-contact": 1, standing: 1 },
  },
];
