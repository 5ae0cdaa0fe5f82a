/** Who is speaking: the switch of member and language, and adding a person. */
import { Failed, post } from "./asking.js";
import { byId, el } from "./elements.js";
import { LANGUAGE_NAMES, wordsIn } from "./words.js";

const card = byId("people");
const dialog = byId("newcomer");

/**
 * @param does `become(handle)`, `speak(language)`, `added(handle)`
 */
export function showPeople(members, me, does) {
  const words = wordsIn(me?.language);
  const choose = (label, name, given, options) =>
    el("label", { class: "choice" }, el("span", {}, label), el("select", { name, ...given }, ...options));
  const people = members.map(({ handle, name }) => option(handle, name, handle === me?.handle));
  const languages = Object.entries(LANGUAGE_NAMES).map(([code, name]) => option(code, name, code === me?.language));
  card.replaceChildren(
    ...(me
      ? [
          choose(words.member, "member", { onchange: (event) => does.become(event.target.value) }, people),
          choose(words.language, "language", { onchange: (event) => does.speak(event.target.value) }, languages),
        ]
      : []),
    el("button", { type: "button", class: "add", onclick: () => askNewcomer(words, me, does.added) }, words.add),
  );
}

const option = (value, text, selected) => el("option", { value, selected }, text);

function askNewcomer(words, me, added) {
  const zone = me?.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  const field = (label, control) => el("label", {}, el("span", {}, label), control);
  const name = el("input", { name: "name", required: true, maxlength: "120" });
  const handle = el("input", { name: "handle", required: true, maxlength: "64" });
  const suggested = () =>
    name.value
      .trim()
      .toLowerCase()
      .split(/\s+/u)[0]
      .replace(/[^\p{L}\p{N}\p{M}._-]/gu, "");
  name.addEventListener("input", () => {
    handle.value = suggested();
  });
  const wrong = el("p", { class: "failed", role: "alert" });
  const zones = Intl.supportedValuesOf("timeZone").map((one) => option(one, one, one === zone));
  const languages = Object.entries(LANGUAGE_NAMES).map(([code, own]) =>
    option(code, own, code === (me?.language ?? "en")),
  );
  const roles = Object.entries(words.roles).map(([code, said]) => option(code, said, code === "member"));
  const form = el(
    "form",
    {
      onsubmit: async (event) => {
        event.preventDefault();
        try {
          const { member } = await post("/api/members", Object.fromEntries(new FormData(form)));
          dialog.close();
          added(member.handle);
        } catch (fault) {
          if (!(fault instanceof Failed)) throw fault;
          wrong.textContent = fault.sentence ?? words.unreachable;
        }
      },
    },
    el("h2", { id: "newcomer-title" }, words.add),
    field(words.name, name),
    field(words.handle, handle),
    field(words.zone, el("select", { name: "zone" }, ...zones)),
    field(words.language, el("select", { name: "language" }, ...languages)),
    field(words.role, el("select", { name: "role" }, ...roles)),
    wrong,
    el(
      "div",
      { class: "actions" },
      el("button", { type: "submit", class: "action primary" }, words.save),
      el("button", { type: "button", class: "action", onclick: () => dialog.close() }, words.cancel),
    ),
  );
  dialog.replaceChildren(form);
  dialog.showModal();
}
