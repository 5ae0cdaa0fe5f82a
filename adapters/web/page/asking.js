/** Asks the page's own server, in JSON. */

/** `sentence`: what the server said, or null when it said nothing. `again`: asking the same once more may help (the server was not reached, or its store was busy). */
export class Failed extends Error {
  constructor(sentence, again) {
    super(sentence ?? "The server was not reached");
    this.sentence = sentence;
    this.again = again;
  }
}

async function asked(path, options) {
  let answer;
  try {
    answer = await fetch(path, options);
  } catch {
    throw new Failed(null, true);
  }
  const json = await answer.json().catch(() => ({}));
  if (answer.ok) return json;
  throw new Failed(json.error ?? null, answer.status >= 500);
}

export const get = (path, values = {}) => asked(`${path}?${new URLSearchParams(values)}`, {});

export const post = (path, body) =>
  asked(path, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) });
