import { shortHash } from "#shared/domain/fingerprint.ts";

/**
 * Five minutes before somebody is signed out for doing nothing, shows the warning that stands hidden on the page; its
 * button asks for a page, which begins the half hour anew. Without scripts there is no warning.
 */
export const SESSION_WARNING = `
const QUIET = 25 * 60_000;
const warning = document.querySelector("[data-session]");
const text = warning?.querySelector("[data-session-text]");
const words = text?.textContent;
let before;

const wait = () => setTimeout(() => {
  before = document.activeElement;
  warning.hidden = false;
  text.textContent = words;
}, QUIET);

if (warning) {
  text.textContent = "";
  wait();
  warning.querySelector("button").addEventListener("click", async () => {
    const answer = await fetch(warning.dataset.session).catch(() => undefined);
    if (!answer?.ok || answer.redirected) return location.reload();
    warning.hidden = true;
    text.textContent = "";
    before?.focus();
    wait();
  });
}
`.trim();

/** Its address: changes with its content, so that it may be kept for ever. */
export const SESSION_WARNING_PATH = `/assets/${shortHash(SESSION_WARNING, 12).toLowerCase()}.js`;
