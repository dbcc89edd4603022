import { shortHash } from "#shared/domain/fingerprint.ts";

/**
 * Five minutes before somebody is signed out, shows the warning that stands hidden on the page. Where that is for doing
 * nothing, its button asks for a page, which begins the half hour anew; the end of a working day can only be met by signing
 * in again in another tab, and so can a session that is past. What was typed stays on the page in each case. Without
 * scripts there is no warning.
 */
export const SESSION_WARNING = `
const MINUTE = 60_000;
const warning = document.querySelector("[data-session]");

if (warning) {
  const [text, button, login] = ["p", "button", "a"].map((part) => warning.querySelector(part));
  const { session, seconds, idle, over, ended, stay, close } = warning.dataset;
  let before;
  let mayStay = true;

  const say = (words) => {
    if (warning.hidden) before = document.activeElement;
    login.hidden = mayStay;
    button.textContent = mayStay ? stay : close;
    warning.hidden = false;
    text.textContent = words;
  };
  const sayLastly = (words) => {
    mayStay = false;
    say(words);
  };
  const hide = () => {
    warning.hidden = true;
    text.textContent = "";
    before?.focus();
  };
  const wait = () => setTimeout(() => mayStay && say(idle), 25 * MINUTE);

  wait();
  setTimeout(() => sayLastly(over), Math.max(0, seconds * 1000 - 5 * MINUTE));
  button.addEventListener("click", async () => {
    if (!mayStay) return hide();
    const answer = await fetch(session, { redirect: "manual" }).catch(() => undefined);
    if (answer?.type === "opaqueredirect") return sayLastly(ended);
    if (!answer?.ok) return;
    hide();
    wait();
  });
}
`.trim();

/** Its address: changes with its content, so that it may be kept for ever. */
export const SESSION_WARNING_PATH = `/assets/${shortHash(SESSION_WARNING, 12).toLowerCase()}.js`;
