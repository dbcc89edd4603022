import type { Condition } from "#shared/engine/types.ts";
import type { ConditionWords } from "./nl.ts";

/** The work conditions in English, in the order of the table; level 0 first. */
export const CONDITIONS_IN_ENGLISH: Readonly<Record<Condition, ConditionWords>> = {
  lifting: {
    label: "Lifting and carrying",
    hint: "How heavy are the things that somebody lifts?",
    levels: ["No lifting", "Light, up to 5 kilos", "Up to 15 kilos", "Often, or more than 15 kilos"],
  },
  standing: {
    label: "Standing",
    hint: "How much of the time does somebody stand?",
    levels: ["Seated work", "Now and then", "About half of the time", "Nearly all day"],
  },
  walking: {
    label: "Walking",
    hint: "How much does somebody walk on a working day?",
    levels: ["Hardly", "Short distances", "Regularly, stairs too", "Nearly all day"],
  },
  reaching: {
    label: "Reaching and bending",
    hint: "Does somebody often work high up, far away or low down?",
    levels: ["No", "Sometimes", "Regularly", "All day long"],
  },
  "fine-motor": {
    label: "Precise work with the hands",
    hint: "For example small parts, buttons or screws.",
    levels: ["Not needed", "Sometimes", "Regularly", "All day long"],
  },
  pace: {
    label: "Pace of work",
    hint: "Can somebody decide how fast the work goes?",
    levels: ["Own pace", "Calm pace", "Brisk pace", "High pace, set by machine or customers"],
  },
  noise: {
    label: "Noise and bustle",
    hint: "Think of machines, music or many people together.",
    levels: ["Quiet", "Ordinary sounds", "Busy or noisy", "Loud, with ear protection"],
  },
  temperature: {
    label: "Cold, heat and weather",
    hint: "For example a cold store, an oven, or work outside.",
    levels: ["Normal, inside", "Sometimes hot, cold or outside", "Often", "All day"],
  },
  concentration: {
    label: "Concentration",
    hint: "How long must somebody keep their mind on the work?",
    levels: ["Hardly", "Short times", "Regularly", "Nearly all day"],
  },
  "customer-contact": {
    label: "Contact with customers",
    hint: "Does somebody speak to customers, guests or patients?",
    levels: ["No", "Now and then", "Regularly", "Nearly all day"],
  },
  "working-alone": {
    label: "Working alone",
    hint: "Is there somebody near to ask for help?",
    levels: ["Always together", "Sometimes alone", "Often alone", "Nearly always alone"],
  },
  "irregular-hours": {
    label: "Irregular hours",
    hint: "Think of shifts, evenings or changing times.",
    levels: ["Fixed times by day", "Sometimes different", "Often different", "Shifts, nights or standby"],
  },
};
