import { handle } from "hono/aws-lambda";
import { candidateTable } from "#shared/adapters/dynamodb/candidates.ts";
import { vacancyTable } from "#shared/adapters/dynamodb/vacancies.ts";
import { accessTokenVerifier } from "#shared/adapters/identity/access-tokens.ts";
import { placeOf } from "#shared/reference/postcode-areas.ts";
import type { ReferenceTables } from "#shared/reference/tables.ts";
import { systemClock } from "#shared/runtime/clock.ts";
import { type Environment, required } from "#shared/runtime/environment.ts";
import { lambda } from "#shared/runtime/lambda.ts";
import { linkSigner } from "#shared/runtime/link-signer.ts";
import { auditTo } from "#shared/runtime/logger.ts";
import { parts } from "#shared/runtime/parts.ts";
import { region } from "#shared/runtime/region.ts";
import { viewsTo } from "#shared/runtime/view-log.ts";
import { vumApp } from "./app.ts";
import { byCertificate, byToken } from "./caller.ts";

/** Where there are tokens, they are of the API's issuer. */
const tokens = (settings: Environment) =>
  accessTokenVerifier({
    issuer: required(settings, "OIDC_ISSUER"),
    audience: required(settings, "API_AUDIENCE"),
    now: systemClock,
  });

export function compose(settings: Environment, tables: ReferenceTables) {
  const { table, send, onUnsent, onError, log } = parts(settings);
  return handle(
    vumApp({
      candidates: candidateTable(table("candidates"), send, onUnsent),
      vacancies: vacancyTable(table("vacancies"), send, onUnsent),
      region,
      identify: settings.VUM_CALLERS === "token" ? byToken({ region, verifyToken: tokens(settings) }) : byCertificate,
      own: { oin: settings.VUM_OIN, exchanges: settings.VUM_EXCHANGES, parties: settings.VUM_PARTIES },
      locate: placeOf(tables.centroids),
      maxResults: settings.VUM_MAX_RESULTS,
      clock: systemClock,
      audit: auditTo(log),
      recordView: viewsTo(log, linkSigner(settings)),
      onError,
    }),
  );
}

export const handler = lambda(compose);
