import { shortHash } from "#shared/domain/fingerprint.ts";

/**
 * Sends a form with `data-live` as soon as something in it changes, puts the parts that it names (ids) in their place,
 * and says the new outcome aloud. What was typed in those parts (from the start, in a form with `data-typed`) stays as it
 * was, also when the part is away for a while. Until the answer is there no other form is sent: it would be about what
 * was chosen before. Without scripts, or when the answer does not come, the form's own button does the same.
 */
export const LIVE_FORM = `
const form = document.querySelector("form[data-live]");
const status = form?.querySelector("[data-live-status]");
const typed = new Map();
let asking;
let isHeld = false;

const remember = ({ name, value, type, checked }) => {
  if (name && type !== "hidden" && (type !== "radio" || checked)) typed.set(name, value);
};
const restore = () => {
  for (const [name, value] of typed)
    for (const field of document.getElementsByName(name)) {
      if (field.type === "radio") field.checked = field.value === value;
      else field.value = value;
    }
};
for (const field of document.querySelector("form[data-typed]")?.elements ?? []) remember(field);
document.addEventListener("input", ({ target }) => {
  if (target.form !== form) remember(target);
});

document.addEventListener("submit", (event) => {
  if (!asking || event.target === form) return;
  event.preventDefault();
  isHeld = true;
});

form?.addEventListener("change", async () => {
  asking?.abort();
  const mine = new AbortController();
  asking = mine;
  const address = form.action + "?" + new URLSearchParams(new FormData(form));
  try {
    const answer = await fetch(address, { signal: mine.signal });
    if (!answer.ok || answer.redirected) return form.submit();
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const focused = document.activeElement?.id;
    for (const id of form.dataset.live.split(" ")) {
      const [now, next] = [document.getElementById(id), page.getElementById(id)];
      if (now && next) now.replaceWith(next);
    }
    restore();
    if (focused && document.activeElement?.id !== focused) document.getElementById(focused)?.focus();
    for (const box of form.querySelectorAll("input[type=checkbox]"))
      box.checked = page.getElementById(box.id)?.checked ?? box.checked;
    const held = isHeld ? "Nog niet verstuurd: de bundel is net veranderd. Kijk hem na en verstuur dan opnieuw. " : "";
    status.textContent = held + page.querySelector("[data-live-status]").textContent;
    history.replaceState(null, "", address);
    isHeld = false;
    asking = undefined;
  } catch (error) {
    if (error.name !== "AbortError") form.submit();
  }
});
`.trim();

/** Address of the module: changes with its content, so it may be kept for ever. */
export const LIVE_FORM_PATH = `/werkblad/assets/${shortHash(LIVE_FORM, 12).toLowerCase()}.js`;
