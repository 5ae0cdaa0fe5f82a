/** What is said and pressed on its way to Rapport, and the answers on their way back into the conversation. */
import { Failed, post } from "./asking.js";
import { setAwaited, write } from "./composer.js";
import { remember } from "./memory.js";
import { state } from "./state.js";
import { addEntry, redrawEntry, setThinking } from "./talk.js";

/** Of letters from before this tab was open only so many are shown. */
const FIRST_LETTERS = 20;

const newId = () => crypto.randomUUID();

/** What a bubble may ask for. */
export const does = { press, write, again };

function add(entry, options) {
  state.memory.entries.push(entry);
  addEntry(state.memory.entries, state.me, does, options);
  remember(state.me.handle, state.memory);
}

/** Words typed: the answer to what was asked last, unless they are a command. */
export function say(text) {
  const awaits = text.trimStart().startsWith("/") ? null : state.memory.awaits;
  const entry = { id: newId(), who: "me", at: state.clock.at, text, awaits };
  add(entry, { follow: true });
  return deliver(entry);
}

/** Sends an entry; sent again it has the same key, so it counts once. */
async function deliver(entry) {
  const { handle } = state.me;
  const { memory } = state;
  const body = { from: handle, text: entry.text, key: entry.id };
  await waitFor(handle, entry, async () => {
    const { reply } = entry.awaits
      ? await post("/api/actions", { ...body, action: entry.awaits })
      : await post("/api/messages", body);
    await receive(handle, memory, reply, null);
  });
}

function again(entry) {
  entry.failed = undefined;
  redrawEntry(entry, state.me, does, { changed: false });
  return entry.press ? deliverPress(entry) : deliver(entry);
}

async function press(entry, action, button) {
  const bubble = button.closest(".bubble");
  if (bubble.classList.contains("busy")) return;
  bubble.classList.add("busy");
  const pressed = {
    id: newId(),
    who: "me",
    at: state.clock.at,
    text: action.label,
    press: { on: entry.id, action: action.id, seq: entry.seq },
  };
  await deliverPress(pressed);
  bubble.classList.remove("busy");
}

/** A press leaves no words in the conversation, unless its answer stands below or never came. */
async function deliverPress(pressed) {
  const { handle } = state.me;
  const { memory } = state;
  const { action, seq, on } = pressed.press;
  const message = seq === undefined ? {} : { message: String(seq) };
  await waitFor(handle, pressed, async () => {
    const { reply } = await post("/api/actions", { from: handle, action, key: pressed.id, ...message });
    const target = memory.entries.find((entry) => entry.id === on) ?? null;
    if (reply?.place === "below" && state.memory === memory && !memory.entries.includes(pressed))
      add(pressed, { follow: true });
    await receive(handle, memory, reply, reply?.place === "below" ? null : target);
  });
}

async function waitFor(handle, entry, work) {
  const { memory } = state;
  state.waiting += 1;
  setThinking(!entry.press, state.me.language);
  try {
    await work();
  } catch (fault) {
    if (!(fault instanceof Failed)) throw fault;
    entry.failed = { sentence: fault.sentence, again: fault.again };
    if (state.memory !== memory) return remember(handle, memory);
    if (memory.entries.includes(entry)) redrawEntry(entry, state.me, does, { changed: false });
    else add(entry, { follow: true });
    remember(handle, memory);
  } finally {
    state.waiting -= 1;
    if (state.waiting === 0) setThinking(false);
  }
}

/** Puts an answer where it belongs: over the message whose button was pressed, or under everything. */
async function receive(handle, memory, reply, target) {
  if (reply === null) return;
  setThinking(false);
  memory.awaits = reply.awaits ?? null;
  const here = state.memory === memory;
  if (target !== null) {
    target.reply = reply;
    if (here) redrawEntry(target, state.me, does, { changed: true });
  } else if (here) add({ id: newId(), who: "rapport", at: state.clock.at, reply }, { follow: true });
  else memory.entries.push({ id: newId(), who: "rapport", at: state.clock.at, reply });
  remember(handle, memory);
  if (here) setAwaited(memory.awaits !== null);
}

/** @param letters what came unasked after `memory.seen` */
export function receiveLetters(me, memory, letters) {
  if (state.memory !== memory || letters.length === 0 || letters[0].seq <= memory.seen) return;
  const shown = memory.seen === 0 ? letters.slice(-FIRST_LETTERS) : letters;
  memory.seen = letters.at(-1).seq;
  for (const { seq, at, kind, edits, ...reply } of shown) {
    const target = memory.entries.find((entry) => edits !== null && String(entry.seq) === edits);
    if (target === undefined) add({ id: newId(), who: "rapport", at, kind, seq, reply }, { follow: false });
    else {
      target.reply = reply;
      redrawEntry(target, me, does, { changed: true });
    }
  }
  remember(me.handle, memory);
}
