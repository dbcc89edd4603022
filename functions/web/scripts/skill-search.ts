/**
 * Proposes skills by name while one is typed, in the browser's own list, and puts the chosen one in the first empty row.
 * All names stand in the page already, so nothing is asked of the server.
 */
export const SKILL_SEARCH = `
const box = document.getElementById("zoek-vaardigheid");
const rows = [...document.querySelectorAll("select[data-skill]")];
if (box && rows.length > 0) {
  const field = box.querySelector("input");
  const list = box.querySelector("datalist");
  const told = box.querySelector("[role=status]");
  const codes = new Map([...rows[0].options].filter(({ value }) => value !== "").map(({ text, value }) => [text, value]));
  list.replaceChildren(...[...codes.keys()].map((value) => Object.assign(document.createElement("option"), { value })));
  const say = (sentence, name) => {
    told.textContent = sentence.replace("{}", name);
  };
  const add = () => {
    const name = [...codes.keys()].find((known) => known.toLowerCase() === field.value.trim().toLowerCase());
    if (name === undefined) return say(field.value.trim() === "" ? "" : box.dataset.unknown, "");
    const row = rows.find(({ value }) => value === codes.get(name)) ?? rows.find(({ value }) => value === "");
    if (row === undefined) return say(box.dataset.full, name);
    row.value = codes.get(name);
    row.closest("details")?.setAttribute("open", "");
    row.dispatchEvent(new Event("input", { bubbles: true }));
    field.value = "";
    say(box.dataset.added, name);
  };
  field.addEventListener("input", ({ inputType }) => {
    if (inputType === undefined || inputType === "insertReplacementText") add();
  });
  field.addEventListener("change", add);
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    add();
  });
  box.hidden = false;
}
`;
