import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import PostalMime from "postal-mime";
import type { Region } from "#shared/domain/region.ts";
import { Page } from "#shared/web/page.tsx";
import type { NodeHandler } from "./gateway.ts";
import { writePage } from "./write-page.ts";

export const INBOX_PREFIX = "/postvak";

export type InboxMail = { file: string; messageId: string; to: string; subject: string; text: string; at: Date };

/** Mails in the folder, newest first. */
export async function readInbox(folder: string, limit = Number.POSITIVE_INFINITY): Promise<InboxMail[]> {
  const files = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith(".eml"));
  const dated = await Promise.all(files.map(async (file) => ({ file, at: (await stat(join(folder, file))).mtime })));
  const newest = dated.toSorted((a, b) => b.at.getTime() - a.at.getTime()).slice(0, limit);
  return Promise.all(
    newest.map(async ({ file, at }) => {
      const mail = await PostalMime.parse(await readFile(join(folder, file)));
      const to = mail.to?.map(({ address }) => address ?? "").join(", ") ?? "";
      return { file, at, to, messageId: mail.messageId ?? "", subject: mail.subject ?? "", text: mail.text ?? "" };
    }),
  );
}

/** The lines of a paragraph. A line that is an address, as our own links are, becomes a link; all else stays text. */
const inLines = (paragraph: string) =>
  paragraph.split("\n").map((line, index) => (
    <>
      {index === 0 ? null : <br />}
      {/^https?:\/\/\S+$/.test(line) ? <a href={line}>{line}</a> : line}
    </>
  ));

const InboxPage = ({ region, mails }: { region: Region; mails: readonly InboxMail[] }) => (
  <Page
    region={region}
    title="Postvak (demonstratie)"
    isPrivate
    navigation={[
      { href: "/", text: "Voorpagina" },
      { href: "/werkblad", text: "Werkblad" },
    ]}
  >
    <h1>Postvak</h1>
    <p class="lead">Alle mail die het platform verstuurde, de nieuwste bovenaan. Er gaat niets de deur uit.</p>
    {mails.length === 0 ? <p>Er is nog geen mail.</p> : null}
    {mails.map(({ to, subject, text }) => (
      <article class="candidate">
        <h2>{subject}</h2>
        <p>Aan: {to}</p>
        {text.split("\n\n").map((paragraph) => (
          <p>{inLines(paragraph)}</p>
        ))}
      </article>
    ))}
  </Page>
);

/** The page on which the local deployment shows what it would have mailed. */
export function mailInbox(folder: string, region: Region): NodeHandler {
  return (_request, response) => {
    readInbox(folder, 50)
      .then((mails) => writePage(response, <InboxPage region={region} mails={mails} />))
      .catch(() => response.destroy());
  };
}
