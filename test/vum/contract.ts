import { existsSync, readFileSync } from "node:fs";
import { Ajv, type ValidateFunction } from "ajv";
import formats from "ajv-formats";
import { parse } from "yaml";

type Schema = { [name: string]: unknown };
type Contract = {
  components: { schemas: Record<string, Schema>; requestBodies: Record<string, Schema> };
  paths: Record<string, Record<string, Schema>>;
};

const FOLDER = new URL("../../../shared/vum/", import.meta.url);
export const hasContracts = existsSync(FOLDER);

const contractOf = (subject: string): Contract =>
  parse(readFileSync(new URL(`VUM-Bron-${subject}.yaml`, FOLDER), "utf8"));

/** Judges answers by a contract of VUM: what is wrong with them, in words. */
export function contract(subject: "WerkzoekendeProfielen" | "Vacatures") {
  const document = contractOf(subject);
  const ajv = new Ajv({ strict: false, allErrors: true });
  formats.default(ajv);
  ajv.addSchema(document, "contract");
  const pathTo = (names: readonly string[]) =>
    `contract#/${names.map((name) => encodeURIComponent(name.replaceAll("~", "~0").replaceAll("/", "~1"))).join("/")}`;
  const compiled = new Map<string, ValidateFunction>();
  const flaws = (names: readonly string[], body: unknown): string[] => {
    const path = pathTo(names);
    const validate = compiled.get(path) ?? ajv.compile({ $ref: path });
    compiled.set(path, validate);
    return validate(body) ? [] : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
  };
  const answer = (path: string, method: string, status: number) => [
    ...["paths", path, method, "responses", String(status), "content", "application/json", "schema"],
  ];
  const [search = "", detail = ""] = Object.keys(document.paths);
  return {
    document,
    flawsOfMatches: (body: unknown) => flaws(answer(search, "post", 200), body),
    flawsOfDetail: (body: unknown) => flaws(answer(detail, "get", 200), body),
    flawsOfError: (body: unknown) => flaws(["components", "schemas", "Error"], body),
    flawsOfQuestion: (body: unknown) =>
      flaws(
        [
          "components",
          "requestBodies",
          Object.keys(document.components.requestBodies)[0] ?? "",
          "content",
          "application/json",
          "schema",
        ],
        body,
      ),
  };
}
