import type { AssignmentPolicy } from "./assignment-policy.ts";
import type { FieldError } from "./problem.ts";
import { agenciesOn, type Region } from "./region.ts";

/** An agency where it is named, or a list of agencies. */
type Named = { pointer: string; agencies: readonly string[] };

const GROUPS = ["none", "bridgeable", "unbridgeable"] as const;

const each = (under: string, record: Readonly<Record<string, string>>): Named[] =>
  Object.entries(record).map(([key, agency]) => ({ pointer: `${under}/${key}`, agencies: [agency] }));

const namedAgencies = ({
  ownClients,
  byMunicipality,
  byDistance,
  programmes,
  others,
  shares,
}: AssignmentPolicy): Named[] => [
  ...each("/ownClients", ownClients),
  ...each("/byMunicipality", byMunicipality),
  ...each("/byDistance", byDistance),
  ...programmes.map(({ agency }, at) => ({ pointer: `/programmes/${at}/agency`, agencies: [agency] })),
  ...GROUPS.map((group) => ({ pointer: `/others/${group}`, agencies: others[group] })),
  ...each("/shares/strategicPartners", shares.strategicPartners),
];

/**
 * What is wrong with a policy in this region, beyond its form: it names somebody who is no partner, municipality or
 * agency on the day it begins, or a contract that ends before it begins. One error per field.
 */
export function policyErrors(region: Region, policy: AssignmentPolicy): FieldError[] {
  const agencies = new Set(agenciesOn(region, policy.from).map(({ code }) => code));
  const municipalities = new Set(region.municipalities.map(({ code }) => code));
  const partners = new Set(region.partners.map(({ code }) => code));
  const unknownKeys = (under: string, record: object, known: ReadonlySet<string>, detail: string) =>
    Object.keys(record).flatMap((key) => (known.has(key) ? [] : [{ pointer: `${under}/${key}`, detail }]));
  return [
    ...unknownKeys("/ownClients", policy.ownClients, partners, "Deze partner is er niet"),
    ...unknownKeys("/byMunicipality", policy.byMunicipality, municipalities, "Deze gemeente hoort niet bij de regio"),
    ...unknownKeys(
      "/shares/strategicPartners",
      policy.shares.strategicPartners,
      municipalities,
      "Deze gemeente hoort niet bij de regio",
    ),
    ...namedAgencies(policy).flatMap(({ pointer, agencies: named }) => {
      const wrong = named.filter((agency) => !agencies.has(agency));
      return wrong.length === 0
        ? []
        : [{ pointer, detail: `Kan op de begindag niet worden gekozen: ${wrong.join(", ")}` }];
    }),
    ...policy.programmes.flatMap(({ from, until }, at) =>
      from !== undefined && until !== undefined && until < from
        ? [{ pointer: `/programmes/${at}/until`, detail: "De laatste dag ligt vóór de eerste" }]
        : [],
    ),
  ];
}
