import type { FunctionName, LambdaFunction } from "#infra/topology.ts";
import { resourceVariable } from "#shared/runtime/environment.ts";
import type { Config } from "../config.ts";
import { bucketNameOf } from "../names.ts";
import { viewLogGroups } from "./log-groups.ts";
import { called, consumedBy, type Resources } from "./resources.ts";

type Setting =
  | "VUM_OIN"
  | "VUM_EXCHANGES"
  | "VUM_PARTIES"
  | "VUM_CALLERS"
  | "PUBLIC_URL"
  | "OIDC_ISSUER"
  | "API_AUDIENCE"
  | "STAFF_CLIENT_ID"
  | "AGENCY_CLIENT_ID"
  | "LOGIN_ACR";

/** Settings that are not resources: who asks for which. */
const settings: Readonly<Record<FunctionName, readonly Setting[]>> = {
  web: ["PUBLIC_URL"],
  api: ["PUBLIC_URL", "OIDC_ISSUER", "API_AUDIENCE"],
  workbench: ["PUBLIC_URL", "OIDC_ISSUER", "STAFF_CLIENT_ID", "LOGIN_ACR"],
  admin: ["PUBLIC_URL", "OIDC_ISSUER", "STAFF_CLIENT_ID", "LOGIN_ACR"],
  agency: ["PUBLIC_URL", "OIDC_ISSUER", "AGENCY_CLIENT_ID", "LOGIN_ACR"],
  vum: ["VUM_OIN", "VUM_EXCHANGES", "VUM_PARTIES", "VUM_CALLERS"],
  score: [],
  pool: [],
  carve: [],
  notify: ["PUBLIC_URL"],
  digest: ["PUBLIC_URL"],
  assign: [],
  feed: [],
  import: [],
  clock: [],
};

const settingValues = (config: Config): Record<Setting, string> => ({
  PUBLIC_URL: config.publicUrl,
  VUM_OIN: config.vum.oin,
  VUM_EXCHANGES: config.vum.exchanges.join(","),
  // Without the names, which are for who reads cdk.json: an environment holds 4 KB.
  VUM_PARTIES: JSON.stringify(config.vum.parties.map(({ oin, suwi }) => ({ oin, suwi }))),
  VUM_CALLERS: "certificate",
  OIDC_ISSUER: config.oidcIssuer,
  API_AUDIENCE: config.apiAudience,
  STAFF_CLIENT_ID: config.staffClientId,
  AGENCY_CLIENT_ID: config.agencyClientId,
  LOGIN_ACR: config.loginAcr,
});

const variables = (
  kind: keyof typeof resourceVariable,
  names: readonly string[],
  value: (name: string) => string,
): Record<string, string> => Object.fromEntries(names.map((name) => [resourceVariable[kind](name), value(name)]));

/** The environment of a function, as shared/runtime/environment.ts reads it: what it needs and no more. */
export function environmentOf(
  name: FunctionName,
  definition: LambdaFunction,
  resources: Resources,
  config: Config,
): Record<string, string> {
  const values = settingValues(config);
  return {
    ...variables("table", Object.keys(definition.tables), (table) => called(resources.tables, table).tableName),
    ...variables("bucket", Object.keys(definition.buckets), (bucket) => bucketNameOf(config, bucket)),
    ...variables("queue", definition.sendsTo, (queue) => called(resources.queues, queue).queueUrl),
    ...variables("deadLetterQueue", consumedBy(name), (queue) => called(resources.deadLetters, queue).queueUrl),
    ...Object.fromEntries(settings[name].map((setting) => [setting, values[setting]])),
    ...(definition.asksOthers && {
      VUM_OIN: config.vum.oin,
      VUM_SOURCES: JSON.stringify(config.vum.sources),
      VUM_CERTIFICATE_SECRET: config.vum.certificateSecretArn,
    }),
    ...(definition.signsLinks && { LINK_KEY_SECRET: resources.linkKey.secretArn }),
    ...(definition.searchesViews && { VIEW_LOG_GROUPS: viewLogGroups(config).join(",") }),
    ...(definition.sendsMail && { MAIL_FROM: config.mailFrom, MAIL_TRANSPORT: "ses" }),
    POWERTOOLS_SERVICE_NAME: name,
    POWERTOOLS_LOG_LEVEL: "INFO",
    NODE_OPTIONS: ["--enable-source-maps", ...(definition.v8Flags ?? [])].join(" "),
  };
}
