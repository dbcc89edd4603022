import type { Language } from "#shared/domain/language.ts";

type Way = { heading: string; text: string; button: string };

type HomeWords = {
  title: string;
  heading: string;
  lead: string;
  vacancy: Way;
  jobcarving: Way;
  steps: { heading: string; list: readonly string[] };
  call: { heading: string; text: string };
  staff: { question: string; link: string };
};

/** What the front page says. */
export const HOME_WORDS: Readonly<Record<Language, HomeWords>> = {
  nl: {
    title: "Personeel zoeken",
    heading: "Zoekt u personeel?",
    lead: "Vertel ons welk werk u hebt. Wij kennen de mensen die via de gemeente of UWV werk zoeken, en kijken meteen wie er bij u past. U krijgt één vaste contactpersoon. Het kost u niets.",
    vacancy: {
      heading: "U hebt een vacature",
      text: "Vertel wat het werk is, waar het is en voor hoeveel uur. U hebt geen account nodig. Wij zoeken meteen wie er past.",
      button: "Vacature insturen",
    },
    jobcarving: {
      heading: "U hebt vooral te veel werk",
      text: "Misschien doen uw vakmensen taken die iemand anders ook kan doen. Wij zoeken uit welke taken samen een baan kunnen zijn voor iemand die wij kennen. Dat heet jobcarving.",
      button: "Taken bundelen tot een baan",
    },
    steps: {
      heading: "Zo gaat het",
      list: [
        "U vult het formulier in. Dat kost ongeveer vijf minuten.",
        "U krijgt meteen een bevestiging, met de naam van uw contactpersoon.",
        "Binnen twee werkdagen hoort u van ons.",
      ],
    },
    call: { heading: "Liever een mens spreken?", text: "Wij nemen uw vacature ook door de telefoon op. Bel" },
    staff: { question: "Werkt u bij het Werkgeversservicepunt?", link: "Ga naar het werkblad" },
  },
  en: {
    title: "Looking for staff",
    heading: "Are you looking for staff?",
    lead: "Tell us what work you have. We know the people who look for work through the municipality or UWV, and see at once who suits you. You get one contact person. It costs you nothing.",
    vacancy: {
      heading: "You have a vacancy",
      text: "Tell us what the work is, where, and for how many hours. You do not need an account. We start looking for suitable people right away.",
      button: "Hand in a vacancy",
    },
    jobcarving: {
      heading: "You have too much work",
      text: "Your professionals may do tasks that somebody else can do as well. We work out which tasks together can be a job for somebody we know: jobcarving.",
      button: "Bundle tasks into a job",
    },
    steps: {
      heading: "How it goes",
      list: [
        "You fill in the form. That takes about five minutes.",
        "You get a confirmation at once, with the name of your contact person.",
        "Within two working days you hear from us.",
      ],
    },
    call: { heading: "Rather speak to a person?", text: "We also take your vacancy by phone. Call" },
    staff: { question: "Do you work at the Werkgeversservicepunt?", link: "Ga naar het werkblad" },
  },
};
