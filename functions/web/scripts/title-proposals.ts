/**
 * Proposes job titles that we know while one is typed, as options of the browser's own list: it is read aloud, and used by
 * keyboard, as every such list. What is proposed is only text in the field; the server makes the same of it either way.
 */
export const TITLE_PROPOSALS = `
const title = document.querySelector("form[data-autosave] [name=title]");
if (title) {
  const list = document.createElement("datalist");
  list.id = "functietitels";
  title.after(list);
  title.setAttribute("list", list.id);
  let asking;
  let pause;
  title.addEventListener("input", () => {
    clearTimeout(pause);
    asking?.abort();
    const typed = title.value.trim();
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
