import { askedConditions } from "../criteria.ts";
import { relaxationsFor } from "../relaxations.ts";
import type { Asked } from "./asked.ts";
import { LadderTally, SetTally, type Tally } from "./tally.ts";

/** Tallies of all relaxations of a vacancy while a pool is gone through, in the order of `relaxationsFor`. */
export type Sheet = {
  availability: LadderTally;
  fewerHours: LadderTally;
  moreHours: LadderTally;
  schedule: SetTally;
  travel: LadderTally;
  licence: SetTally;
  certificate: SetTally;
  education: LadderTally;
  language: LadderTally;
  demands: readonly LadderTally[];
};

export const emptySheet = ({ requirements, requiredCertificates }: Asked): Sheet => ({
  availability: new LadderTally("up"),
  fewerHours: new LadderTally("down"),
  moreHours: new LadderTally("up"),
  schedule: new SetTally([...new Set(requirements.schedule?.required)]),
  travel: new LadderTally("up"),
  licence: new SetTally([...new Set(requirements.licences)]),
  certificate: new SetTally(requiredCertificates),
  education: new LadderTally("down"),
  language: new LadderTally("down"),
  demands: askedConditions(requirements).map(() => new LadderTally("down")),
});

export function talliesOf({ demands, ...others }: Sheet, { requirements }: Asked): Tally[] {
  const inOrder = [...Object.values(others), ...demands];
  return relaxationsFor(requirements, () => undefined).flatMap(({ criterion }, at): Tally[] => {
    const tally = inOrder[at];
    if (tally === undefined) return [];
    return tally instanceof LadderTally
      ? [{ shape: "ladder", criterion, groups: tally.groups }]
      : [{ shape: "set", criterion, groups: tally.groups, all: tally.all }];
  });
}
