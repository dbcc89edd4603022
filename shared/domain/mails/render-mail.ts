import type { Mail } from "../mail-record.ts";
import type { Palette, Theme } from "../theme.ts";
import type { MailContent, MailItem, MailLink, MailPart } from "./mail-content.ts";

const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

const itemInText = ({ text, link }: MailItem) => (link ? `- ${link.text}: ${text}\n${link.url}` : `- ${text}`);

/** A part as text; a link stands alone on its line, so that every mail program makes it one. */
function partInText(part: MailPart): string {
  switch (part.kind) {
    case "paragraph":
      return part.text;
    case "heading":
      return part.text.toUpperCase();
    case "list":
      return part.items.map(itemInText).join("\n");
    case "link":
      return linkInText(part.link);
  }
}

const linkInText = ({ text, url }: MailLink) => `${text}:\n${url}`;

const linkInHtml = ({ text, url }: MailLink) => `<a href="${escapeHtml(url)}">${escapeHtml(text)}</a>`;

const itemInHtml = ({ text, link }: MailItem) => `<li>${link ? `${linkInHtml(link)}<br>` : ""}${escapeHtml(text)}</li>`;

function partInHtml(part: MailPart): string {
  switch (part.kind) {
    case "paragraph":
      return `<p>${escapeHtml(part.text)}</p>`;
    case "heading":
      return `<h2>${escapeHtml(part.text)}</h2>`;
    case "list":
      return `<ul>${part.items.map(itemInHtml).join("")}</ul>`;
    case "link":
      return `<p class="action">${linkInHtml(part.link)}</p>`;
  }
}

const colours = (palette: Palette) => `
body { background: ${palette.paper}; color: ${palette.ink}; }
a { color: ${palette.link}; }
.desk { border-bottom: 4px solid ${palette.brand}; }
.footing { border-top: 1px solid ${palette.line}; }`;

/** One column that fits a phone; the colours are the region's, in the reader's scheme. Without styles it still reads. */
const styleOf = ({ light, dark }: Theme) => `
body { margin: 0; font: 16px/1.5 Arial, Helvetica, sans-serif; }
.mail { max-width: 600px; margin: 0 auto; padding: 16px; }
.desk { margin: 0; padding: 0 0 8px; font-weight: bold; }
h1 { margin: 24px 0 16px; font-size: 24px; line-height: 1.25; }
h2 { margin: 24px 0 8px; font-size: 18px; line-height: 1.25; }
p, ul { margin: 0 0 16px; }
ul { padding-left: 20px; }
li { margin-bottom: 8px; }
.action { font-size: 18px; font-weight: bold; }
.footing { margin-top: 32px; padding-top: 16px; font-size: 14px; }${colours(light)}
@media (prefers-color-scheme: dark) {${colours(dark)}
}
`;

/**
 * A mail in its two forms, from what it says and how the region looks. Nothing is fetched from anywhere: no picture, no
 * font, and nothing that tells us whether it was read.
 */
export function renderMail(
  head: Pick<Mail, "messageId" | "to">,
  { language, subject, parts, signature, reason, unsubscribe }: MailContent,
  theme: Theme,
): Mail {
  const text = [
    ...parts.map(partInText),
    signature.join("\n"),
    "--",
    [reason, ...(unsubscribe ? [linkInText(unsubscribe)] : [])].join("\n"),
  ].join("\n\n");
  const html = `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(subject)}</title>
<style>${styleOf(theme)}</style>
</head>
<body>
<div class="mail" role="article" lang="${language}" aria-label="${escapeHtml(subject)}">
<p class="desk">${escapeHtml(theme.desk.name)}</p>
<h1>${escapeHtml(subject)}</h1>
${parts.map(partInHtml).join("\n")}
<p>${signature.map(escapeHtml).join("<br>")}</p>
<div class="footing"><p>${escapeHtml(reason)}</p>${unsubscribe ? `<p>${linkInHtml(unsubscribe)}</p>` : ""}</div>
</div>
</body>
</html>
`;
  return { ...head, subject, text, html, ...(unsubscribe ? { unsubscribeUrl: unsubscribe.url } : {}) };
}
