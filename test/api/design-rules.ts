import { createRulesetFunction, type RulesetDefinition } from "@stoplight/spectral-core";
import { casing, defined, pattern, schema, truthy } from "@stoplight/spectral-functions";

type Check = { field?: string; function: unknown; functionOptions?: unknown };

/** A rule that every place that `given` leads to keeps each check. */
const rule = (message: string, given: string, ...checks: Check[]) =>
  // biome-ignore lint/suspicious/noThenProperty: Spectral's own name for what is checked; nobody awaits it
  ({ message, severity: "error", given, then: checks });

const matches = (match: string, field?: string): Check => ({
  ...(field === undefined ? {} : { field }),
  function: pattern,
  functionOptions: { match },
});
const neverMatches = (notMatch: string, field?: string): Check => ({
  ...(field === undefined ? {} : { field }),
  function: pattern,
  functionOptions: { notMatch },
});
const has = (...fields: string[]): Check[] => fields.map((field) => ({ field, function: defined }));

/** Segments of a path, apart from its parameters, are in kebab-case. */
const kebabCase = createRulesetFunction<string, null>({ input: { type: "string" }, options: null }, (path) =>
  path
    .split("/")
    .filter((segment) => segment !== "" && !segment.startsWith("{") && !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(segment))
    .map((segment) => ({ message: `"${segment}" is not in kebab-case` })),
);

/** The first segment of a path names a collection: its noun ends in "s". */
const pluralCollection = createRulesetFunction<string, null>({ input: { type: "string" }, options: null }, (path) => {
  const [, collection = ""] = path.split("/");
  return collection.endsWith("s") ? [] : [{ message: `"${collection}" is not a plural noun` }];
});

/** Fields whose name ends in `At` are a date or a moment of RFC 3339, and say so. */
const moments = createRulesetFunction<Record<string, { format?: string }>, null>(
  { input: { type: "object" }, options: null },
  (properties) =>
    Object.entries(properties)
      .filter(([name, { format = "" }]) => /[a-z]At$/.test(name) && !["date", "date-time"].includes(format))
      .map(([name]) => ({ message: `"${name}" has no format` })),
);

const PATHS = "$.paths[*]~";
const OPERATIONS = "$.paths[*][get,post,put,patch,delete]";
const PARAMETERS = `${OPERATIONS}.parameters[*]`;
const RESPONSES = `${OPERATIONS}.responses`;
const PROBLEMS = `${RESPONSES}[?(@property.match(/^[45]/))]`;
const METHODS = "get|post|put|patch|delete|head|options";
const SENSITIVE = "bsn|name|email|phone|birth.*|.*token|.*secret|password|apiKey";

const PROBLEM_CONTENT = {
  type: "object",
  required: ["content"],
  properties: {
    content: {
      type: "object",
      required: ["application/problem+json"],
      properties: { "application/problem+json": {} },
      additionalProperties: false,
    },
  },
};

const rules = {
  "publish-openapi": rule("The document is OpenAPI 3", "$", matches("^3\\.\\d+\\.\\d+$", "openapi")),
  "openapi-contact": rule(
    "The document says who publishes it, with name, mail and address",
    "$.info",
    ...["contact.name", "contact.email", "contact.url"].map((field) => ({ field, function: truthy })),
  ),
  semver: rule("The version of the API is a semantic version", "$.info", matches("^\\d+\\.\\d+\\.\\d+$", "version")),
  "uri-version": rule(
    "The major version, and no other, stands in the address",
    "$.servers[*]",
    matches("/v\\d+$", "url"),
  ),
  "no-trailing-slash": rule("A path does not end in a slash", PATHS, neverMatches(".+/$")),
  "no-file-extension": rule("A path does not say in what form it answers", PATHS, neverMatches("\\.[a-z]+$")),
  "path-segments-kebab-case": rule("A path is in kebab-case: {{error}}", PATHS, { function: kebabCase }),
  "naming-collections": rule("A collection has a plural noun: {{error}}", PATHS, { function: pluralCollection }),
  "query-keys-camel-case": rule(
    "A key in the query is in camelCase: {{error}}",
    `${PARAMETERS}[?(@property === 'in' && @ === 'query')]^`,
    { field: "name", function: casing, functionOptions: { type: "camel" } },
  ),
  "no-sensitive-data-in-uri": rule(
    "Nothing of a person and no secret stands in an address",
    `${PARAMETERS}[?(@property === 'in' && (@ === 'query' || @ === 'path'))]^`,
    neverMatches(`/^(${SENSITIVE})$/i`, "name"),
  ),
  "http-methods": rule("An operation has a method of the standard", "$.paths[*][*]~", matches(`^(${METHODS})$`)),
  "version-header": rule("Every answer has the header API-Version", `${RESPONSES}[*]`, ...has("headers.API-Version")),
  "problem-details": rule("A problem is application/problem+json", PROBLEMS, {
    function: schema,
    functionOptions: { schema: PROBLEM_CONTENT },
  }),
  "problem-members": rule(
    "A problem has status, title and detail",
    `${PROBLEMS}.content['application/problem+json'].schema.properties`,
    ...has("status", "title", "detail"),
  ),
  "bad-request": rule("Bad input is answered with 400", RESPONSES, ...has("400")),
  "all-errors-at-once": rule(
    "A problem can name every error of the input",
    `${RESPONSES}['400'].content['application/problem+json'].schema.properties`,
    ...has("errors"),
  ),
  "date-time": rule("A moment is a date-time of RFC 3339: {{error}}", "$..properties", { function: moments }),
};

/** Names of the rules. */
export const DESIGN_RULES = Object.keys(rules);

/**
 * The NL API Design Rules (Logius, version 2) that an OpenAPI document can show, as a ruleset of Spectral. What only an
 * answer shows (security headers, 404 for a slash at the end, times in UTC) other tests hold. Our names are English:
 * the one deliberate deviation.
 */
export const designRules = { rules } as RulesetDefinition;
