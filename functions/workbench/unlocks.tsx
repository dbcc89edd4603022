import type { Shortlist } from "#shared/domain/shortlist.ts";
import type { Labels } from "#shared/engine/types.ts";
import { capitalised } from "#shared/engine/words.ts";
import { DataTable } from "#shared/web/data-table.tsx";
import { countShown } from "./small-counts.ts";
import { isSensitive, type Words } from "./words.ts";

type Unlock = Shortlist["unlocks"][number];

/** Ways to relax one requirement that are shown, the mildest first. */
const MOST_PER_CRITERION = 3;
/** Requirements that are shown at once; the others a click away. */
const MOST_CRITERIA = 6;

const rounded = (score: number) => Math.floor(score + 0.5);

/** What gives way: a certificate by its name instead of its code. */
function changeInWords({ criterion, change }: Unlock, labels: Labels): string {
  const code = criterion === "certificate" ? /^zonder certificaat (\S+)$/.exec(change)?.[1] : undefined;
  return capitalised(code === undefined ? change : `zonder ${labels.certificate(code)}`);
}

/** "14 kandidaten erbij, de beste met 82 punten". */
function gainInWords({ criterion, count, best: [best] }: Unlock): string {
  const shown = countShown(count, isSensitive(criterion));
  if (shown !== String(count)) return `${shown} kandidaten erbij`;
  const points = best === undefined ? "" : `met ${rounded(best)} punten`;
  if (count === 1) return `1 kandidaat erbij${points && `, ${points}`}`;
  return `${count} kandidaten erbij${points && `, de beste ${points}`}`;
}

/** Unlocks per criterion, the criterion that lets in most people first. */
function byCriterion(unlocks: readonly Unlock[]): [string, Unlock[]][] {
  const groups = Map.groupBy(unlocks, ({ criterion }) => criterion);
  const most = (group: readonly Unlock[]) => Math.max(...group.map(({ count }) => count));
  return [...groups].toSorted(([, a], [, b]) => most(b) - most(a));
}

const WhoFallsOff = ({ excluded, words }: { excluded: Shortlist["excluded"]; words: Words }) => {
  const counts = Object.entries(excluded).toSorted(([, a], [, b]) => b - a);
  if (counts.length === 0) return null;
  return (
    <details>
      <summary>Hoeveel mensen vallen af, en waarop?</summary>
      <p>Wie op meer dingen afvalt, telt bij elk daarvan mee.</p>
      <DataTable
        label="Hoeveel mensen afvallen, per eis"
        columns={[{ title: "Past niet" }, { title: "Mensen" }]}
        rows={counts.map(([criterion, count]) => [
          capitalised(words.criterion(criterion)),
          countShown(count, isSensitive(criterion)),
        ])}
      />
    </details>
  );
};

type Props = { shortlist: Shortlist; labels: Labels; words: Words };

const Groups = ({ groups, labels, words }: { groups: [string, Unlock[]][] } & Omit<Props, "shortlist">) => (
  <ul class="unlocks">
    {groups.map(([criterion, group]) => (
      <li>
        <strong>{capitalised(words.criterion(criterion))}</strong>
        <ul>
          {group.slice(0, MOST_PER_CRITERION).map((unlock) => (
            <li>
              {changeInWords(unlock, labels)}: {gainInWords(unlock)}
            </li>
          ))}
        </ul>
      </li>
    ))}
  </ul>
);

/** What the account manager can propose to the employer: which requirement keeps most people out. */
export const Unlocks = ({ shortlist, ...rest }: Props) => {
  const groups = byCriterion(shortlist.unlocks);
  const others = groups.slice(MOST_CRITERIA);
  return (
    <section>
      <h2>Wat zou meer mensen toelaten?</h2>
      {groups.length === 0 ? <p>Geen enkele eis houdt op zichzelf mensen tegen.</p> : null}
      {groups.length === 0 ? null : <Groups groups={groups.slice(0, MOST_CRITERIA)} {...rest} />}
      {others.length === 0 ? null : (
        <details>
          <summary>{others.length === 1 ? "Nog 1 eis" : `Nog ${others.length} eisen`}</summary>
          <Groups groups={others} {...rest} />
        </details>
      )}
      <WhoFallsOff excluded={shortlist.excluded} words={rest.words} />
    </section>
  );
};
