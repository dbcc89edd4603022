import type { Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { KvkNumber } from "#shared/domain/fields.ts";
import { wordsToFind } from "#shared/domain/mentions.ts";
import { Problem } from "#shared/domain/problem.ts";
import { findMentions } from "#shared/usecases/find-mentions.ts";
import { pageResponse } from "#shared/web/page.tsx";
import { MAX_FORM_BYTES } from "#shared/web/signed-in.ts";
import type { AtDesk } from "../at-desk.ts";
import type { WorkbenchOptions } from "../workbench-options.ts";
import { MENTION_FIELDS, MentionsPage } from "./mentions-page.tsx";

const PATH = "/werkblad/werkgevers/:kvk/persoon";

/** A name and an address are typed, sent in a form and in no address, and noted nowhere. */
export function addMentionsRoutes(app: Hono, desk: AtDesk, options: WorkbenchOptions): void {
  const { signedIn, formOf, chromeOf, note } = desk;
  const find = findMentions(options);

  const employerOf = async (context: Context) => {
    const kvkNumber = KvkNumber.safeParse(context.req.param("kvk") ?? "");
    const employer = kvkNumber.success ? await options.employers.read(kvkNumber.data) : undefined;
    if (!employer) throw new Problem("not-found", "Deze werkgever is niet gevonden");
    return employer;
  };

  app.get(
    PATH,
    signedIn(async (context, session) => {
      const employer = await employerOf(context);
      const shown = { chrome: await chromeOf(session), employer, state: { values: {}, errors: {} } };
      return pageResponse(<MentionsPage {...shown} />);
    }),
  );

  app.post(
    PATH,
    bodyLimit({ maxSize: MAX_FORM_BYTES }),
    signedIn(async (context, session) => {
      const { field, values } = await formOf(context, session);
      const employer = await employerOf(context);
      const person = { name: field(MENTION_FIELDS.name).trim(), email: field(MENTION_FIELDS.email).trim() };
      const shown = { chrome: await chromeOf(session), employer };
      if (wordsToFind(person).length === 0) {
        const errors = { [MENTION_FIELDS.name]: "Vul een naam van minstens drie letters in, of een e-mailadres" };
        return pageResponse(<MentionsPage {...shown} state={{ values, errors }} />, 400);
      }
      const found = await find(employer.kvkNumber, person);
      const activity = "find-mentions";
      const [object, actor] = [employer.kvkNumber, session.member.id];
      note(activity, object, actor);
      // A message is about a candidate: who reads a piece of it saw that person.
      const people = found.flatMap(({ place }) => (place.kind === "messages" ? [place.candidate] : []));
      await options.recordView({ activity, object, actor, origin: "workbench", people });
      return pageResponse(<MentionsPage {...shown} state={{ values, errors: {} }} found={found} />);
    }),
  );
}
