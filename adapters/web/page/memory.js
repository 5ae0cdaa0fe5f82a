/** What was said in this tab, kept over a reload; forgotten when the server started anew, since it may have forgotten too. */

const MOST = 200;

/** @returns `{ entries, seen, awaits }` of one person's conversation */
export function recall(run, handle) {
  try {
    const kept = JSON.parse(sessionStorage.getItem(`rapport:${handle}`) ?? "null");
    if (kept?.run === run) return kept;
  } catch {
    // Storage that is off or unreadable means a conversation that starts anew.
  }
  return { run, entries: [], seen: 0, awaits: null };
}

export function remember(handle, memory) {
  memory.entries.splice(0, Math.max(0, memory.entries.length - MOST));
  try {
    sessionStorage.setItem(`rapport:${handle}`, JSON.stringify(memory));
  } catch {
    // Full or off: the conversation then lives as long as the page.
  }
}

export function lastMember() {
  try {
    return sessionStorage.getItem("rapport-member");
  } catch {
    return null;
  }
}

export function rememberMember(handle) {
  try {
    sessionStorage.setItem("rapport-member", handle);
  } catch {
    // The first member is shown again after a reload.
  }
}
