import {
  type Approval,
  type CarvingRecord,
  isBegunAtDesk,
  isCarvingOpen,
  mayChange,
} from "#shared/domain/carving-record.ts";
import type { Region, StaffMember } from "#shared/domain/region.ts";
import type { RequestInWords } from "./jobcarving-form/answers-in-words.ts";
import { RequestLists } from "./jobcarving-form/request-lists.tsx";
import { titleOf } from "./jobcarving-form/title.ts";
import { clockTime } from "./jobcarving-form/typed-minutes.ts";
import type { Locale } from "./locale.ts";
import { type Happened, NextSteps, StatusFrame } from "./status-frame.tsx";
import type { StatusPaths } from "./status-paths.ts";
import type { Words } from "./words/nl.ts";

type Props = {
  region: Region;
  locale: Locale;
  record: CarvingRecord;
  manager: StaffMember | undefined;
  request: RequestInWords;
  paths: StatusPaths;
  happened?: Happened | undefined;
};

/** The place of the first step that a state has ahead; closed requests have none. */
const FIRST_STEP: Partial<Record<CarvingRecord["status"], number>> = {
  received: 0,
  analysed: 2,
  "in-talks": 3,
  carved: 6,
};

/** Nobody gets a confirmation of a request that the desk began. */
const firstStep = (record: CarvingRecord): number | undefined =>
  record.status === "received" && isBegunAtDesk(record) ? 1 : FIRST_STEP[record.status];

const CarvedJob = ({ approval, record, words }: { approval: Approval; record: CarvingRecord; words: Words }) => {
  const own = record.submission.functions.flatMap(({ tasks }) => tasks).filter(({ id }) => approval.tasks.includes(id));
  const time = clockTime(own.reduce((sum, { minutesPerWeek }) => sum + minutesPerWeek, 0));
  return (
    <li>
      <strong>{approval.title}</strong>, {words.carving.hoursPerWeek(time)}: {own.map(({ title }) => title).join("; ")}
    </li>
  );
};

/** Where a request stands, for its employer. */
export const CarvingStatusPage = ({ region, locale, record, manager, request, paths, happened }: Props) => {
  const { words } = locale;
  const contact = manager ?? region.desk;
  const { status, approvals, submission } = record;
  const steps = words.carving.steps(submission.contact.email, contact.name);
  const link = happened === "received" ? { link: paths.status } : {};
  return (
    <StatusFrame
      region={region}
      locale={locale}
      base="/jobcarving"
      record={record}
      title={titleOf(record, words)}
      state={words.carving.states[status](contact.name, approvals.length)}
      isGood={status === "carved"}
      outcome={
        approvals.length === 0 ? null : (
          <ul>
            {approvals.map((approval) => (
              <CarvedJob approval={approval} record={record} words={words} />
            ))}
          </ul>
        )
      }
      next={<NextSteps steps={steps.slice(firstStep(record) ?? steps.length)} words={words} {...link} />}
      contact={contact}
      mayChange={mayChange(record)}
      mayWithdraw={isCarvingOpen(status)}
      paths={paths}
      happened={happened}
    >
      <RequestLists locale={locale} request={request} isNested />
    </StatusFrame>
  );
};
