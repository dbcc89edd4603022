import type { CarvingRecord } from "#shared/domain/carving-record.ts";
import { bundlePath, takenInWords, taskTitles } from "./request-words.ts";

type Props = { record: CarvingRecord; tasks: readonly string[]; name: string };

/** A proposed bundle by its name and tasks: the way to it while it can still become a job, or else why it cannot. */
export const BundleName = ({ record, tasks, name }: Props) => {
  const taken = takenInWords(record, tasks);
  return (
    <>
      {taken === undefined ? <a href={bundlePath(record.reference, tasks)}>{name}</a> : name}
      <br />
      <span class="table__note">
        {taskTitles(record.submission, tasks).join(", ")}
        {taken === undefined ? "" : `. ${taken}`}
      </span>
    </>
  );
};
