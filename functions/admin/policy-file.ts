import { AssignmentPolicies, type AssignmentPolicy } from "#shared/domain/assignment-policy.ts";
import { fingerprint } from "#shared/domain/fingerprint.ts";
import { check } from "#shared/domain/input.ts";

/** The policies as a file: in the form of the region's own, so that either can be read where the other is. */
export const policyFile = (policies: readonly AssignmentPolicy[]): string => `${JSON.stringify(policies, null, 2)}\n`;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The one policy in a file that is new, or why there is none: in a sentence for who sent it. */
export function newPolicyIn(
  text: string,
  agreed: readonly AssignmentPolicy[],
): { policy: AssignmentPolicy } | { refusal: string } {
  const json = parsed(text);
  if (json === undefined) return { refusal: "Dit bestand is geen JSON; kies een bestand dat hier is gedownload" };
  const { data: policies, errors } = check(AssignmentPolicies, json);
  if (!policies) {
    const wrong = errors.map(({ pointer, detail }) => `${pointer || "het geheel"}: ${detail}`);
    return { refusal: `Het bestand klopt niet: ${wrong.slice(0, 3).join("; ")}` };
  }
  const known = new Map(agreed.map((policy) => [policy.version, fingerprint(policy)]));
  const changed = policies.find((policy) => (known.get(policy.version) ?? fingerprint(policy)) !== fingerprint(policy));
  if (changed) return { refusal: `Versie ${changed.version} staat er al, met een andere inhoud; geef een nieuwe naam` };
  const [policy, ...more] = policies.filter(({ version }) => !known.has(version));
  if (!policy) return { refusal: "In dit bestand staat geen nieuwe versie" };
  if (more.length > 0) return { refusal: "In dit bestand staat meer dan één nieuwe versie; lees ze één voor één in" };
  return { policy };
}
