/**
 * Keeps what is typed on this device, only for who chooses so, and puts it back on a form that is still as it came. The
 * page where a vacancy was received forgets it. Nothing of it is sent anywhere.
 */
export const AUTOSAVE = `
const KEY = "wsp-vacature";
const stored = (action) => {
  try {
    return action(localStorage);
  } catch {
    return null;
  }
};
const forget = () => stored((storage) => storage.removeItem(KEY));
if (document.querySelector("[data-sent]")) forget();

const form = document.querySelector("form[data-autosave]");
const box = document.getElementById("op-dit-apparaat");
if (form && box) {
  const choice = box.querySelector("input");
  const told = box.querySelector("[role=status]");
  const clear = box.querySelector("button");
  const typed = () =>
    [...new FormData(form)].filter(([name, value]) => name !== "formulier" && typeof value === "string" && value !== "");
  const keep = () => {
    if (choice.checked) stored((storage) => storage.setItem(KEY, JSON.stringify(typed())));
  };
  const putBack = (answers) => {
    for (const control of form.elements) {
      if (!control.name || control.type === "hidden" || control.type === "submit") continue;
      const given = answers.filter(([name]) => name === control.name).map(([, value]) => value);
      if (control.type === "checkbox" || control.type === "radio") control.checked = given.includes(control.value);
      else control.value = given[0] ?? "";
      if (given.length > 0) control.closest("details")?.setAttribute("open", "");
    }
  };

  const earlier = stored((storage) => JSON.parse(storage.getItem(KEY)));
  if (Array.isArray(earlier)) {
    choice.checked = true;
    clear.hidden = false;
    if (form.dataset.autosave === "fresh") {
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
    else forget();
  });
  clear.addEventListener("click", () => {
    forget();
    choice.checked = false;
    clear.hidden = true;
    told.textContent = box.dataset.cleared;
    choice.focus();
  });
}
`;
