/** A check that is taken out of the source: text that stands in a file once, and what takes its place. */
export type Mutant = { gone: string; file: string; from: string; to: string; tests: readonly string[] };

const API = ["test/security/missing-checks.test.ts"];
const PAGES = ["test/security/doors.test.ts"];
const TOKENS = ["test/security/tokens.test.ts"];

const VUM = ["test/vum/parties.test.ts"];
const VUM_PROFILES = ["test/vum/profiles.test.ts"];

const PARTIES = "shared/domain/vum-parties.ts";
const AUTHORISE = "functions/api/authorise.ts";
const SESSIONS = "shared/web/sessions.ts";
const VERIFIER = "shared/adapters/identity/access-tokens.ts";
const KEYS = "shared/adapters/dynamodb/tables.ts";

/** Each check on who may do what, in the code itself. Every one must make a test of its list fail. */
export const MUTANTS: readonly Mutant[] = [
  {
    gone: "the scope of a route",
    ...{ file: AUTHORISE, from: "if (!scopes.includes(route.scope)) {", to: "if (false) {", tests: API },
  },
  {
    gone: "the scopes of a token",
    file: AUTHORISE,
    from: "client.scopes.filter((scope): scope is Scope => verified.scopes.includes(scope))",
    to: "[...client.scopes] as Scope[]",
    tests: API,
  },
  {
    gone: "whether a client is still known",
    ...{ file: AUTHORISE, from: "clientOf(region, verified.clientId);", to: "region.clients[0];", tests: API },
  },
  {
    gone: "that somebody must call",
    file: AUTHORISE,
    from: "verified = await verifyToken(token);",
    to: 'verified = await verifyToken(token).catch(() => ({ clientId: "uwv", scopes: ["candidates:write"] }));',
    tests: API,
  },
  {
    gone: "the partner in the key of a candidate",
    ...{ file: KEYS, from: "({ partner, ref }),\n  assign", to: '({ partner: "all", ref }),\n  assign', tests: API },
  },
  {
    gone: "the agency in the key of an assignment",
    file: KEYS,
    from: "assignments: ({ agency, id }: { agency: string; id: string }) => ({ agency, id })",
    to: 'assignments: ({ id }: { agency: string; id: string }) => ({ agency: "all", id })',
    tests: API,
  },
  {
    gone: "a cursor's signature",
    ...{
      file: "functions/api/cursor.ts",
      from: 'sequence !== "" && (await',
      to: 'sequence !== "" || (await',
      tests: API,
    },
  },
  {
    gone: "the guard of an assignment's life",
    file: "shared/domain/assignment.ts",
    from: "  mayFollow(ASSIGNMENT_LIFE, assignment.status, status, REPORTED_STATES);\n",
    to: "",
    tests: API,
  },
  {
    gone: "the version that a report expects",
    file: "shared/usecases/report-status.ts",
    from: "expectedVersion !== assignment.version",
    to: "expectedVersion < 0",
    tests: API,
  },
  {
    gone: "the version that a write replaces",
    file: "shared/adapters/dynamodb/aggregate-table.ts",
    from: '["#version = :before"',
    to: '["#version <> :before"',
    tests: ["test/adapters/aggregate-store.test.ts"],
  },
  {
    gone: "the end of a session",
    ...{ file: SESSIONS, from: "session && session.expiresAt > now()", to: "session && now() > 0", tests: PAGES },
  },
  {
    gone: "the kind of a session",
    ...{ file: SESSIONS, from: " || session.kind !== realm.kind", to: "", tests: PAGES },
  },
  {
    gone: "the roles of who signs in",
    ...{ file: SESSIONS, from: "member?.roles.some((role) => roles.includes(role))", to: "member", tests: PAGES },
  },
  {
    gone: "the token of a form",
    file: "shared/web/signed-in.ts",
    from: 'if (await signer.verify("csrf", session.id, field("csrf")))',
    to: "if (session.id)",
    tests: PAGES,
  },
  {
    gone: "the session in the token of a form",
    file: "shared/web/signed-in.ts",
    from: 'signer.verify("csrf", session.id, field("csrf"))',
    to: 'field("csrf").length > 20',
    tests: PAGES,
  },
  {
    gone: "where a form was sent from",
    ...{
      file: "shared/web/same-origin.ts",
      from: "if (isForeign) throw",
      to: 'if (publicUrl === "") throw',
      tests: PAGES,
    },
  },
  {
    gone: "the key of a link",
    file: "shared/usecases/status-link.ts",
    from: "signer.verify(PURPOSE, reference, key);",
    to: "signer.verify(PURPOSE, reference, key).then(() => true);",
    tests: PAGES,
  },
  {
    gone: "the record of who was seen",
    file: "functions/workbench/vacancy-routes.tsx",
    from: "await options.recordView({",
    to: "void ({",
    tests: PAGES,
  },
  {
    gone: "the audience of a token",
    ...{ file: VERIFIER, from: "        audience: options.audience,\n", to: "", tests: TOKENS },
  },
  {
    gone: "the issuer of a token",
    ...{ file: VERIFIER, from: "        issuer: options.issuer,\n", to: "", tests: TOKENS },
  },
  {
    gone: "the type of a token",
    ...{ file: VERIFIER, from: '        typ: "at+jwt",\n', to: "", tests: TOKENS },
  },
  {
    gone: "for whom a token was made",
    ...{ file: VERIFIER, from: " || claims.azp !== claims.sub", to: "", tests: TOKENS },
  },
  {
    gone: "how long a token lives",
    ...{ file: VERIFIER, from: "isTooLong || claims.iat", to: "claims.iat", tests: TOKENS },
  },
  {
    gone: "that a party over VUM is the one of its certificate",
    ...{ file: PARTIES, from: "if (!speaksForItself) throw", to: 'if (caller.id === "") throw', tests: VUM },
  },
  {
    gone: "that a question over VUM is for us",
    ...{ file: PARTIES, from: "if (parties.to !== own.oin) throw", to: 'if (own.oin === "") throw', tests: VUM },
  },
  {
    gone: "that a party over VUM is admitted",
    ...{
      file: PARTIES,
      from: "own.parties.find(({ oin }) => oin === claimed.from)",
      to: "own.parties[0] ?? { suwi: true }",
      tests: VUM,
    },
  },
  {
    gone: "that we know whether a party over VUM is in SUWI",
    ...{ file: PARTIES, from: "isSuwi: claimed.isSuwi && party.suwi", to: "isSuwi: claimed.isSuwi", tests: VUM },
  },
  {
    gone: "the agreement of partners with who is outside SUWI, in a search over VUM",
    file: "shared/usecases/answer-profile-question.ts",
    from: "agreement !== undefined && (isSuwi || agreement.outsideSuwi)",
    to: "agreement !== undefined && isSuwi !== undefined",
    tests: VUM_PROFILES,
  },
  {
    gone: "the agreement of partners with who is outside SUWI, for one person over VUM",
    file: "shared/usecases/read-vum-profile.ts",
    from: " || !(isSuwi || only.agreement.outsideSuwi))",
    to: " || isSuwi === undefined)",
    tests: VUM_PROFILES,
  },
  {
    gone: "who was at the door, in a line of VUM",
    ...{ file: "functions/vum/app.ts", from: "actor: caller?.id ??", to: "actor: claimed?.from ??", tests: VUM },
  },
  {
    gone: "that only fields of the search profile of VUM are kept",
    file: "shared/domain/vum-mapping.ts",
    from: "return VumSearchProfile.parse(Object.fromEntries(Object.entries(profile).filter(([name]) => kept.includes(name))));",
    to: "return { ...profile, ...(kept && {}) } as VumSearchProfile;",
    tests: ["test/domain/vum-mapping.test.ts", ...VUM_PROFILES],
  },
];
