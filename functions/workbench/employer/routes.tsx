import type { Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { CONTACT_CHANNELS } from "#shared/domain/contact-moment.ts";
import { dayOf } from "#shared/domain/dates.ts";
import type { EmployerRecord } from "#shared/domain/employer-record.ts";
import { KvkNumber } from "#shared/domain/fields.ts";
import { isProblem, Problem } from "#shared/domain/problem.ts";
import { noteContact } from "#shared/usecases/note-contact.ts";
import type { FormState } from "#shared/web/form-state.ts";
import { pageResponse } from "#shared/web/page.tsx";
import { statusOf } from "#shared/web/problem-response.ts";
import type { StaffSession } from "#shared/web/sessions.ts";
import { MAX_FORM_BYTES } from "#shared/web/signed-in.ts";
import type { AtDesk } from "../at-desk.ts";
import { csvFile } from "../csv-file.ts";
import type { Words } from "../words.ts";
import type { WorkbenchOptions } from "../workbench-options.ts";
import { contactErrors, contactInput, valuesOfToday } from "./contact-fields.ts";
import { EmployerPage, employerPath } from "./employer-page.tsx";
import { type EmployerWork, employerWork } from "./employer-work.ts";

const BASE = "/werkblad/werkgevers/:kvk";

/** Contact moments that a page shows; the file has as many. */
const MOST_MOMENTS = 200;

/** The name of a copy of the form, as we make it: letters and digits. */
const FORM_ID = /^[0-9A-Za-z]{16,64}$/;

const WORK_HEADER = ["referentie", "titel", "stand", "ontvangen", "gevraagd", "vervuld", "laatste notitie"];
const MOMENTS_HEADER = ["dag", "hoe", "notitie", "door", "opgeschreven op"];

/** Everything of one employer: its work, its placements, and the talks with it. */
export function addEmployerRoutes(app: Hono, desk: AtDesk, options: WorkbenchOptions, words: Words): void {
  const { employers, contacts, deskView, vacancies, carvings, clock, randomId } = options;
  const { signedIn, formOf, chromeOf, note } = desk;

  const employerOf = async (context: Context): Promise<EmployerRecord> => {
    const kvkNumber = KvkNumber.safeParse(context.req.param("kvk") ?? "");
    const employer = kvkNumber.success ? await employers.read(kvkNumber.data) : undefined;
    if (!employer) throw new Problem("not-found", "Deze werkgever is niet gevonden");
    return employer;
  };

  /** Whom the latest work of the employer names as contact. */
  const contactOf = async ({ rows: [latest] }: EmployerWork) => {
    if (!latest) return undefined;
    const { reference } = latest.line;
    const record = (await vacancies.read(reference)) ?? (await carvings.read(reference));
    return record?.submission.contact;
  };

  const employerPage = async (employer: EmployerRecord, session: StaffSession, state: FormState, status = 200) => {
    const { kvkNumber } = employer;
    const [view, moments] = await Promise.all([deskView(), contacts.latest(kvkNumber, MOST_MOMENTS)]);
    const work = employerWork(view, kvkNumber);
    note("view-employer", kvkNumber, session.member.id);
    const people = work.placements.map(({ assignment }) => assignment.candidate);
    const [object, actor] = [kvkNumber, session.member.id];
    await options.recordView({ activity: "view-employer", object, actor, origin: "workbench", people });
    const shown = { employer, contact: await contactOf(work), work, moments, state, formId: randomId(), words };
    return pageResponse(<EmployerPage chrome={await chromeOf(session)} {...shown} />, status);
  };

  app.get(
    BASE,
    signedIn(async (context, session) =>
      employerPage(await employerOf(context), session, { values: valuesOfToday(dayOf(clock())), errors: {} }),
    ),
  );

  app.post(
    `${BASE}/contactmomenten`,
    bodyLimit({ maxSize: MAX_FORM_BYTES }),
    signedIn(async (context, session) => {
      const { field, values } = await formOf(context, session);
      const employer = await employerOf(context);
      const id = field("formulier");
      if (!FORM_ID.test(id))
        throw new Problem("invalid-input", "Dit formulier is niet van ons; laad de pagina opnieuw");
      try {
        await noteContact(options)(employer.kvkNumber, id, contactInput(values), session.member.id);
      } catch (error) {
        if (!isProblem(error, "invalid-input")) throw error;
        return employerPage(employer, session, { values, errors: contactErrors(error.errors) }, statusOf(error.kind));
      }
      note("note-contact", employer.kvkNumber, session.member.id);
      return context.redirect(`${employerPath(employer.kvkNumber)}#contactmomenten`, 303);
    }),
  );

  app.get(
    `${BASE}/werk.csv`,
    signedIn(async (context, session) => {
      const { kvkNumber } = await employerOf(context);
      note("export-employer", kvkNumber, session.member.id);
      return csvFile(
        `werk-${kvkNumber}`,
        WORK_HEADER,
        employerWork(await deskView(), kvkNumber).rows.map(({ standing, line }) => [
          ...[line.reference, line.title, standing, dayOf(new Date(line.receivedAt))],
          ...[String(line.asked), String(line.filled), line.latest ? words.history(line.latest.what) : ""],
        ]),
      );
    }),
  );

  app.get(
    `${BASE}/contactmomenten.csv`,
    signedIn(async (context, session) => {
      const { kvkNumber } = await employerOf(context);
      note("export-contacts", kvkNumber, session.member.id);
      return csvFile(
        `contactmomenten-${kvkNumber}`,
        MOMENTS_HEADER,
        (await contacts.latest(kvkNumber, MOST_MOMENTS)).map(({ on, channel, note: text, by, at }) => [
          ...[on, CONTACT_CHANNELS[channel], text, words.person(by), dayOf(new Date(at))],
        ]),
      );
    }),
  );
}
