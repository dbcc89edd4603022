import type { OpenDemand } from "#shared/domain/asked-fields.ts";
import { type Summary, summary } from "#shared/domain/completeness.ts";
import { dayOf, hourOf, mondayOf } from "#shared/domain/dates.ts";
import { partnerDigest } from "#shared/domain/mails/partner-digest.ts";
import type { Region } from "#shared/domain/region.ts";
import { addDays } from "#shared/engine/calendar.ts";
import type { Clock, MailProvider, Signer } from "#shared/ports/services.ts";
import type { MailChoices, MailStore, PartnerPeople } from "#shared/ports/stores.ts";
import { mailChoiceUrl } from "./mail-choice-link.ts";
import { sendMailOnce } from "./send-mail-once.ts";

type Deps = {
  partnerPeople: Pick<PartnerPeople, "listProfiles">;
  openDemand: () => Promise<OpenDemand>;
  mails: MailStore;
  choices: Pick<MailChoices, "isOff">;
  provider: MailProvider;
  signer: Signer;
  region: Region;
  clock: Clock;
  publicUrl: string;
};

/** The hour of Monday, in Dutch time, from which a week's digest goes out. */
const FROM_HOUR = "07";

/** The last Monday of which the hour has come. */
function digestDue(now: Date): string {
  const monday = mondayOf(dayOf(now));
  return hourOf(now) >= `${monday}T${FROM_HOUR}` ? monday : addDays(monday, -7);
}

/**
 * Tells each source partner once a week how complete and fresh its profiles are, with counts alone. A digest that was
 * missed comes until the next is due. A partner that had nobody here when the week began, or switched it off, hears
 * nothing. Answers to how many it was sent.
 */
export const sendPartnerDigests = (deps: Deps) => async (): Promise<number> => {
  const monday = digestDue(deps.clock());
  let sent = 0;
  for (const { code, name, digestTo } of deps.region.partners) {
    const id = `partner-digest/${code}/${monday}`;
    if (!digestTo || ((await deps.mails.read(id))?.status ?? "sending") !== "sending") continue;
    const choice = { topic: "partner-digest", recipient: code } as const;
    if (await deps.choices.isOff(choice)) continue;
    const total = await totalOf(deps, code, `${monday}T${FROM_HOUR}`);
    if (total.people === 0) continue;
    const unsubscribeUrl = await mailChoiceUrl(deps)(choice, digestTo.language ?? "nl");
    const link = `${deps.publicUrl}/api/v1/openapi.json`;
    const status = await sendMailOnce({ ...deps, domain: new URL(deps.publicUrl).hostname })(id, (messageId) =>
      partnerDigest({ partner: { name, digestTo }, total, region: deps.region, link, unsubscribeUrl, messageId }),
    );
    if (status === "sent") sent += 1;
  }
  return sent;
};

/** The sum of everybody who stood here before the digest was due. */
async function totalOf({ partnerPeople, openDemand, clock }: Deps, partner: string, due: string): Promise<Summary> {
  const { add, total } = summary(dayOf(clock()), await openDemand());
  for await (const page of partnerPeople.listProfiles(partner))
    for (const { profile, changedAt } of page) if (hourOf(new Date(changedAt)) < due) add(profile);
  return total();
}
