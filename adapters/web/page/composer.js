/** The box to type in, the commands it offers after a slash, and things to try. */
import { byId, el } from "./elements.js";
import { wordsIn } from "./words.js";

const form = byId("composer");
const chips = byId("chips");
const tries = byId("tries");
const MOST_OFFERED = 7;

const state = { menu: {}, offered: [], chosen: 0, send: () => {} };

const box = el("textarea", {
  id: "box",
  rows: "1",
  enterkeyhint: "send",
  role: "combobox",
  "aria-autocomplete": "list",
  "aria-expanded": "false",
  "aria-controls": "offers",
  maxlength: "40000",
});
const offers = el("ul", { id: "offers", class: "offers", role: "listbox", hidden: true });
const awaited = el("p", { class: "awaited", hidden: true });
const button = el("button", { type: "submit", class: "send" }, el("span", { "aria-hidden": "true" }, "↑"));
form.append(offers, awaited, el("div", { class: "row" }, box, button));

/** @param given `{ language, menu, typeHere, client }`: words in the member's language, a client of theirs or null; `send(text)` is called with what was typed */
export function showComposer({ language, menu, typeHere, client, send }) {
  const words = wordsIn(language);
  Object.assign(state, { menu, send });
  box.placeholder = typeHere;
  box.setAttribute("aria-label", typeHere);
  button.setAttribute("aria-label", words.send);
  offers.setAttribute("aria-label", words.commands);
  awaited.textContent = words.answers;
  const attempt = (text) =>
    el("button", { type: "button", class: "chip", dir: "auto", onclick: () => send(text) }, text);
  const things = words.tries.map((thing) => thing.replace("{client}", client ?? "Acme"));
  chips.replaceChildren(...things.map(attempt));
  tries.replaceChildren(tries.querySelector("h2"), ...things.map(attempt));
}

/** Says whether the next words are the answer to something Rapport asked. */
export function setAwaited(on) {
  awaited.hidden = !on;
}

export function write(text) {
  box.value = text;
  grow();
  box.focus();
  box.setSelectionRange(text.length, text.length);
}

export const focusBox = () => box.focus();

function grow() {
  box.style.height = "auto";
  box.style.height = `${Math.min(box.scrollHeight + 2, 160)}px`;
}

function submit() {
  const text = box.value;
  if (text.trim() === "") return;
  write("");
  offer();
  state.send(text);
}

/** While only a slash and letters stand in the box, the commands that begin so. */
function offer() {
  const begun = /^\/([\p{L}_]*)$/u.exec(box.value)?.[1]?.toLowerCase();
  state.offered =
    begun === undefined
      ? []
      : Object.entries(state.menu)
          .filter(([word]) => word.startsWith(begun))
          .slice(0, MOST_OFFERED);
  state.chosen = 0;
  drawOffers();
}

function drawOffers() {
  const open = state.offered.length > 0;
  offers.hidden = !open;
  box.setAttribute("aria-expanded", String(open));
  box.setAttribute("aria-activedescendant", open ? `offer-${state.chosen}` : "");
  offers.replaceChildren(
    ...state.offered.map(([word, about], at) =>
      el(
        "li",
        {
          id: `offer-${at}`,
          role: "option",
          "aria-selected": String(at === state.chosen),
          onpointerdown: (event) => {
            event.preventDefault();
            accept(word);
          },
        },
        el("b", {}, `/${word}`),
        el("span", {}, about),
      ),
    ),
  );
}

function accept(word) {
  write(`/${word} `);
  offer();
}

function chooseOffer(event) {
  const count = state.offered.length;
  if (event.key === "ArrowDown") state.chosen = (state.chosen + 1) % count;
  else if (event.key === "ArrowUp") state.chosen = (state.chosen + count - 1) % count;
  else if (event.key === "Escape") state.offered = [];
  else if (event.key === "Tab") return accept(state.offered[state.chosen][0]);
  drawOffers();
}

box.addEventListener("input", () => {
  grow();
  offer();
});
box.addEventListener("blur", () => {
  state.offered = [];
  drawOffers();
});
box.addEventListener("keydown", (event) => {
  // Enter ends a composed letter (Vietnamese, for one) before it sends anything.
  if (event.isComposing) return;
  if (state.offered.length > 0 && ["ArrowDown", "ArrowUp", "Escape", "Tab"].includes(event.key) && !event.shiftKey) {
    event.preventDefault();
    chooseOffer(event);
    return;
  }
  if (event.key !== "Enter" || event.shiftKey) return;
  event.preventDefault();
  submit();
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  submit();
});
