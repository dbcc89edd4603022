import type { Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { answerRate } from "#shared/domain/answer-rate.ts";
import { CandidateId, candidateId, candidateKey } from "#shared/domain/candidate.ts";
import type { ViewActivity } from "#shared/domain/log-line.ts";
import { Problem } from "#shared/domain/problem.ts";
import { AGENCY_REASON_CODES, DECISION_REASON_CODES } from "#shared/domain/reasons.ts";
import type { ShortlistEntry } from "#shared/domain/shortlist.ts";
import { assignmentsOf, DECISIONS, type VacancyRecord, VacancyReference } from "#shared/domain/vacancy-record.ts";
import { agencyAdviser } from "#shared/usecases/agency-adviser.ts";
import { decideAtDesk } from "#shared/usecases/decide-at-desk.ts";
import { readElsewhere } from "#shared/usecases/read-elsewhere.ts";
import { readShortlist } from "#shared/usecases/read-shortlist.ts";
import { pageResponse } from "#shared/web/page.tsx";
import { pageAsked } from "#shared/web/pages.tsx";
import { statusOf } from "#shared/web/problem-response.ts";
import type { StaffSession } from "#shared/web/sessions.ts";
import { MAX_FORM_BYTES } from "#shared/web/signed-in.ts";
import type { AtDesk } from "./at-desk.ts";
import { type Assignments, cardPath } from "./decisions.tsx";
import { employerWork } from "./employer/employer-work.ts";
import { lookAlikes } from "./look-alikes.tsx";
import { readBulk, tickedIn } from "./shortlist/bulk-input.ts";
import { BulkOutcomePage } from "./shortlist/bulk-outcome-page.tsx";
import { ComparisonPage, FEWEST_COMPARED, MOST_COMPARED } from "./shortlist/comparison-page.tsx";
import { readSeen, SEEN } from "./shortlist/seen.ts";
import { decisionsCsv, shortlistCsv } from "./shortlist/shortlist-csv.ts";
import { SHORTLIST_KEYS, SHORTLIST_KEYS_PATH } from "./shortlist/shortlist-keys.ts";
import { type Chosen, type Notice, SHORTLIST_PAGE_SIZE, VacancyPage } from "./vacancy-page.tsx";
import { ElsewhereSection } from "./vum/elsewhere-section.tsx";
import { noteSeenElsewhere } from "./vum/routes.tsx";
import type { DeskWording } from "./words.ts";
import type { WorkbenchOptions } from "./workbench-options.ts";

const BASE = "/werkblad/vacatures/:reference";

/** How an employer answered until now, and what else it has open, is no news of this minute. */
const LOOK_MAY_BE_OLD_MS = 60_000;

const limited = bodyLimit({ maxSize: MAX_FORM_BYTES });

/** A vacancy with its shortlist: to read, to compare, to decide about one person or many, and to take along. */
export function addVacancyRoutes(app: Hono, desk: AtDesk, options: WorkbenchOptions, wording: DeskWording): void {
  const { vacancies } = options;
  const { signedIn, formOf, chromeOf, note } = desk;
  const { words } = wording;

  const notFound = () => new Problem("not-found", "Deze vacature is niet gevonden");
  const referenceOf = (context: Context): string => {
    const { data } = VacancyReference.safeParse(context.req.param("reference"));
    if (data === undefined) throw notFound();
    return data;
  };
  const recordOf = async (context: Context): Promise<VacancyRecord> => {
    const record = await vacancies.read(referenceOf(context));
    if (!record) throw notFound();
    return record;
  };

  /** Notes that these people are shown to somebody; nobody is shown before that. */
  const noteSeen = async (activity: ViewActivity, reference: string, session: StaffSession, ids: Iterable<string>) => {
    note(activity, reference, session.member.id);
    const people = [...new Set(ids)].map(candidateKey);
    await options.recordView({ activity, object: reference, actor: session.member.id, origin: "workbench", people });
  };

  const assignmentsBy = async (record: VacancyRecord) => {
    const found = await options.assignments.readMany(assignmentsOf(record));
    return new Map(found.map((assignment) => [assignment.id, assignment]));
  };

  const conversationsOf = async (assignments: Assignments) => {
    const found = await options.conversations.readMany([...assignments.values()]);
    return new Map(found.map((conversation) => [conversation.id, conversation]));
  };

  /** Which page of the list is shown: the one that is asked for, or the one on which somebody stands. */
  type Where = { page?: string | undefined; candidate?: string | undefined };
  type Shown = { where?: Where; notice?: Notice; chosen?: Chosen; status?: number };
  const vacancyPage = async (
    context: Context,
    session: StaffSession,
    { where = {}, notice, chosen, status }: Shown = {},
  ) => {
    let page = 1;
    const onPage = (entries: readonly ShortlistEntry[]) => {
      const at = entries.findIndex(({ candidateId: id }) => id === (notice?.candidateId ?? where.candidate));
      const asked = at === -1 ? where.page : String(1 + Math.floor(at / SHORTLIST_PAGE_SIZE));
      page = pageAsked(asked, SHORTLIST_PAGE_SIZE, entries.length);
      return entries.slice((page - 1) * SHORTLIST_PAGE_SIZE, page * SHORTLIST_PAGE_SIZE);
    };
    const now = options.clock();
    const reference = referenceOf(context);
    const reading = recordOf(context);
    const [record, list, [assignments, conversations], view, { advise }, found, chrome] = await Promise.all([
      reading,
      readShortlist(options)(reference, onPage),
      reading.then(assignmentsBy).then(async (by) => [by, await conversationsOf(by)] as const),
      options.deskView(LOOK_MAY_BE_OLD_MS),
      agencyAdviser(options)(now.toISOString()),
      reading.then(readElsewhere(options)),
      chromeOf(session),
    ]);
    const answers = answerRate(employerWork(view, record.submission.employer.kvkNumber).assignments);
    await noteSeen("view-shortlist", reference, session, [...list.candidates.keys(), ...Object.keys(record.decisions)]);
    noteSeenElsewhere(desk, session, reference, found);
    const alike = lookAlikes(view, record);
    const shown = {
      record,
      list,
      page,
      assignments,
      answers,
      alike,
      conversations,
      advise,
      now,
      notice,
      chosen,
      ...wording,
    };
    const regions = options.otherRegions.sources.length;
    const elsewhere = (
      <ElsewhereSection
        chrome={chrome}
        record={record}
        elsewhere={found}
        regions={regions}
        candidates={list.shown}
        words={words}
      />
    );
    return pageResponse(<VacancyPage chrome={chrome} elsewhere={elsewhere} {...shown} />, status);
  };

  app.get(SHORTLIST_KEYS_PATH, (context) =>
    context.body(SHORTLIST_KEYS, 200, {
      "Content-Type": "text/javascript; charset=utf-8",
      "Cache-Control": "public, max-age=31536000, immutable",
    }),
  );

  app.get(
    BASE,
    signedIn(async (context, session) => {
      const where = { page: context.req.query("pagina"), candidate: context.req.query("kandidaat") };
      return vacancyPage(context, session, { where });
    }),
  );

  app.post(
    `${BASE}/besluiten`,
    limited,
    signedIn(async (context, session) => {
      const { field } = await formOf(context, session);
      const { reference } = await recordOf(context);
      const candidate = CandidateId.safeParse(field("kandidaat"));
      const decision = DECISIONS.find((known) => known === field("besluit"));
      if (!candidate.success || !decision) throw new Problem("not-found", "Deze kandidaat is niet gevonden");
      const key = candidateKey(candidate.data);
      const isForward = decision === "put-forward";
      const reason = DECISION_REASON_CODES.find((known) => known === field("reden"));
      const [outcome] = await decideAtDesk(options)(reference, { kind: "staff", id: session.member.id }, [
        {
          candidate: key,
          decision,
          reason: isForward ? undefined : reason,
          agency: isForward ? field("uitvoerder") || undefined : undefined,
          agencyReason: isForward
            ? AGENCY_REASON_CODES.find((known) => known === field("reden-uitvoerder"))
            : undefined,
          seen: readSeen(field(SEEN)),
        },
      ]);
      const refused = outcome?.refused;
      if (refused) {
        note(decision, `${reference} ${candidate.data}`, session.member.id, "refused");
        const needsReason = refused.kind === "invalid-input" && !isForward;
        const text = needsReason
          ? `Kies eerst een reden uit de lijst bij kandidaat ${key.ref}.`
          : refused.message.replace(/\.?$/, ".");
        const sent = { agency: field("uitvoerder"), agencyReason: field("reden-uitvoerder"), reason: field("reden") };
        const notice = { text, candidateId: candidate.data, sent };
        return vacancyPage(context, session, { notice, status: statusOf(refused.kind) });
      }
      note(decision, `${reference} ${candidate.data}`, session.member.id);
      return context.redirect(cardPath(reference, candidate.data), 303);
    }),
  );

  app.post(
    `${BASE}/samen`,
    limited,
    signedIn(async (context, session) => {
      const form = await formOf(context, session);
      const asked = readBulk(form);
      if ("refused" in asked) {
        const chosen = { ticked: tickedIn(form), reason: form.field("reden") };
        const where = { page: form.field("pagina") };
        return vacancyPage(context, session, { where, notice: { text: asked.refused }, chosen, status: 400 });
      }
      if ("compare" in asked) {
        const query = new URLSearchParams(asked.compare.map((id): [string, string] => ["kandidaat", id]));
        return context.redirect(`/werkblad/vacatures/${referenceOf(context)}/vergelijken?${query}`, 303);
      }
      const { reference } = await recordOf(context);
      const by = { kind: "staff", id: session.member.id } as const;
      const outcomes = await decideAtDesk(options)(reference, by, asked.decide);
      for (const { candidate, decision, refused } of outcomes) {
        const object = `${reference} ${candidateId(candidate)}`;
        note(decision, object, session.member.id, refused ? "refused" : "done");
      }
      const shown = { chrome: await chromeOf(session), record: await recordOf(context), outcomes, words };
      return pageResponse(<BulkOutcomePage {...shown} />);
    }),
  );

  app.get(
    `${BASE}/vergelijken`,
    signedIn(async (context, session) => {
      const record = await recordOf(context);
      const asked = new Set(context.req.queries("kandidaat") ?? []);
      const chosen = (entries: readonly ShortlistEntry[]) =>
        entries.filter(({ candidateId: id }) => asked.has(id)).slice(0, MOST_COMPARED);
      const { shortlist, shown: compared } = await readShortlist(options)(record.reference, chosen);
      const entries = shortlist?.entries ?? [];
      if (compared.length < FEWEST_COMPARED) return context.redirect(`/werkblad/vacatures/${record.reference}`, 303);
      await noteSeen(
        "compare-candidates",
        record.reference,
        session,
        compared.map((entry) => entry.candidateId),
      );
      const shown = { chrome: await chromeOf(session), record, entries, compared, words };
      return pageResponse(<ComparisonPage {...shown} />);
    }),
  );

  app.get(
    `${BASE}/groslijst.csv`,
    signedIn(async (context, session) => {
      const record = await recordOf(context);
      const { shortlist, candidates } = await readShortlist(options)(record.reference);
      await noteSeen("export-shortlist", record.reference, session, candidates.keys());
      return shortlistCsv(record, shortlist?.entries ?? [], words);
    }),
  );

  app.get(
    `${BASE}/besluiten.csv`,
    signedIn(async (context, session) => {
      const record = await recordOf(context);
      await noteSeen("export-decisions", record.reference, session, Object.keys(record.decisions));
      return decisionsCsv(record, await assignmentsBy(record), words);
    }),
  );
}
