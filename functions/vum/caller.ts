import { Problem } from "#shared/domain/problem.ts";
import { clientOf, type Region } from "#shared/domain/region.ts";
import { oinOf } from "#shared/domain/vum-parties.ts";
import type { TokenVerifier } from "#shared/ports/services.ts";
import type { IdentifyCaller } from "./vum-options.ts";

/** Callers by the client certificate that the gateway checked: the OIN in its subject. A token counts for nothing. */
export const byCertificate: IdentifyCaller = async ({ certificateSubject = "" }) => {
  const oin = oinOf(certificateSubject);
  if (oin === undefined) throw new Problem("unauthenticated", "Gebruik een PKIoverheid-certificaat met uw OIN");
  return { kind: "certificate", id: oin };
};

/** Callers where no gateway checks certificates: the token of a client that may exchange stands for that check. */
export const byToken =
  ({ region, verifyToken }: { region: Region; verifyToken: TokenVerifier }): IdentifyCaller =>
  async ({ authorization = "" }) => {
    const [, token] = /^Bearer ([A-Za-z0-9._~+/=-]+)$/i.exec(authorization) ?? [];
    if (token === undefined) throw new Problem("unauthenticated", "Stuur een toegangstoken mee");
    const { clientId, scopes } = await verifyToken(token);
    const isGateway = clientOf(region, clientId)?.scopes.includes("vum:exchange") && scopes.includes("vum:exchange");
    if (!isGateway) throw new Problem("unauthenticated", "Dit token is niet van een VUM-gateway");
    return { kind: "gateway", id: clientId };
  };
