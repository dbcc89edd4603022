import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aCandidate } from "../support/builders-today.ts";
import { type Bench, bench, bodyOf, json, TARGETS, written } from "./support/bad-input.ts";
import { clientFor } from "./support/document.ts";
import { expectProblem, pointersOf } from "./support/problems.ts";
import { nameOf, routes } from "./support/routes.ts";

let platform: Bench["platform"];
let pathFor: Bench["pathFor"];
let send: Bench["send"];
let writingNothing: Bench["writingNothing"];
beforeAll(async () => {
  ({ platform, pathFor, send, writingNothing } = await bench());
});
afterAll(() => platform.close());

describe("a query or header that is no good", () => {
  it("names every parameter that is unknown, repeated or out of range", async () => {
    const pull = (query: string) => platform.call("pasmatch", `/assignments?${query}`);
    const cases: [string, string[]][] = [
      ["limit=0", ["/limit"]],
      ["limit=101", ["/limit"]],
      ["limit=1e1", ["/limit"]],
      ["limit=-1", ["/limit"]],
      ["limit=", ["/limit"]],
      ["limit=%201", ["/limit"]],
      ["limit=١", ["/limit"]],
      ["wait=21", ["/wait"]],
      ["wait=1.5", ["/wait"]],
      ["limit=1&limit=1", ["/limit"]],
      ["after=a&after=b&limit=1", ["/after"]],
      ["after=zz", ["/after"]],
      [`after=${"9".repeat(500)}`, ["/after"]],
      ["q=1", ["/q"]],
      ["__proto__=1", ["/__proto__"]],
      ["constructor=1&a%2Fb=1", ["/a~1b", "/constructor"]],
      ["a%2Fb=1&a%2Fb=2", ["/a~1b"]],
      ["limit[]=1", ["/limit[]"]],
      ["LIMIT=1", ["/LIMIT"]],
      ["limit=0&wait=99&q=1", ["/limit", "/q", "/wait"]],
    ];
    for (const [query, pointers] of cases) {
      expect([query, pointersOf(expectProblem(await pull(query), 400))]).toEqual([query, pointers]);
    }
  });

  it.each(routes.map(nameOf))("is refused on every route that has no parameters of that name (%s)", async (name) => {
    const route = routes.find((candidate) => nameOf(candidate) === name);
    const client = TARGETS[name]?.client ?? clientFor(name);
    await writingNothing(async () => {
      const answer = await platform.call(client, `${pathFor(route?.path ?? "")}?verbose=1`, {
        method: name.split(" ")[0]?.toUpperCase() ?? "",
        ...(route?.body || route?.rawBody
          ? {
              body: json(bodyOf(name)),
              headers: { "Content-Type": TARGETS[name]?.contentType ?? "application/json" },
            }
          : {}),
      });
      expect(pointersOf(expectProblem(answer, 400))).toEqual(["/verbose"]);
    });
  });

  it.each(written.filter(({ heedsVersion }) => heedsVersion).map(nameOf))("as If-Match (%s)", async (name) => {
    const route = written.find((candidate) => nameOf(candidate) === name);
    const body = route?.body ? { body: json(bodyOf(name)) } : {};
    await writingNothing(async () => {
      for (const tag of ["3", "abc", '"1", "2"', 'W/"1"', '"', '""x', "*, *"]) {
        const answer = await send(name, { ...body, headers: { "If-Match": tag } });
        expect([tag, pointersOf(expectProblem(answer, 400))]).toEqual([tag, ["/If-Match"]]);
      }
      for (const tag of ['"0"', '"x"', '"-1"', '"1e3"', '"99999999999999999999"', '""', '"1.zz"']) {
        expectProblem(await send(name, { ...body, headers: { "If-Match": tag } }), 412);
      }
    });
  });

  it.each(written.filter(({ heedsKey }) => heedsKey).map(nameOf))("as Idempotency-Key (%s)", async (name) => {
    const route = written.find((candidate) => nameOf(candidate) === name);
    const body = route?.body || route?.rawBody ? { body: json(bodyOf(name)) } : {};
    await writingNothing(async () => {
      for (const key of ["a b", "x".repeat(256), "a\tb", "a, b"]) {
        const answer = await send(name, { ...body, headers: { "Idempotency-Key": key } });
        expect([key, pointersOf(expectProblem(answer, 400))]).toEqual([key, ["/Idempotency-Key"]]);
      }
    });
  });

  it("is said together with what is wrong in the body", async () => {
    const answer = await send(
      "put /candidates/{ref}",
      { body: json({ ...aCandidate(), education: 9 }), headers: { "Idempotency-Key": "a b", "If-Match": "1" } },
      "?verbose=1&a=1&a=2",
    );
    const problem = expectProblem(answer, 400);
    expect(pointersOf(problem)).toEqual(["/Idempotency-Key", "/If-Match", "/a", "/education"]);
    expect(problem.detail).toBe("4 velden kloppen niet");
  });
});
