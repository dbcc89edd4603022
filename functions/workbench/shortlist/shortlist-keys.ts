import { shortHash } from "#shared/domain/fingerprint.ts";
import { BULK_FORM } from "./bulk-form.tsx";
import { DECIDED } from "./decided.ts";

/**
 * Goes through the cards of a shortlist by keyboard, and decides with one key for what and one for why. A decision is sent
 * by the card's own form, so that a key does nothing that a button does not. Keys are heard outside fields alone, and can
 * be switched off (WCAG 2.1.4); that choice is remembered in this browser.
 */
export const SHORTLIST_KEYS = `
const find = (id) => document.getElementById(id);
const cards = [...document.querySelectorAll("article.candidate")];
const [bar, help, ask, isOn, said] = ["toetsen", "toetsen-hulp", "besluit-vraag", "toetsen-aan", "toetsen-melding"].map(find);
const REMEMBERED = "wsp-sneltoetsen";
const CHOICE_KEYS = "1234567890bcdef";
const EXPLAINED = {
  "put-forward": "De uitvoerder krijgt deze kandidaat te zien. Dit besluit kunt u niet terugnemen.",
  postpone: "Waarom later? Kies een reden.",
  "turn-down": "Waarom niet voor deze vacature? Kies een reden.",
};

const say = (text) => { said.textContent = text; };
const currentCard = () => document.activeElement?.closest("article.candidate") ?? (location.hash ? find(decodeURIComponent(location.hash.slice(1))) : null);
const current = () => cards.indexOf(currentCard());
const go = (to) => {
  const card = cards[Math.max(0, Math.min(cards.length - 1, to))];
  card?.focus({ preventScroll: true });
  card?.scrollIntoView({ block: "start", behavior: "instant" });
};
const goToBulk = () => {
  const form = find("${BULK_FORM}");
  form.focus({ preventScroll: true });
  form.scrollIntoView({ block: "start", behavior: "instant" });
};
const buttonOf = (card, decision) => card.querySelector('button[name=besluit][value="' + decision + '"]');
const goToUndecided = () => {
  const next = cards.findIndex((card, at) => at > current() && !card.hasAttribute("${DECIDED}"));
  if (next < 0) say("Over alle volgende kandidaten op deze bladzijde is al besloten.");
  else go(next);
};

const choice = (key, text, choose) => {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "ask__choice";
  button.dataset.key = key;
  const shown = document.createElement("kbd");
  shown.textContent = key === "Enter" ? "Enter" : key;
  button.append(shown, " " + text);
  button.addEventListener("click", () => { ask.close(); choose(); });
  const item = document.createElement("li");
  item.append(button);
  return item;
};

const decide = (decision) => {
  const card = cards[current()];
  if (!card) return say("Kies eerst een kandidaat met j of k.");
  const button = buttonOf(card, decision);
  if (!button) return say("Over deze kandidaat kan niets meer worden besloten.");
  const name = card.querySelector("h3").textContent.trim();
  const send = () => button.form.requestSubmit(button);
  find("besluit-kop").textContent = button.firstChild.textContent.trim() + ": " + name;
  find("besluit-uitleg").textContent = EXPLAINED[decision];
  if (decision === "put-forward") {
    const agency = button.form.elements.uitvoerder;
    const chosen = agency.selectedOptions[0];
    find("besluit-keuzes").replaceChildren(choice("Enter", "Ja, draag voor bij " + chosen.textContent.trim(), send));
  } else {
    const reasons = button.form.elements.reden;
    const choices = [...reasons.options].filter(({ value }) => value !== "");
    find("besluit-keuzes").replaceChildren(
      ...choices.map(({ value, textContent }, at) =>
        choice(CHOICE_KEYS[at], textContent.trim(), () => { reasons.value = value; send(); })),
    );
  }
  ask.showModal();
  find("besluit-keuzes").querySelector("button")?.focus({ preventScroll: true });
};

const tick = () => {
  const box = cards[current()]?.querySelector("input[type=checkbox][name=kandidaat]");
  if (!box) return say("Kies eerst een kandidaat met j of k.");
  box.checked = !box.checked;
  say(box.checked ? "Gekozen." : "Niet meer gekozen.");
};

const actions = {
  j: () => go(current() + 1),
  k: () => go(current() - 1),
  n: goToUndecided,
  x: tick,
  b: goToBulk,
  v: () => decide("put-forward"),
  u: () => decide("postpone"),
  a: () => decide("turn-down"),
  "?": () => help.showModal(),
};

const isTyping = ({ target }) => target.closest("input:not([type=checkbox]), select, textarea, [contenteditable]");

if (bar && cards.length > 0) {
  bar.hidden = false;
  isOn.checked = localStorage.getItem(REMEMBERED) !== "uit";
  isOn.addEventListener("change", () => localStorage.setItem(REMEMBERED, isOn.checked ? "aan" : "uit"));
  find("toetsen-hulp-knop").addEventListener("click", () => help.showModal());
  ask.addEventListener("keydown", (event) => {
    const chosen = [...ask.querySelectorAll("[data-key]")].find(({ dataset }) => dataset.key === event.key && event.key !== "Enter");
    if (!chosen) return;
    event.preventDefault();
    chosen.click();
  });
  document.addEventListener("keydown", (event) => {
    if (!isOn.checked || help.open || ask.open || event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return;
    const isOnCard = event.target.matches("article.candidate");
    const arrow = isOnCard ? { ArrowDown: "j", ArrowUp: "k" }[event.key] : undefined;
    const action = actions[arrow ?? event.key];
    if (!action) return;
    event.preventDefault();
    say("");
    action();
  });
}
`.trim();

/** Address of the module: changes with its content, so it may be kept for ever. */
export const SHORTLIST_KEYS_PATH = `/werkblad/assets/${shortHash(SHORTLIST_KEYS, 12).toLowerCase()}.js`;
