import type { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { mayBeOfTask } from "#shared/domain/carving-from-vacancy.ts";
import type { CarvingRecord } from "#shared/domain/carving-record.ts";
import { minimumWage } from "#shared/domain/money/minimum-wage.ts";
import { isProblem, Problem } from "#shared/domain/problem.ts";
import { CARVING_DECLINE_REASON_CODES } from "#shared/domain/reasons.ts";
import { type VacancyRecord, VacancyReference } from "#shared/domain/vacancy-record.ts";
import { engineLookups } from "#shared/reference/lookups.ts";
import { suggestTasks } from "#shared/reference/suggest-tasks.ts";
import { findOccupations } from "#shared/titles/find-occupations.ts";
import { approveBundle } from "#shared/usecases/approve-bundle.ts";
import { beginCarving } from "#shared/usecases/begin-carving.ts";
import { moveCarving } from "#shared/usecases/change-carving.ts";
import { declineCarving } from "#shared/usecases/decline-carving.ts";
import { weighBundle } from "#shared/usecases/weigh-bundle.ts";
import type { FormErrors, FormState, FormValues } from "#shared/web/form-state.ts";
import { pageResponse } from "#shared/web/page.tsx";
import { statusOf } from "#shared/web/problem-response.ts";
import type { StaffSession } from "#shared/web/sessions.ts";
import { MAX_FORM_BYTES } from "#shared/web/signed-in.ts";
import type { AtDesk } from "../at-desk.ts";
import { LIVE_FORM, LIVE_FORM_PATH } from "../live-form.ts";
import type { DeskWording } from "../words.ts";
import type { WorkbenchOptions } from "../workbench-options.ts";
import { approvalErrors, readApproval } from "./approval-input.ts";
import { BundlePage } from "./bundle-page.tsx";
import { addEditRoutes } from "./edit-routes.tsx";
import { ProposalPage } from "./proposal-page.tsx";
import { recordIn } from "./record-of.ts";
import { RequestPage } from "./request-page.tsx";
import { requestPath } from "./request-words.ts";
import { isOutdated, SHOWN_RECORD } from "./shown-version.tsx";

const NOTHING: FormState = { values: {}, errors: {} };

const BASE = "/werkblad/jobcarving/:reference";

/** An approval is of what somebody saw: not of a request that was changed after that. */
const CHANGED_MEANWHILE =
  "Het verzoek is intussen gewijzigd. Hier staan de taken en cijfers van nu: kijk ze na en leg het akkoord opnieuw vast";

const MOVED_MEANWHILE =
  "Iemand anders deed intussen iets met dit verzoek: kijk onderaan in de historie. Wilt u het nog steeds afwijzen, kies dan opnieuw";

/** A whole percentage from 0 to 100 as it was typed, or what is wrong with it; nothing for an empty field. */
function typedLoonwaarde(text: string): { loonwaarde?: number; errors: FormErrors } {
  const typed = text.trim().replace(/\s*%$/, "");
  if (typed === "") return { errors: {} };
  const loonwaarde = Number(typed);
  if (/^\d{1,3}$/.test(typed) && loonwaarde <= 100) return { loonwaarde, errors: {} };
  return { errors: { loonwaarde: "Vul een heel percentage in van 0 tot en met 100, bijvoorbeeld 40" } };
}

/** The pages on which a jobcarving request is looked into, weighed, and turned into jobs. */
export function addCarvingRoutes(app: Hono, desk: AtDesk, options: WorkbenchOptions, wording: DeskWording): void {
  const { carvings, tables } = options;
  const { signedIn, formOf, chromeOf, note } = desk;
  const weigh = weighBundle({
    ...options,
    lookups: engineLookups(tables),
    minimumWage: (date) => minimumWage(date).centsPerHour / 100,
  });

  const suggest = suggestTasks(tables, findOccupations(tables));
  /** By the vacancy's own title, or else by the name of its occupation: a title may be anything. */
  const typicalTasks = ({ submission: { title, occupation } }: VacancyRecord) =>
    [title, wording.labels.occupation(occupation)].flatMap(suggest).find((one) => one.occupation === occupation)
      ?.tasks ?? [];

  const recordOf = recordIn(carvings);

  app.get(LIVE_FORM_PATH, (context) =>
    context.body(LIVE_FORM, 200, {
      "Content-Type": "text/javascript; charset=utf-8",
      "Cache-Control": "public, max-age=31536000, immutable",
    }),
  );

  type Shown = { compared?: readonly string[] | undefined; declining?: FormState };
  const requestPage = async (
    record: CarvingRecord,
    session: StaffSession,
    { compared, declining = NOTHING }: Shown,
    status = 200,
  ) => {
    const proposals = await options.proposals.read(record.reference);
    note("view-proposals", record.reference, session.member.id);
    const shown = { record, proposals, compared, declining, ...wording };
    return pageResponse(<RequestPage chrome={await chromeOf(session)} {...shown} />, status);
  };

  app.get(
    BASE,
    signedIn(async (context, session) =>
      requestPage(await recordOf(context), session, {
        compared:
          context.req.queries("vergelijk") ?? (context.req.query("naast-elkaar") === undefined ? undefined : []),
      }),
    ),
  );

  app.post(
    `${BASE}/stap`,
    bodyLimit({ maxSize: MAX_FORM_BYTES }),
    signedIn(async (context, session) => {
      const { field } = await formOf(context, session);
      const record = await recordOf(context);
      if (field("naar") !== "in-talks") throw new Problem("not-found", "Deze stap bestaat niet");
      if (record.status === "in-talks") return context.redirect(requestPath(record.reference), 303);
      await moveCarving(options)(record, "in-talks", { kind: "staff", id: session.member.id });
      note("carving-in-talks", record.reference, session.member.id);
      return context.redirect(requestPath(record.reference), 303);
    }),
  );

  app.post(
    `${BASE}/afwijzing`,
    bodyLimit({ maxSize: MAX_FORM_BYTES }),
    signedIn(async (context, session) => {
      const { field, values } = await formOf(context, session);
      const record = await recordOf(context);
      const reason = CARVING_DECLINE_REASON_CODES.find((known) => known === field("reden"));
      const refused = (reden: string, status: number) =>
        requestPage(record, session, { declining: { values, errors: { reden } } }, status);
      if (!reason) return refused("Kies een reden om dit verzoek af te wijzen", 400);
      if (field(SHOWN_RECORD) !== String(record.version)) return refused(MOVED_MEANWHILE, 409);
      await declineCarving(options)(record, reason, { kind: "staff", id: session.member.id });
      note("carving-declined", record.reference, session.member.id);
      return context.redirect(requestPath(record.reference), 303);
    }),
  );

  addEditRoutes(app, desk, options, { recordOf, suggest, wording });

  type Typed = { ticked: readonly string[]; loonwaarde: string; approval?: FormState };
  const bundlePage = async (record: CarvingRecord, session: StaffSession, typed: Typed, status = 200) => {
    const { loonwaarde, errors } = typedLoonwaarde(typed.loonwaarde);
    const bundle = await weigh(record, typed.ticked);
    note("weigh-bundle", `${record.reference} ${bundle.tasks.join(" ")}`.trim(), session.member.id);
    return pageResponse(
      <BundlePage
        chrome={await chromeOf(session)}
        record={record}
        bundle={bundle}
        ticked={typed.ticked}
        loonwaarde={loonwaarde}
        asked={{ values: { loonwaarde: [typed.loonwaarde] }, errors }}
        approval={typed.approval ?? NOTHING}
        tables={tables}
        {...wording}
      />,
      status,
    );
  };

  app.get(
    `${BASE}/bundel`,
    signedIn(async (context, session) =>
      bundlePage(await recordOf(context), session, {
        ticked: context.req.queries("taken") ?? [],
        loonwaarde: context.req.query("loonwaarde") ?? "",
      }),
    ),
  );

  app.post(
    `${BASE}/goedkeuring`,
    bodyLimit({ maxSize: MAX_FORM_BYTES }),
    signedIn(async (context, session) => {
      const { values } = await formOf(context, session);
      const record = await recordOf(context);
      const refused = (errors: FormErrors, status: number) =>
        bundlePage(
          record,
          session,
          { ticked: tasksIn(values), loonwaarde: values.loonwaarde?.[0] ?? "", approval: { values, errors } },
          status,
        );
      if (isOutdated(record, values)) return refused({ taken: CHANGED_MEANWHILE }, 409);
      const approval = readApproval(values);
      if ("errors" in approval) return refused(approval.errors, 400);
      try {
        const by = { kind: "staff", id: session.member.id } as const;
        await approveBundle(options)(record, { ...approval.typed, tasks: tasksIn(values), by });
      } catch (error) {
        if (!isProblem(error)) throw error;
        const errors = error.errors.length > 0 ? approvalErrors(error.errors) : { taken: error.message };
        return refused(errors, statusOf(error.kind));
      }
      note("approve-bundle", `${record.reference} ${tasksIn(values).join(" ")}`, session.member.id);
      return context.redirect(`${requestPath(record.reference)}#functies`, 303);
    }),
  );

  app.post(
    "/werkblad/vacatures/:reference/jobcarving",
    bodyLimit({ maxSize: MAX_FORM_BYTES }),
    signedIn(async (context, session) => {
      const { field } = await formOf(context, session);
      const reference = context.req.param("reference") ?? "";
      const vacancy = VacancyReference.safeParse(reference).success
        ? await options.vacancies.read(reference)
        : undefined;
      const blocking = field("eis");
      if (!vacancy || !mayBeOfTask(blocking)) throw new Problem("not-found", "Deze vacature of eis is niet gevonden");
      const by = { kind: "staff", id: session.member.id } as const;
      const record = await beginCarving(options)(vacancy, { blocking, typical: typicalTasks(vacancy), by });
      note("submit-carving", `${record.reference} ${reference}`, session.member.id);
      return context.redirect(`${requestPath(record.reference)}/wijzigen`, 303);
    }),
  );

  app.get(
    `${BASE}/voorstel`,
    signedIn(async (context, session) => {
      const record = await recordOf(context);
      const bundle = await weigh(record, context.req.queries("taken") ?? []);
      if (bundle.tasks.length === 0) return context.redirect(`${requestPath(record.reference)}/bundel`, 303);
      note("view-proposal", `${record.reference} ${bundle.tasks.join(" ")}`, session.member.id);
      return pageResponse(<ProposalPage chrome={await chromeOf(session)} record={record} bundle={bundle} />);
    }),
  );
}

const tasksIn = (values: FormValues): readonly string[] => values.taken ?? [];
