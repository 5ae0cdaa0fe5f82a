/** The page: who is here, what time it is, what came unasked; asked of the server each second. */
import { Failed, get } from "./asking.js";
import { showClock } from "./clock.js";
import { focusBox, setAwaited, showComposer } from "./composer.js";
import { does, receiveLetters, say } from "./conversation.js";
import { byId } from "./elements.js";
import { lastMember, rememberMember } from "./memory.js";
import { showPeople } from "./people.js";
import { memoryOf, state } from "./state.js";
import { showTalk } from "./talk.js";
import { nameEverything, wordsIn } from "./words.js";

const POLL_MS = 1_000;
const HIDDEN_POLL_MS = 5_000;

/** Whom the page shows; another than who speaks when their words did not come: then they are asked for again. */
let shown;

const people = {
  become: (handle) => become(handle).then(focusBox, trouble),
  added: (handle) =>
    tick()
      .then(() => become(handle))
      .then(focusBox, trouble),
  speak: (language) => say(`/settings language ${language}`).then(tick).catch(trouble),
};

/** Shows the page as that member sees it, in their language; without such a member, as one who speaks the reader's does. */
async function become(handle) {
  const me = state.members.find((member) => member.handle === handle) ?? likeReader(state.members) ?? null;
  document.body.classList.toggle("nobody", me === null);
  state.me = me;
  nameEverything(me?.language ?? "en");
  showPeople(state.members, me, people);
  if (me === null) return reveal();
  rememberMember(me.handle);
  state.memory = memoryOf(me.handle);
  const [said, { client }] = await Promise.all([
    get("/api/words", { language: me.language }),
    get("/api/tries", { for: me.handle }),
  ]);
  if (state.me !== me) return;
  showComposer({ ...said, language: me.language, client, send: say });
  showClock(me, state.clock, followClock);
  showTalk(state.memory.entries, me, said.home, does);
  setAwaited(state.memory.awaits !== null);
  reveal();
}

/** Only now: what is typed into a box that cannot send yet would be lost. */
function reveal() {
  shown = state.me;
  byId("stage").hidden = false;
}

const likeReader = (members) =>
  navigator.languages
    .map((tag) => members.find(({ language }) => language === tag.slice(0, 2).toLowerCase()))
    .find((member) => member !== undefined) ?? members[0];

/** A server that started anew has forgotten the conversation, so the page forgets it too. */
async function tick() {
  const [clock, members] = await Promise.all([get("/api/clock"), get("/api/members")]);
  const changed =
    shown !== state.me || state.clock?.run !== clock.run || JSON.stringify(state.members) !== JSON.stringify(members);
  Object.assign(state, { clock, members });
  if (changed) await become(state.me?.handle ?? lastMember());
  const { me, memory } = state;
  if (me === null) return;
  showClock(me, clock, followClock);
  receiveLetters(me, memory, await get("/api/messages", { for: me.handle, after: memory.seen }));
}

const followClock = () => tick().catch(trouble);

function trouble(fault) {
  if (!(fault instanceof Failed)) throw fault;
  const sign = byId("trouble");
  sign.textContent = fault.sentence ?? wordsIn(state.me?.language).unreachable;
  sign.hidden = false;
}

async function poll() {
  try {
    await tick();
    byId("trouble").hidden = true;
  } catch (fault) {
    trouble(fault);
  } finally {
    setTimeout(poll, document.hidden ? HIDDEN_POLL_MS : POLL_MS);
  }
}

poll().then(focusBox);
