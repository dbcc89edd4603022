/** What is asked about a requirement that could give way, and what that would bring. */
export const WIDENING_IN_DUTCH = {
  title: "Wat kan anders?",
  fit: (people: string) => `Wij kennen nu minstens ${people} mensen die niet afvallen op uw eisen.`,
  fitFew: "Wij kennen nu minder dan 5 mensen die niet afvallen op uw eisen.",
  licence: {
    question: "Is dit rijbewijs echt nodig?",
    effect: (people: string) => `Zonder dit rijbewijs komen er minstens ${people} mensen bij.`,
    drop: "Dit rijbewijs is niet nodig",
  },
  certificate: {
    question: "Is dit certificaat vooraf nodig, of kan iemand het bij u halen?",
    effect: (people: string) => `Zonder dit certificaat komen er minstens ${people} mensen bij.`,
    drop: "Dit certificaat is vooraf niet nodig",
  },
  schedule: {
    question: "Moet iemand op al deze dagdelen kunnen, of kunt u dat overleggen?",
    effect: (people: string) => `Kan het in overleg, dan komen er minstens ${people} mensen bij.`,
    drop: "De dagdelen kunnen in overleg",
  },
  education: {
    question: "Is deze opleiding echt nodig?",
    effect: (people: string) => `Zonder deze eis komen er minstens ${people} mensen bij.`,
    drop: "Deze opleiding is geen eis",
  },
  language: {
    question: "Is dit niveau Nederlands echt nodig?",
    effect: (people: string) => `Zonder deze eis komen er minstens ${people} mensen bij.`,
    drop: "Dit niveau is geen eis",
  },
  fewerHours: (hours: string) => ({
    question: `Kan het ook vanaf ${hours} uur per week?`,
    effect: (people: string) => `Vanaf ${hours} uur komen er minstens ${people} mensen bij.`,
    drop: `Ja, vanaf ${hours} uur kan ook`,
  }),
  moreHours: (hours: string) => ({
    question: `Kan het ook tot ${hours} uur per week?`,
    effect: (people: string) => `Tot ${hours} uur komen er minstens ${people} mensen bij.`,
    drop: `Ja, tot ${hours} uur kan ook`,
  }),
  later: (date: string) => ({
    question: `Kan iemand ook later beginnen, op ${date}?`,
    effect: (people: string) => `Vanaf die dag komen er minstens ${people} mensen bij.`,
    drop: "Ja, dat kan ook",
  }),
  changed: (question: string, answer: string) => `Aangepast. Bij "${question}" staat nu: ${answer}.`,
  note: "Wij tellen ook mensen van wie wij nog niet alles weten. Niet iedereen heeft dit werk eerder gedaan. Wij ronden naar beneden af.",
};
export type WideningWords = typeof WIDENING_IN_DUTCH;
