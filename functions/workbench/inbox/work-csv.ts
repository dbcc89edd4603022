import { dayOf } from "#shared/domain/dates.ts";
import { csvFile } from "../csv-file.ts";
import type { Words } from "../words.ts";
import type { Inbox } from "./desk-work.ts";
import { URGENCY_WORDS } from "./filters.ts";

const HEADER = [
  ...["wanneer", "wat eerst", "waarom", "sinds", "uiterlijk", "soort", "referentie", "titel", "werkgever", "KvK"],
  ...["accountmanager", "stand", "ontvangen", "laatste notitie", "notitie van", "notitie op"],
];

const day = (instant: string): string => dayOf(new Date(instant));

/** The desk's list as a file, in the order of the page. */
export const workCsv = (inbox: Inbox, words: Words): Response =>
  csvFile(
    "werkvoorraad",
    HEADER,
    inbox.flatMap(({ urgency, rows }) =>
      rows.map(({ next, latest, ...row }) => [
        ...[URGENCY_WORDS[urgency], next.first, next.why, day(next.since), next.due ?? "", row.kind],
        ...[row.reference, row.title, row.employerName, row.kvkNumber, words.person(row.accountManager), row.standing],
        day(row.receivedAt),
        ...(latest ? [words.history(latest.what), words.actor(latest.by), day(latest.at)] : ["", "", ""]),
      ]),
    ),
  );
