/**
 * Fetches a private feed as a stranger would: over https, from addresses out in the world only, little and soon.
 *
 * The address is checked where the connection is made, and the connection goes to the address that was checked: a name
 * that answers differently the second time (DNS rebinding) is never asked a second time.
 */
import type { LookupAddress } from "node:dns";
import type { ClientRequest, IncomingMessage } from "node:http";
import { isIP, type LookupFunction } from "node:net";
import type { FeedProblem } from "../../src/chat/calendar.ts";

export interface Reach {
  /** Asks the resolver once for all addresses of a name. */
  readonly resolve: (host: string) => Promise<readonly LookupAddress[]>;
  /** Whether an address, written as a resolver writes it, may be connected to. */
  readonly mayConnect: (address: string) => boolean;
  /** Opens one GET; must connect to nothing but what `lookup` answers, and follow nothing. */
  readonly open: (url: URL, how: RequestHow) => ClientRequest;
  readonly mostBytes: number;
  readonly mostMs: number;
}

export interface RequestHow {
  readonly lookup: LookupFunction;
  readonly signal: AbortSignal;
  readonly headers: Readonly<Record<string, string>>;
}

type Fetched =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "broken"; readonly problem: FeedProblem };

const MOST_REDIRECTS = 3;
const ASKING = {
  accept: "text/calendar, text/plain;q=0.5",
  // A small answer that swells when it is unpacked would pass the limit of size.
  "accept-encoding": "identity",
  "user-agent": "Rapport (calendar reader)",
} as const;

/** Never throws, and never tells an address: errors of the network carry it in their text. `over`: given up at once. */
export async function fetchFeed(address: string, reach: Reach, over?: AbortSignal): Promise<Fetched> {
  const late = AbortSignal.timeout(reach.mostMs);
  const signal = over ? AbortSignal.any([late, over]) : late;
  let url = feedUrl(address);
  for (let hop = 0; url !== null && hop <= MOST_REDIRECTS; hop++) {
    const answer = await hopTo(url, reach, signal);
    if (answer.kind !== "elsewhere") return answer;
    url = feedUrl(answer.to);
  }
  return broken("address");
}

const broken = (problem: FeedProblem) => ({ kind: "broken", problem }) as const;

/** `null` for anything but https on its own port. `webcal:` is how calendars write it for each other. */
export function feedUrl(address: string): URL | null {
  const text = address.trim().replace(/^webcals?:/i, "https:");
  const url = URL.canParse(text) ? new URL(text) : null;
  return url?.protocol === "https:" && url.port === "" && url.hostname !== "" ? url : null;
}

type Answer = Fetched | { readonly kind: "elsewhere"; readonly to: string };

async function hopTo(url: URL, reach: Reach, signal: AbortSignal): Promise<Answer> {
  const host = url.hostname.replace(/^\[|\]$/g, "");
  // Numbers are connected to without a look-up. The parser of URLs has written 0x7f.1 as 127.0.0.1 by now.
  if (isIP(host) !== 0 && !reach.mayConnect(host)) return broken("address");
  let inward = false;
  const lookup: LookupFunction = (name, options, done) => {
    reach.resolve(name).then(
      (found) => {
        const [first] = found;
        inward = found.some((one) => !reach.mayConnect(one.address));
        if (inward || !first) done(new Error("this name may not be connected to"), "", 0);
        else if (options.all) done(null, [...found]);
        else done(null, first.address, first.family);
      },
      () => done(new Error("this name has no address"), "", 0),
    );
  };
  try {
    return await answerOf(reach.open(url, { lookup, signal, headers: ASKING }), url, reach);
  } catch {
    if (inward) return broken("address");
    return broken(signal.aborted ? "too_slow" : "unreachable");
  }
}

async function answerOf(request: ClientRequest, url: URL, reach: Reach): Promise<Answer> {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    request.once("response", resolve).once("error", reject).end();
  });
  try {
    const { statusCode = 0, headers } = response;
    if (statusCode >= 300 && statusCode < 400 && headers.location !== undefined) {
      return URL.canParse(headers.location, url.href)
        ? { kind: "elsewhere", to: new URL(headers.location, url.href).href }
        : broken("address");
    }
    if (statusCode >= 500 || statusCode === 429) return broken("unreachable");
    if (statusCode !== 200) return broken("refused");
    if ((headers["content-encoding"] ?? "identity") !== "identity") return broken("not_a_calendar");
    return await bodyOf(response, reach.mostBytes);
  } finally {
    response.destroy();
  }
}

async function bodyOf(response: IncomingMessage, mostBytes: number): Promise<Fetched> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of response) {
    size += piece.length;
    if (size > mostBytes) return broken("too_large");
    pieces.push(piece);
  }
  const text = Buffer.concat(pieces)
    .toString("utf8")
    .replace(/^\uFEFF/, "")
    .trimStart();
  return /^BEGIN:VCALENDAR\b/i.test(text) ? { kind: "text", text } : broken("not_a_calendar");
}
