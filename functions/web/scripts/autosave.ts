/**
 * Keeps what is typed on this device, only for who chooses so, and puts it back on a form that is still as it came. The
 * page that says that it was received forgets it. A form whose rows come and go is first asked of the server with the rows
 * that were kept; otherwise nothing is sent before the visitor does.
 */
export const AUTOSAVE = `
const stored = (action) => {
  try {
    return action(localStorage);
  } catch {
    return null;
  }
};
const forget = (key) => stored((storage) => storage.removeItem(key));
const sent = document.querySelector("[data-sent]");
if (sent) forget(sent.dataset.sent);

const form = document.querySelector("form[data-autosave]");
const box = document.getElementById("op-dit-apparaat");
if (form && box) {
  const key = form.dataset.keptAs;
  const choice = box.querySelector("input");
  const told = box.querySelector("[role=status]");
  const clear = box.querySelector("button");
  const typed = () =>
    [...new FormData(form)].filter(([name, value]) => name !== "formulier" && typeof value === "string" && value !== "");
  const keep = () => {
    if (choice.checked) stored((storage) => storage.setItem(key, JSON.stringify(typed())));
  };
  const putBack = (answers) => {
    for (const control of form.elements) {
      if (!control.name || control.type === "hidden" || control.type === "submit") continue;
      // What has rows came from the server with its answers in it.
      if (control.closest("[data-rows]")) continue;
      const given = answers.filter(([name]) => name === control.name).map(([, value]) => value);
      if (control.type === "checkbox" || control.type === "radio") control.checked = given.includes(control.value);
      else control.value = given[0] ?? "";
      if (given.length > 0) control.closest("details")?.setAttribute("open", "");
    }
  };

  // False when rows that were kept cannot be shown: then nothing is put back, and nothing written over what is kept.
  const withRows = async (answers) => {
    const rows = form.querySelector("[data-rows]");
    if (!rows) return true;
    const body = new URLSearchParams([...answers, ["actie", rows.dataset.rows]]);
    try {
      const answer = await fetch(form.action, { method: "POST", body });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const kept = page.querySelector("[data-rows]");
      if (answer.ok && kept) rows.replaceWith(kept);
      return answer.ok && kept !== null;
    } catch {
      return false;
    }
  };

  const earlier = stored((storage) => JSON.parse(storage.getItem(key)));
  const isFresh = form.dataset.autosave === "fresh";
  if (Array.isArray(earlier) && (!isFresh || (await withRows(earlier)))) {
    choice.checked = true;
    clear.hidden = false;
    if (isFresh) {
      putBack(earlier);
      told.textContent = box.dataset.restored;
      const lead = document.querySelector(".lead");
      if (lead) lead.textContent = box.dataset.restored + " " + lead.textContent;
    }
  }
  box.hidden = false;

  let waiting;
  form.addEventListener("input", ({ target }) => {
    if (target === choice) return;
    clearTimeout(waiting);
    waiting = setTimeout(keep, 400);
  });
  form.addEventListener("submit", keep);
  choice.addEventListener("change", () => {
    clear.hidden = !choice.checked;
    if (choice.checked) keep();
    else forget(key);
  });
  clear.addEventListener("click", () => {
    forget(key);
    choice.checked = false;
    clear.hidden = true;
    told.textContent = box.dataset.cleared;
    choice.focus();
  });
}
`;
