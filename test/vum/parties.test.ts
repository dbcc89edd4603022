import { handle } from "hono/aws-lambda";
import { describe, expect, it } from "vitest";
import { byCertificate } from "#functions/vum/caller.ts";
import { oinOf } from "#shared/domain/vum-parties.ts";
import { aVumProfile, PERSONAL } from "../domain/vum-profiles.ts";
import { ASKER, asking, bron, GATEWAY, HEADERS, ids, OWN, PARTNER } from "./bron.ts";
import { contract, hasContracts } from "./contract.ts";

const PEOPLE = "werkzoekendeProfielen";
const EXCHANGE = "99990000000000000009";

/** What API Gateway adds to an event after it checked a client certificate. */
const withCertificate = (subjectDN: string) => ({
  event: { requestContext: { authentication: { clientCert: { subjectDN } } } },
});
const subjectOf = (oin: string) => `CN=vum.regio.example,O=Regio\\, de andere,serialNumber=${oin},C=NL`;

describe("the headers of VUM", () => {
  it.each(Object.keys(HEADERS))("%s is mandatory, and its absence is named", async (name) => {
    const { [name as keyof typeof HEADERS]: _, ...others } = HEADERS;
    for (const answer of [await bron().find(PEOPLE, asking(), others), await bron().read(PEOPLE, "x", others)]) {
      expect(answer.status).toBe(400);
      expect(answer.body).toMatchObject({
        code: "400.02",
        message: "Onvolledige aanroep",
        details: `Headers: ${name.toLowerCase()} ontbreekt`,
      });
    }
  });

  it.each([
    ["API-Version", "2.0.0"],
    ["X-VUM-berichtVersie", "3"],
    ["X-VUM-fromParty", ""],
    ["X-VUM-toParty", "een ander"],
    ["X-VUM-viaParty", "x".repeat(101)],
    ["X-VUM-SUWIparty", "ja"],
  ])("%s is refused when it is malformed: %j", async (name, value) => {
    const { status, body } = await bron().find(PEOPLE, asking(), { ...HEADERS, [name]: value });
    expect([status, body]).toEqual([
      400,
      {
        code: "400.01",
        message: "Ongeldige aanroep",
        details: `Headers: ${name.toLowerCase()} heeft een verkeerde waarde`,
      },
    ]);
  });

  it("say in any case of letters whether who asks takes part in SUWI", async () => {
    const ours = bron();
    await ours.deliver("p");
    const found = async (flag: string) =>
      ids(await ours.find(PEOPLE, asking(), { ...HEADERS, "X-VUM-SUWIparty": flag }));
    expect([await found("True"), await found("FALSE")]).toEqual([[`${PARTNER}.p`], []]);
  });

  it("come back in every answer, addressed to who asked", async () => {
    const back = {
      "api-version": "3.0.0",
      "x-vum-berichtversie": "3.0.0",
      "x-vum-fromparty": OWN,
      "x-vum-toparty": ASKER,
      "x-vum-viaparty": OWN,
    };
    const answers = [
      await bron().find(PEOPLE, asking()),
      await bron().find(PEOPLE, {}),
      await bron().read(PEOPLE, "nobody"),
      await bron().find("vacatures", asking()),
    ];
    expect(answers.map(({ status }) => status)).toEqual([200, 400, 404, 200]);
    for (const { headers } of answers) expect(Object.fromEntries(headers)).toMatchObject(back);
  });
});

describe("who asks", () => {
  const OTHER = "99990000000000000003";
  const guarded = (parties = [{ oin: ASKER, suwi: true }]) =>
    bron({ identify: byCertificate, own: { oin: OWN, exchanges: [EXCHANGE], parties } });

  it.each([
    ["its own OIN", ASKER, {}, 200, undefined],
    ["another party than its certificate", OTHER, {}, 401, `unauthenticated for ${ASKER}`],
    ["another party, as an exchange that asks for it", EXCHANGE, {}, 200, `for ${ASKER}`],
    ["a message for somebody else", ASKER, { "X-VUM-toParty": "99990000000000000008" }, 401, "unauthenticated"],
    [
      "a message of an exchange for somebody else",
      EXCHANGE,
      { "X-VUM-toParty": "99990000000000000008" },
      401,
      `unauthenticated for ${ASKER}`,
    ],
    ["its own OIN, which is not admitted", OTHER, { "X-VUM-fromParty": OTHER }, 403, "forbidden"],
    [
      "a party that is not admitted, as an exchange",
      EXCHANGE,
      { "X-VUM-fromParty": OTHER },
      403,
      `forbidden for ${OTHER}`,
    ],
  ])("with a certificate and %s", async (_name, oin, change, status, detail) => {
    const ours = guarded();
    await ours.deliver("p");
    const answer = await ours.find(PEOPLE, asking(), { ...HEADERS, ...change }, withCertificate(subjectOf(oin)));
    expect(answer.status).toBe(status);
    expect(answer.text.includes(`${PARTNER}.p`)).toBe(status === 200);
    expect(ours.audit.map((line) => [line.result, line.actor, line.detail])).toEqual([
      [status === 200 ? "done" : "refused", oin, detail],
    ]);
    expect(ours.views.map(({ actor }) => actor)).toEqual(status === 200 ? [ASKER] : []);
  });

  it("is told in VUM's own form of an error that it is not admitted, for people and vacancies, to find and to read", async () => {
    const ours = guarded([]);
    await ours.deliver("p");
    const env = withCertificate(subjectOf(ASKER));
    for (const answer of [
      await ours.find(PEOPLE, asking(), HEADERS, env),
      await ours.read(PEOPLE, `${PARTNER}.p`, HEADERS, env),
      await ours.find("vacatures", asking(), HEADERS, env),
      await ours.read("vacatures", "V-3K7Q2M9X", HEADERS, env),
    ]) {
      expect([answer.status, answer.body]).toEqual([
        403,
        {
          code: "403.01",
          message: "Niet toegelaten",
          details: "X-VUM-fromParty is hier niet toegelaten; vraag het werkgeversservicepunt",
        },
      ]);
      if (hasContracts) expect(contract("WerkzoekendeProfielen").flawsOfError(answer.body)).toEqual([]);
    }
  });

  it.each([
    [true, "true", 200],
    [true, "false", 404],
    [false, "true", 404],
    [false, "false", 404],
  ])("is inside SUWI when we know that it is (%s) and it says so (%s)", async (suwi, said, status) => {
    const ours = guarded([{ oin: ASKER, suwi }]);
    await ours.deliver("p");
    const env = withCertificate(subjectOf(ASKER));
    const headers = { ...HEADERS, "X-VUM-SUWIparty": said };
    expect((await ours.read(PEOPLE, `${PARTNER}.p`, headers, env)).status).toBe(status);
    expect(ids(await ours.find(PEOPLE, asking(), headers, env))).toEqual(status === 200 ? [`${PARTNER}.p`] : []);
  });

  it("is known by the certificate that the gateway puts in the event of Lambda", async () => {
    const ours = guarded();
    await ours.deliver("p");
    const invoke = handle(ours.app) as unknown as (event: object) => Promise<{ statusCode: number }>;
    const eventOf = (subjectDN: string) => ({
      version: "2.0",
      rawPath: "/vum/v3/werkzoekendeProfielen/gemeente-haarlem.p",
      rawQueryString: "",
      headers: { host: "vum.regio.example", ...HEADERS },
      requestContext: {
        http: { method: "GET" },
        domainName: "vum.regio.example",
        authentication: { clientCert: { subjectDN } },
      },
      isBase64Encoded: false,
    });
    expect((await invoke(eventOf(subjectOf(ASKER)))).statusCode).toBe(200);
    expect((await invoke(eventOf(subjectOf(EXCHANGE)))).statusCode).toBe(200);
    expect((await invoke(eventOf(subjectOf(OTHER)))).statusCode).toBe(401);
  });

  it.each([
    ["no certificate", {}],
    ["a certificate without an OIN", withCertificate("CN=vum.regio.example,C=NL")],
    ["an event of another form", { event: { requestContext: { authentication: ASKER } } }],
  ])("with %s is nobody, whatever token comes along", async (_name, env) => {
    const ours = guarded();
    const answer = await ours.find(PEOPLE, asking(), { ...HEADERS, Authorization: "Bearer abc" }, env);
    expect([answer.status, answer.body]).toEqual([
      401,
      expect.objectContaining({ code: "401.01", message: "Geen toegang" }),
    ]);
    expect(ours.audit).toEqual([
      {
        action: "vum-find-profiles",
        object: "-",
        origin: "vum",
        result: "refused",
        actor: "unknown",
        detail: "unauthenticated",
      },
    ]);
  });
});

describe("the OIN of a certificate", () => {
  const OIN = "00000001234567890000";
  it.each([
    ["first", `serialNumber=${OIN},CN=a,C=NL`, OIN],
    ["last, by its number, after a space", `CN=a, 2.5.4.5=${OIN}`, OIN],
    ["with another attribute in one name", `CN=a+SERIALNUMBER=${OIN},C=NL`, OIN],
    ["inside another value", `CN=a\\,serialNumber=${OIN},C=NL`, undefined],
    ["twice", `serialNumber=${OIN},serialNumber=00000001234567890001`, undefined],
    ["of too few digits", "serialNumber=1234", undefined],
    ["with more behind it", `serialNumber=${OIN}9`, undefined],
    ["in quotes of an old notation", `CN="a,serialNumber=${OIN}"`, undefined],
    ["nowhere", "CN=a", undefined],
  ])("is read from its subject: %s", (_name, subject, oin) => {
    expect(oinOf(subject)).toBe(oin);
  });
});

describe("a question that cannot be answered", () => {
  const area = { postcode: "2011AA", afstand: 10 };
  it.each([
    ["no JSON", "{", "400.01", "geen geldige JSON"],
    ["no object", "null", "400.01", "Geef een object"],
    ["no vraagObject", {}, "400.02", "/vraagObject: ontbreekt"],
    ["no area", { vraagObject: {} }, "400.02", "/vraagObject/selectiegebied: ontbreekt"],
    [
      "an area without distance",
      { vraagObject: { selectiegebied: { postcode: "2011AA" } } },
      "400.02",
      "/afstand: ontbreekt",
    ],
    ["a distance of 1000", { vraagObject: { selectiegebied: { ...area, afstand: 1000 } } }, "400.01", "/afstand"],
    ["half a postcode", { vraagObject: { selectiegebied: { ...area, postcode: "2011" } } }, "400.01", "/postcode"],
    ["a postcode of nowhere", { vraagObject: { selectiegebied: { ...area, postcode: "0011AA" } } }, "400.01", "0011"],
    ["more than 64 KB", asking({ x: "x".repeat(70_000) }), "400.01", "De vraag is te groot: hoogstens 64 KB"],
  ])("is refused by name: %s", async (_name, question, code, said) => {
    const ours = bron();
    const { status, body, text } = await ours.find(PEOPLE, question);
    expect([status, body]).toMatchObject([400, { code }]);
    expect(text).toContain(said);
    if (hasContracts) expect(contract("WerkzoekendeProfielen").flawsOfError(body)).toEqual([]);
    expect(ours.errors).toEqual([]);
  });

  it("says nothing of what went wrong inside", async () => {
    const broken = bron({
      candidates: {
        readMany: async () => [],
        async *changesSince() {
          yield await Promise.reject(new Error("table candidates is gone"));
        },
      },
    });
    const { status, body } = await broken.find(PEOPLE, asking());
    expect([status, body]).toEqual([500, { code: "500.1", message: "Interne serverfout" }]);
    expect(broken.errors).toHaveLength(1);
    expect(broken.audit[0]).toMatchObject({ result: "failed", actor: GATEWAY, detail: `failed for ${ASKER}` });
  });
});

describe("what must be answered for", () => {
  it("is recorded before anybody is shown: who cannot be recorded is not shown", async () => {
    const ours = bron({ recordView: () => Promise.reject(new Error("the log is full")) });
    await ours.deliver("p");
    const { status, text } = await ours.find(PEOPLE, asking());
    expect([status, text.includes(PARTNER)]).toEqual([500, false]);
  });

  it("is a line for each profile that was answered, with who asked, and nothing of a person", async () => {
    const ours = bron();
    await ours.deliverVum(aVumProfile());
    await ours.deliver("p");
    expect(ids(await ours.find(PEOPLE, asking()))).toHaveLength(2);
    await ours.read(PEOPLE, "vum-1");
    const line = (action: string, object: string) => ({
      ...{ action, object, result: "done", actor: GATEWAY, origin: "vum" },
      detail: `for ${ASKER}`,
    });
    expect(ours.audit.toSorted((a, b) => (a.action + a.object < b.action + b.object ? -1 : 1))).toEqual([
      line("vum-find-profiles", `${PARTNER}:p`),
      line("vum-find-profiles", `${PARTNER}:vum-1`),
      line("vum-read-profile", `${PARTNER}:vum-1`),
    ]);
    const seen = (activity: string, ...refs: string[]) => ({
      ...{ activity, object: "-", actor: ASKER, origin: "vum" },
      people: refs.map((ref) => ({ partner: PARTNER, ref })),
    });
    expect(ours.views).toEqual([seen("vum-find-profiles", "vum-1", "p"), seen("vum-read-profile", "vum-1")]);
    const logged = JSON.stringify(ours.audit);
    for (const personal of [...PERSONAL, "2011AB", "Tuinieren"]) expect(logged).not.toContain(personal);
  });
});
