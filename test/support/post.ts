import { type OutgoingHttpHeaders, request } from "node:http";
import { text as readText } from "node:stream/consumers";

interface Posted {
  readonly status: number;
  /** The content type; empty where there is none. */
  readonly type: string;
  readonly text: string;
}

/** A campaign does this ten thousand times: `fetch` takes several times as long. Rejects when nobody answers. */
export function post(url: string, headers: OutgoingHttpHeaders, body: string): Promise<Posted> {
  // A kept connection may be closed by a server that stood still for seconds just when it is used again.
  const options = { method: "POST", headers: { ...headers, connection: "close" }, agent: false } as const;
  return new Promise((resolve, reject) => {
    const asked = request(url, options, (response) => {
      const { statusCode: status = 0, headers: answered } = response;
      readText(response).then((text) => resolve({ status, type: answered["content-type"] ?? "", text }), reject);
    });
    asked.once("error", reject);
    asked.end(body);
  });
}
