import { agenciesOn, type Region } from "#shared/domain/region.ts";
import type { Words } from "../words.ts";
import type { Chrome } from "../workbench-page.tsx";
import { EVERYBODY, type Filters, KIND_WORDS, queryOf, URGENCY_WORDS } from "./filters.ts";

type Props = { chrome: Chrome; filters: Filters; words: Words; today: string };

type Choice = readonly [value: string, text: string];
type ChooseProps = { name: string; label: string; chosen: string | undefined; choices: readonly Choice[] };

const Choose = ({ name, label, chosen = "", choices }: ChooseProps) => (
  <div class="filters__field">
    <label for={`filter-${name}`}>{label}</label>
    <select class="utrecht-select utrecht-select--html-select" id={`filter-${name}`} name={name}>
      {choices.map(([value, text]) => (
        <option value={value} selected={value === chosen}>
          {text}
        </option>
      ))}
    </select>
  </div>
);

const staffChoices = ({ staff }: Region, visitor: string): Choice[] =>
  staff.flatMap(({ id, name }): Choice[] => (id === visitor ? [] : [[id, name]]));

/** Chooses what of the list is shown. */
const FilterForm = ({ chrome: { region, session }, filters, today }: Props) => {
  const { owner, kind, urgency, agency } = filters;
  const visitor = session.member.id;
  const everything: Choice = ["", "Alles"];
  return (
    <details class="filters">
      <summary>Kies wat u ziet</summary>
      <form class="filters__form" method="get" action="/werkblad">
        <Choose
          name="wie"
          label="Van wie"
          chosen={owner === undefined ? EVERYBODY : owner === visitor ? "" : owner}
          choices={[["", "Mijn werk"], [EVERYBODY, "Het hele team"], ...staffChoices(region, visitor)]}
        />
        <Choose name="soort" label="Soort" chosen={kind} choices={[everything, ...Object.entries(KIND_WORDS)]} />
        <Choose
          name="wanneer"
          label="Wanneer"
          chosen={urgency}
          choices={[everything, ...Object.entries(URGENCY_WORDS)]}
        />
        <Choose
          name="uitvoerder"
          label="Wacht op uitvoerder"
          chosen={agency}
          choices={[everything, ...agenciesOn(region, today).map(({ code, name }): Choice => [code, name])]}
        />
        <button class="nl-button nl-button--secondary button--small" type="submit">
          Toon
        </button>
      </form>
    </details>
  );
};

/** The filters that count now, each of which can be taken away; the first one is always whose work it is. */
const Tags = ({ chrome: { session }, filters, words }: Props) => {
  const { owner, kind, urgency, agency } = filters;
  const visitor = session.member.id;
  const without = (change: Filters) => `/werkblad${queryOf({ ...filters, ...change }, visitor)}`;
  const tags: (readonly [text: string, href: string])[] = [
    ...(owner === undefined
      ? []
      : [[`Van ${owner === visitor ? "mij" : words.person(owner)}`, without({ owner: undefined })] as const]),
    ...(kind === undefined ? [] : [[KIND_WORDS[kind], without({ kind: undefined })] as const]),
    ...(urgency === undefined ? [] : [[URGENCY_WORDS[urgency], without({ urgency: undefined })] as const]),
    ...(agency === undefined ? [] : [[`Wacht op ${words.partner(agency)}`, without({ agency: undefined })] as const]),
  ];
  if (tags.length === 0) return null;
  return (
    <ul class="tags" aria-label="Gekozen filters">
      {tags.map(([text, href]) => (
        <li>
          <a class="tag" href={href}>
            <span class="visually-hidden">Haal filter weg: </span>
            {text} <span aria-hidden="true">×</span>
          </a>
        </li>
      ))}
    </ul>
  );
};

export const InboxFilters = (props: Props) => (
  <div class="not-printed">
    <FilterForm {...props} />
    <Tags {...props} />
  </div>
);
