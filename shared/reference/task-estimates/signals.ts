import type { Condition } from "#shared/engine/types.ts";
import type { Demands } from "../function-task.ts";

/** Words anywhere in a statement that raise a demand to at least the one named here. */
export type Signal = { words: RegExp; atLeast: Demands };

const raises = (condition: Condition, load: number, words: RegExp): Signal => ({
  words,
  atLeast: { [condition]: load },
});

/** What people, things and places in a statement tell about its demands. Our own judgement. */
export const SIGNALS: readonly Signal[] = [
  raises(
    "lifting",
    3,
    /\b(heavy|furniture|pallets?|concrete|lumber|bricks?|patients? (on|to|into)|trash|garbage|cargo)\b/i,
  ),
  raises(
    "reaching",
    3,
    /\b(ceilings?|ladders?|scaffold\w*|shelv\w+|shelf|roofs?|trench\w*|ditch\w*|under vehicles)\b/i,
  ),
  raises("fine-motor", 3, /\b(needles?|delicate|small parts|circuit\w*|jewel\w*|gems?|wounds?|puncture|precision)\b/i),
  raises("fine-motor", 2, /\b(hand tools|components|instruments|nails|garments?|wires?|wiring)\b/i),
  raises("pace", 3, /\b(assembly lines?|conveyors?|production lines?|rush)\b/i),
  raises("noise", 3, /\b(pile driver|jackhammers?|chain ?saws?|heavy equipment|power saws?)\b/i),
  raises("noise", 2, /\b(machines?|machinery|engines?|motorized|power tools|grinders?|drills?|compress\w+)\b/i),
  raises(
    "temperature",
    3,
    /\b(outdoors?|weather|roads?|roadways?|highways?|lawns?|grounds|gardens?|fields|crops?|trees|roofs?|sewers?|trench\w*|asphalt|pilings?)\b/i,
  ),
  raises("temperature", 2, /\b(ovens?|furnaces?|hot|heated|boilers?|freez\w+|refrigerat\w+|steam|molten|livestock)\b/i),
  raises(
    "concentration",
    3,
    /\b(medications?|blood|drugs|wages|hazard\w*|explosives?|electrical|cranes?|data entry)\b/i,
  ),
  raises(
    "customer-contact",
    2,
    /\b(customers?|patrons?|guests?|patients?|clients?|visitors?|passengers?|parents|public|consumers?|callers?|residents|families)\b/i,
  ),
  raises("irregular-hours", 2, /\b(emergenc\w+|nights?|shift work)\b/i),
];

/** Talking *with* these people is the whole of the task, not a by-product. */
export const OUTSIDERS =
  /\b(customers?|patrons?|guests?|patients?|clients?|visitors?|passengers?|parents|public|consumers?|callers?|residents|families|students|children|buyers?|consignees|players|applicants)\b/i;
