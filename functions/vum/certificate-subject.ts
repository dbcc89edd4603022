import * as z from "zod";

/** What API Gateway (HTTP API, payload 2.0) tells of a client certificate that it checked against the truststore. */
const Environment = z.object({
  event: z.object({
    requestContext: z.object({
      authentication: z.object({ clientCert: z.object({ subjectDN: z.string() }) }),
    }),
  }),
});

/** The subject of the caller's certificate; undefined when the gateway asked for none. */
export const certificateSubjectOf = (environment: unknown): string | undefined =>
  Environment.safeParse(environment).data?.event.requestContext.authentication.clientCert.subjectDN;
