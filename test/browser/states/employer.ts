import { answers } from "../../pages/answers.ts";
import { aTask, carvingAnswers, manyTasks } from "../../pages/carving-answers.ts";
import { handIn, hiddenFields } from "../../pages/hand-in.ts";
import { attributes } from "../../pages/html.ts";
import type { Answer, Visitor } from "../../pages/visitor.ts";
import { employer, LONG_NAME, LONG_WORD, type State, sent } from "./state.ts";

/** Follows the link on a page whose words begin like this. */
const follow = async (visitor: Visitor, answer: Answer, words: string): Promise<Answer> => {
  const { html } = await visitor.arrive(answer);
  const [, href = ""] = new RegExp(`<a [^>]*href="([^"]+)"[^>]*>\\s*${words}`).exec(html) ?? [];
  if (href === "") throw new Error(`no link "${words}"`);
  return visitor.open(href.replaceAll("&amp;", "&"));
};

const strange = answers({
  title: LONG_WORD,
  description: `<b>${LONG_WORD}</b> ${"🚚 ".repeat(50)} عامل مستودع`,
  "employer-name": LONG_NAME,
  "contact-email": "geen adres",
});

/** A request of which every task asks something. */
const askingRequest = carvingAnswers({
  ...aTask("t2", { language: "2", licences: ["B", "C"], certificates: ["heftruck"], dayparts: ["mon-morning"] }),
  ...aTask("t3", { "demand-lifting": "1", "demand-pace": "2", together: "t2" }),
});

/** The same, with long and strange words. */
const strangeRequest = {
  ...askingRequest,
  ...aTask("t1", { title: LONG_WORD, time: "15", reason: `<b>${LONG_WORD}</b> ${"🚚 ".repeat(20)}` }),
  "employer-name": LONG_NAME,
};

const sixtyTasks = { ...manyTasks(60), ...aTask("t1", { title: LONG_WORD, reason: LONG_WORD }) };

/** The request once more, by the link of the one that is open, with other answers. */
const handedInAgain = async (visitor: Visitor): Promise<Answer> => {
  const { html } = await visitor.arrive(await handIn(visitor, carvingAnswers(), "/jobcarving"));
  const link = attributes(html, "href").find((href) => href.includes("vorige=")) ?? "";
  const { functie: _rows, ...hidden } = hiddenFields((await visitor.get(link)).html);
  return visitor.post("/jobcarving", { ...hidden, ...askingRequest });
};

/** Pages for everybody, and the employer's from the first question to the last answer. */
export const EMPLOYER_STATES: readonly State[] = [
  employer("front page", "/", { file: "30-home-phone", on: "phone" }),
  employer("front page in English", "/en"),
  employer("help", "/help", { file: "31-help", on: "desk" }),
  employer("help in English", "/en/help"),
  employer("privacy", "/privacy", { file: "32-privacy", on: "desk" }),
  employer("accessibility", "/toegankelijkheid", { file: "33-accessibility", on: "desk" }),
  employer("page that is not there", "/nergens"),
  employer("vacancy form, empty", "/vacature"),
  employer("vacancy form in English, empty", "/en/vacature", { file: "34-form-english", on: "phone" }),
  employer("vacancy form, everything wrong", sent("/vacature", {})),
  employer("vacancy form in English, everything wrong", sent("/en/vacature", {})),
  employer("vacancy form, long and strange answers", sent("/vacature", strange)),
  employer("vacancy, answers to check", sent("/vacature", answers()), { file: "35-check-answers", on: "desk" }),
  employer("vacancy received", (visitor) => handIn(visitor, answers())),
  employer(
    "vacancy, where it stands",
    async (visitor) => follow(visitor, await handIn(visitor, answers()), "Bekijk waar uw vacature staat"),
    { file: "39-status", on: "phone" },
  ),
  employer("status page with a wrong key", "/status/V-3K7Q2M9X?sleutel=verzonnen"),
  employer("jobcarving form, empty", "/jobcarving"),
  employer("jobcarving form, everything wrong", sent("/jobcarving", {})),
  employer("jobcarving form, a row more", sent("/jobcarving", { ...carvingAnswers(), actie: "add-function:" })),
  employer("jobcarving form in English, everything wrong", sent("/en/jobcarving", {})),
  employer("jobcarving form, kept for later", sent("/jobcarving", { ...carvingAnswers(), actie: "bewaren" })),
  employer("jobcarving request, answers to check", sent("/jobcarving", askingRequest), {
    file: "24-jobcarving-check-phone",
    on: "phone",
    from: "[aria-label^='Functie 1']",
  }),
  employer("jobcarving request, answers to check, handed in before", handedInAgain),
  employer("jobcarving request, 60 tasks to check", sent("/jobcarving", { ...strangeRequest, ...sixtyTasks })),
  employer("jobcarving request received", (visitor) => handIn(visitor, carvingAnswers(), "/jobcarving")),
  employer("jobcarving request, where it stands", async (visitor) =>
    follow(visitor, await handIn(visitor, strangeRequest, "/jobcarving"), "Bekijk waar uw verzoek staat"),
  ),
  employer("jobcarving request, to change", async (visitor) =>
    follow(visitor, await handIn(visitor, strangeRequest, "/jobcarving"), "Verzoek wijzigen"),
  ),
  employer("jobcarving request, to withdraw", async (visitor) =>
    follow(visitor, await handIn(visitor, carvingAnswers(), "/jobcarving"), "Verzoek intrekken"),
  ),
];
