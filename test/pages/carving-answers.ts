type Fields = Readonly<Record<string, string | readonly string[]>>;

/**
 * The jobcarving form filled in right, as people type it, for a day in November 2026: one function with three tasks and
 * an empty row. Say only what matters to the test.
 */
export const carvingAnswers = (change: Fields = {}) => ({
  "employer-name": "Zorghuis Verzonnen",
  "kvk-number": "0000 0456",
  postcode: "2031ab",
  functie: "f1",
  "f1-taken": ["t1", "t2", "t3", "t4"],
  "f1-title": "Verpleegkundige",
  "f1-wage": "€ 31,-",
  "f1-scarce": "ja",
  ...aTask("t1", { title: "Wonden verzorgen", time: "15 uur", reason: "Alleen voor wie bevoegd is" }),
  ...aTask("t2", { title: "Maaltijden rondbrengen", time: "7", carvable: "ja" }),
  ...aTask("t3", { title: "Thee schenken", time: "2:30", carvable: "ja" }),
  ...aTask("t4", { title: "", time: "" }),
  kind: "regular",
  "hours-min": "8 uur",
  "hours-max": "24",
  "start-date": "4",
  "start-date-maand": "januari",
  "start-date-jaar": "27",
  "contact-name": "Robin Voorbeeld",
  "contact-email": "robin@zorghuis.example",
  ...change,
});

/** Answers about one task, by the ends of their names. */
export const aTask = (id: string, answers: Fields): Fields =>
  Object.fromEntries(Object.entries(answers).map(([end, answer]) => [`${id}-${end}`, answer]));

/** As many tasks as asked, each of which somebody else could do for an hour. */
export function manyTasks(count: number): Fields {
  const ids = Array.from({ length: count }, (_unused, index) => `t${index + 1}`);
  const answers = ids.map((id) => aTask(id, { title: `Werk ${id}`, time: "1", carvable: "ja" }));
  return Object.assign({ "f1-taken": ids }, ...answers);
}
