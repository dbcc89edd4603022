import * as z from "zod";
import { VumParties } from "#shared/domain/vum-party.ts";
import { VumSources } from "#shared/domain/vum-source.ts";

/** Organisatie-identificatienummer of Logius. */
const Oin = z.string().regex(/^\d{20}$/);

/** The one place that reads `process.env`. A missing or wrong setting is named at the start, not at the first request. */
const Settings = z.object({
  POWERTOOLS_SERVICE_NAME: z.string().default("wsp"),
  /** Where employers and staff find the platform: `https://wsp.example.nl`, without a slash at the end. */
  PUBLIC_URL: z.url().optional(),
  OIDC_ISSUER: z.url().optional(),
  API_AUDIENCE: z.string().optional(),
  STAFF_CLIENT_ID: z.string().optional(),
  AGENCY_CLIENT_ID: z.string().optional(),
  LOGIN_ACR: z.string().optional(),
  /** Key that signs links and form tokens: itself (local), or the Secrets Manager secret that holds it. */
  LINK_KEY: z.string().min(32).optional(),
  LINK_KEY_SECRET: z.string().optional(),
  /** Our own organisation in VUM, and those that ask there for others, by OIN. */
  VUM_OIN: Oin.default("00000000000000000000"),
  VUM_EXCHANGES: z
    .string()
    .default("")
    .transform((list) => list.split(",").filter((oin) => oin !== ""))
    .pipe(z.array(Oin)),
  /** The organisations that may ask over VUM, as JSON: nobody unless it is said. */
  VUM_PARTIES: z
    .string()
    .default("[]")
    .transform((text): unknown => JSON.parse(text))
    .pipe(VumParties),
  /** What proves who asks: a client certificate that the gateway checked, or the token that stands for it. */
  VUM_CALLERS: z.enum(["certificate", "token"]).default("certificate"),
  /** Bronnen of VUM that may be asked about a vacancy, as JSON, and the secret with our client certificate. */
  VUM_SOURCES: z
    .string()
    .default("[]")
    .transform((text): unknown => JSON.parse(text))
    .pipe(VumSources),
  VUM_CERTIFICATE_SECRET: z.string().optional(),
  VUM_MAX_RESULTS: z.coerce.number().int().positive().default(100),
  MAIL_FROM: z.string().optional(),
  MAIL_TRANSPORT: z.enum(["ses", "folder"]).default("ses"),
  MAIL_FOLDER: z.string().optional(),
  /** File for log lines instead of the standard output, for the local deployment alone. */
  LOG_FILE: z.string().optional(),
  /** Log groups in which looks at people are searched, with commas between. */
  VIEW_LOG_GROUPS: z.string().optional(),
  /** File for anchors of log chains instead of their bucket, likewise. */
  ANCHOR_FILE: z.string().optional(),
  /** Megabytes that this function may use; Lambda says so itself. */
  AWS_LAMBDA_FUNCTION_MEMORY_SIZE: z.coerce.number().int().positive().default(512),
  AWS_REGION: z.string().default("eu-central-1"),
  /** Address of an emulator, for the local deployment alone. */
  DYNAMODB_ENDPOINT: z.url().optional(),
  SQS_ENDPOINT: z.url().optional(),
});

export type Environment = z.infer<typeof Settings> & {
  /** Names and addresses by the topology's own names; each throws when the function may not use it. */
  table: (name: string) => string;
  queue: (name: string) => string;
  deadLetterQueue: (name: string) => string;
  bucket: (name: string) => string;
};

type Setting = keyof z.infer<typeof Settings>;

const variable = (prefix: string, name: string) => `${prefix}_${name.toUpperCase().replaceAll("-", "_")}`;

/** Name of the variable that holds a resource's name or address. Both deployments set them by this rule. */
export const resourceVariable = {
  table: (name: string) => variable("TABLE", name),
  queue: (name: string) => variable("QUEUE", name),
  deadLetterQueue: (name: string) => variable("DLQ", name),
  bucket: (name: string) => variable("BUCKET", name),
} as const;

/** The environment of a function, from variables as Lambda gives them. Throws an error that names what is wrong. */
export function environment(variables: Readonly<Record<string, string | undefined>> = process.env): Environment {
  const resource = (kind: keyof typeof resourceVariable) => (name: string) => {
    const key = resourceVariable[kind](name);
    const value = variables[key];
    if (!value) throw new Error(`This function has no ${kind} "${name}": ${key} is not set`);
    return value;
  };
  return {
    ...Settings.parse(variables),
    table: resource("table"),
    queue: resource("queue"),
    deadLetterQueue: resource("deadLetterQueue"),
    bucket: resource("bucket"),
  };
}

/** A setting that this function cannot do without. */
export function required<S extends Setting>(settings: Environment, name: S): NonNullable<Environment[S]> {
  const value = settings[name];
  if (value === undefined || value === null) throw new Error(`Setting ${name} is missing`);
  return value as NonNullable<Environment[S]>;
}
