import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aCarving, aVacancy } from "../support/builders.ts";
import { eventually } from "../support/running-platform.ts";
import { type Bench, bench } from "./support/bad-input.ts";
import { anApproval, desk, type Shortlist } from "./support/desk.ts";
import { expectProblem, pointersOf } from "./support/problems.ts";

let platform: Bench["platform"];
let send: Bench["send"];
let writingNothing: Bench["writingNothing"];
beforeAll(async () => {
  ({ platform, send, writingNothing } = await bench());
});
afterAll(() => platform.close());

describe("text that means harm", () => {
  const contact = { name: "Robin Voorbeeld", email: "robin@werkgever.example" };

  it("is refused where it could end a line of a mail", async () => {
    const task = { id: "a", title: "Snijden", minutesPerWeek: 600, carvable: true };
    const nurse = { title: "Kok", tasks: [task] };
    const breaks = ["\r\nBcc: x@evil.example", "\nSubject: x", "\r", "\u0000", "\u0085", "\u2028", "\u001b[31m"];
    await writingNothing(async () => {
      for (const end of breaks) {
        for (const [pointer, change] of [
          ["/contact/name", { contact: { ...contact, name: `Robin${end}x` } }],
          ["/contact/email", { contact: { ...contact, email: `robin@werkgever.example${end}x` } }],
          ["/title", { title: `Medewerker${end}x` }],
          ["/employer/name", { employer: { kvkNumber: "00000123", name: `Loods${end}x` } }],
        ] as const) {
          const answer = await send("post /vacancies", { body: { ...aVacancy(), ...change } });
          expect([end, pointersOf(expectProblem(answer, 400))]).toEqual([end, [pointer]]);
        }
        for (const [pointer, change] of [
          ["/contact/name", { contact: { ...contact, name: `Robin${end}x` } }],
          ["/functions/0/title", { functions: [{ ...nurse, title: `Kok${end}x` }] }],
          ["/functions/0/tasks/0/title", { functions: [{ ...nurse, tasks: [{ ...task, title: `Snijden${end}x` }] }] }],
          ["/functions/0/tasks/0/reason", { functions: [{ ...nurse, tasks: [{ ...task, reason: `Mag${end}x` }] }] }],
        ] as const) {
          const answer = await send("post /jobcarving-requests", { body: { ...aCarving(), ...change } });
          expect([end, pointersOf(expectProblem(answer, 400))]).toEqual([end, [pointer]]);
        }
        const approval = "post /jobcarving-requests/{reference}/proposals/{id}/approval";
        const answer = await send(approval, { body: anApproval({ title: `Hulp${end}x` }) });
        expect([end, pointersOf(expectProblem(answer, 400))]).toEqual([end, ["/title"]]);
      }
    });
  });

  it("is harmless where it is kept: one mail, to the one address, with the very words", async () => {
    const name = `Robin, "Bcc" <x@evil.example>; \\ ' & <b>vet</b> 👩‍🏭 \u202eezeerG`;
    const title = "=?utf-8?Q?=0D=0ABcc:_x@evil.example?= =cmd|'/c calc'!A1 <script>";
    const before = (await platform.mails()).length;
    const created = await send("post /vacancies", {
      body: { ...aVacancy({ title, contact: { ...contact, name } }) },
    });
    expect(created.status, created.text).toBe(201);
    const made = (created.body as { reference: string }).reference;
    const mails = await eventually(
      platform.mails,
      (all) => all.filter(({ subject }) => subject.includes(made)).length >= 2,
    );
    expect(mails.length).toBe(before + 2);
    const [confirmation] = mails.filter(({ to }) => to === contact.email);
    expect(confirmation?.text).toContain(title);
    expect(confirmation?.text).toContain('Robin, "Bcc" <x@evil.example>');
    for (const { to } of mails) expect(to).not.toContain("evil");
    const stored = await platform.call<{ title: string; contact: { name: string } }>("werkblad", `/vacancies/${made}`);
    expect(stored.body.title).toBe(title);
    expect(stored.body.contact.name).toBe(name.replace("\u202e", ""));
  });

  it("is kept by a jobcarving request, its approval and its vacancy as the very words", async () => {
    const words = "=cmd|'/c calc'!A1 <script>alert(1)</script> {{7*7}} 👩‍🏭";
    const tasks = ["constructor", "toString", "hasOwnProperty"].map((id) => ({
      ...{ id, title: `${words} ${id}`, minutesPerWeek: 300, carvable: true, occupation: "constructor:" },
      skills: ["constructor"],
    }));
    const steps = desk(platform);
    await steps.deliver("gemeente-haarlem", "carver", { skills: ["constructor"] });
    const made = await steps.handInCarving({
      functions: [{ title: words, tasks }],
      contact: { ...contact, name: "Robin <x@evil.example>" },
    });
    const proposal = await steps.aProposal(made);
    expect(await steps.approve(made, proposal, anApproval({ title: words, statement: words }))).toMatchObject({
      status: 200,
      body: { functions: [{ title: words }], approvals: [{ title: words, statement: words }] },
    });
    const { body } = await eventually(
      () => steps.carving(made),
      (answer) => answer.body.approvals.every(({ vacancy }) => vacancy !== undefined),
    );
    const vacancy = await steps.vacancy(body.approvals[0]?.vacancy ?? "");
    expect(vacancy.body.title).toBe(words);
    const mails = await eventually(
      platform.mails,
      (all) => all.filter(({ subject }) => subject.includes(made)).length >= 2,
    );
    for (const { to } of mails) expect(to).not.toContain("evil");
  });

  it("as codes that every object has as a name, leads nowhere else", async () => {
    const names = ["constructor", "toString", "valueOf", "hasOwnProperty", "isPrototypeOf"];
    const steps = desk(platform);
    const delivered = await steps.deliver("gemeente-haarlem", "constructor", {
      skills: names,
      certificates: names,
      programme: "constructor",
      occupations: [
        { code: "constructor:", months: 12 },
        { code: "9333", months: 30 },
      ],
    });
    expect(delivered.status, delivered.text).toBe(201);
    const made = await steps.handIn({
      skills: names.map((code) => ({ code, importance: "essential" as const })),
      certificates: names,
      occupation: "constructor:",
    });
    const shortlist: Shortlist = await steps.shortlist(made);
    expect(shortlist.entries.map(({ candidateId }) => candidateId)).toContain("gemeente-haarlem:constructor");
    const decided = await steps.decide(made, { candidateId: "gemeente-haarlem:constructor", decision: "put-forward" });
    expect(decided).toMatchObject({ status: 201, body: { agency: "pasmatch" } });
  });
});
