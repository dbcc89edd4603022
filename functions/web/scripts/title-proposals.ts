/**
 * Proposes job titles that we know while one is typed, as options of the browser's own list: it is read aloud, and used by
 * keyboard, as every such list. What is proposed is only text in the field; the server makes the same of it either way.
 * The form is listened to, and not its fields, because those of a function come and go.
 */
export const TITLE_PROPOSALS = `
const ASKS_TITLE = "[name=title], [name^=f][name$='-title']";
const form = document.querySelector("form[data-autosave]");
if (form?.querySelector(ASKS_TITLE)) {
  const list = document.createElement("datalist");
  list.id = "functietitels";
  list.lang = "nl";
  form.append(list);
  let asking;
  let pause;
  form.addEventListener("input", ({ target }) => {
    if (!target.matches(ASKS_TITLE)) return;
    clearTimeout(pause);
    asking?.abort();
    if (target.getAttribute("list") !== list.id) {
      list.replaceChildren();
      target.setAttribute("list", list.id);
    }
    const typed = target.value.trim();
    if (typed.length < 3) return;
    pause = setTimeout(async () => {
      asking = new AbortController();
      try {
        const answer = await fetch("/vacature/beroepen?titel=" + encodeURIComponent(typed), { signal: asking.signal });
        if (!answer.ok) return;
        const { titles } = await answer.json();
        list.replaceChildren(...titles.map((value) => Object.assign(document.createElement("option"), { value })));
      } catch {
        // Without proposals the field is what it was.
      }
    }, 150);
  });
}
`;
