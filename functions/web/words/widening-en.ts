import type { WideningWords } from "./widening-nl.ts";

/** The same in English. */
export const WIDENING_IN_ENGLISH: WideningWords = {
  title: "What could be different?",
  fit: (people) => `We now know at least ${people} people whom your requirements do not rule out.`,
  fitFew: "We now know fewer than 5 people whom your requirements do not rule out.",
  licence: {
    question: "Is this driving licence really needed?",
    effect: (people) => `Without this licence at least ${people} more people can do it.`,
    drop: "This licence is not needed",
  },
  certificate: {
    question: "Is this certificate needed beforehand, or can somebody get it while working for you?",
    effect: (people) => `Without this certificate at least ${people} more people can do it.`,
    drop: "This certificate is not needed beforehand",
  },
  schedule: {
    question: "Must somebody be there at all these times, or can you talk about it?",
    effect: (people) => `If you can talk about it, at least ${people} more people can do it.`,
    drop: "We can talk about these times",
  },
  education: {
    question: "Is this education really needed?",
    effect: (people) => `Without this requirement at least ${people} more people can do it.`,
    drop: "This education is not required",
  },
  language: {
    question: "Is this level of Dutch really needed?",
    effect: (people) => `Without this requirement at least ${people} more people can do it.`,
    drop: "This level is not required",
  },
  fewerHours: (hours) => ({
    question: `Could it be from ${hours} hours a week?`,
    effect: (people) => `From ${hours} hours at least ${people} more people can do it.`,
    drop: `Yes, from ${hours} hours is possible`,
  }),
  moreHours: (hours) => ({
    question: `Could it be up to ${hours} hours a week?`,
    effect: (people) => `Up to ${hours} hours at least ${people} more people can do it.`,
    drop: `Yes, up to ${hours} hours is possible`,
  }),
  later: (date) => ({
    question: `Could somebody start later, on ${date}?`,
    effect: (people) => `From that day at least ${people} more people can do it.`,
    drop: "Yes, that is possible",
  }),
  changed: (question, answer) => `Changed. "${question}" now says: ${answer}.`,
  note: "We also count people we do not know everything about yet. Not everyone has done this work before. We round down.",
};
