import { Query } from "mingo";

/** Stands for an operand in `DESCRIBED`. */
const VALUE = "value";

/** What the contract's MPWerkzoekende describes: fields and operators, and how they nest. Nothing else has an effect. */
export const DESCRIBED = {
  bemiddelingsberoep: { $elemMatch: { $or: [{ "beroep.codeBeroepsnaam": { $eq: VALUE } }] } },
  contractvorm: { $elemMatch: { $or: [{ codeTypeArbeidscontract: { $eq: VALUE } }] } },
  "flexibiliteit.indicatieOnregelmatigWerkOfPloegendienst": { $eq: VALUE },
  "arbeidsmarktkwalificatie.rijbewijs": { $all: [{ $elemMatch: { codeSoortRijbewijs: { $eq: VALUE } } }] },
  "arbeidsmarktkwalificatie.taalbeheersing": {
    $all: [
      {
        $elemMatch: {
          codeNiveauTaalbeheersingMondeling: { $gte: VALUE },
          codeNiveauTaalbeheersingSchriftelijk: { $gte: VALUE },
          codeTaal: { $eq: VALUE },
        },
      },
    ],
  },
  datumAanvangBeschikbaarVoorWerk: { $lte: VALUE },
  "werktijden.indicatieKantoortijden": { $eq: VALUE },
  "werktijden.aantalWerkurenPerWeekMaximaal": { $gte: VALUE },
  "werktijden.aantalWerkurenPerWeekMinimaal": { $lte: VALUE },
};

/** Names of the question that are other names in the profile. */
const NAMES: Readonly<Record<string, string>> = {
  "beroep.codeBeroepsnaam": "codeBeroepsnaam",
  datumAanvangBeschikbaarVoorWerk: "flexibiliteit.datumAanvangBeschikbaarVoorWerk",
};

type Tree = { [name: string]: unknown };
const isEmpty = (value: unknown) =>
  value === undefined ||
  value === null ||
  value === "" ||
  (typeof value === "object" && Object.keys(value).length === 0);

/** What of a part is described, under the names of the profile; undefined when that is nothing. */
function effective(part: unknown, described: unknown): unknown {
  if (isEmpty(part) || described === VALUE) return isEmpty(part) ? undefined : part;
  const kept = Array.isArray(described)
    ? (part as unknown[]).map((one) => effective(one, described[0])).filter((one) => one !== undefined)
    : Object.fromEntries(
        Object.entries(part as Tree).flatMap(([name, own]) => {
          const below = Object.hasOwn(described as Tree, name) ? effective(own, (described as Tree)[name]) : undefined;
          return below === undefined ? [] : [[NAMES[name] ?? name, below]];
        }),
      );
  return isEmpty(kept) ? undefined : kept;
}

/** A profile without its empty values, which VUM counts as absent. */
const filled = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(filled);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, own]) => !isEmpty(own))
      .map(([name, own]) => [name, filled(own)]),
  );
};

/**
 * Whether a profile answers a question, by another road than ours: what has no effect is taken out, and the rest is left
 * to an implementation of MongoDB's query language.
 */
export const isFoundByReference = (criteria: Tree, profile: object): boolean =>
  new Query((effective(criteria, DESCRIBED) ?? {}) as Tree).test(filled(profile) as Tree);
