import { shortHash } from "#shared/domain/fingerprint.ts";

/**
 * Sends a form with `data-live` as soon as something in it changes, puts the parts that it names (ids) in their place,
 * and says the new outcome aloud. Without scripts, or when the answer does not come, the form's own button does the same.
 */
export const LIVE_FORM = `
const form = document.querySelector("form[data-live]");
let asking;
form?.addEventListener("change", async () => {
  asking?.abort();
  asking = new AbortController();
  const address = form.action + "?" + new URLSearchParams(new FormData(form));
  try {
    const answer = await fetch(address, { signal: asking.signal });
    if (!answer.ok || answer.redirected) return form.submit();
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    for (const id of form.dataset.live.split(" ")) {
      const [now, next] = [document.getElementById(id), page.getElementById(id)];
      if (now && next) now.replaceWith(next);
    }
    for (const box of form.querySelectorAll("input[type=checkbox]"))
      box.checked = page.getElementById(box.id)?.checked ?? box.checked;
    form.querySelector("[data-live-status]").textContent = page.querySelector("[data-live-status]").textContent;
    history.replaceState(null, "", address);
  } catch (error) {
    if (error.name !== "AbortError") form.submit();
  }
});
`.trim();

/** Address of the module: changes with its content, so it may be kept for ever. */
export const LIVE_FORM_PATH = `/werkblad/assets/${shortHash(LIVE_FORM, 12).toLowerCase()}.js`;
