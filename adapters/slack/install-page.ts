/** The one page a person sees when they have installed Rapport, or have not. Nothing of the request stands in it. */
import type { InstallWords } from "../../src/chat/installations.ts";
import { LANGUAGES, type Language } from "../../src/domain/vocabulary.ts";

type Shown =
  | { readonly kind: "installed"; readonly app: string | undefined; readonly team: string | undefined }
  | { readonly kind: "cancelled" | "stale" | "failed" };

const STATUS = { installed: 200, cancelled: 200, stale: 400, failed: 502 } as const satisfies Record<
  Shown["kind"],
  number
>;

const ID = /^[A-Z0-9]{2,32}$/;

/** Where Slack opens the app, when it said which and where. */
function whereTo(shown: Shown, again: string): string {
  if (shown.kind !== "installed") return again;
  const { app, team } = shown;
  if (!app || !ID.test(app)) return "https://app.slack.com/client";
  return `https://slack.com/app_redirect?app=${app}${team && ID.test(team) ? `&amp;team=${team}` : ""}`;
}

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** `again`: where installing begins. */
export function installPage(shown: Shown, words: InstallWords, language: Language, again: string) {
  const { title, text } = words[shown.kind];
  const next = shown.kind === "installed" ? words.openSlack : words.beginAgain;
  const html = `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>
body { font: 1.1rem/1.5 system-ui, sans-serif; max-width: 32rem; margin: 15vh auto; padding: 0 1.5rem; color: #1f3a5f; }
a { color: inherit; font-weight: 600; }
@media (prefers-color-scheme: dark) { body { background: #14202f; color: #dbe6f3; } }
</style>
<h1>${escaped(title)}</h1>
<p>${escaped(text)}</p>
<p><a href="${whereTo(shown, again)}">${escaped(next)}</a></p>
</html>
`;
  return {
    status: STATUS[shown.kind],
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
      "cache-control": "no-store",
    },
    html,
  };
}

/** The language a browser would rather read (`uk-UA,uk;q=0.9,en;q=0.8`), of those Rapport speaks; else English. */
export function languageOfBrowser(header: string | undefined): Language {
  const wanted = (header ?? "").split(",").map((part) => {
    const [tag = "", ...parameters] = part.trim().toLowerCase().split(";");
    const weight = parameters.map((one) => /^\s*q=([\d.]+)$/.exec(one)?.[1]).find((found) => found !== undefined);
    return { language: tag.split("-")[0], weight: Number(weight ?? 1) };
  });
  const best = wanted.toSorted((one, other) => other.weight - one.weight);
  for (const { language, weight } of best) {
    const spoken = LANGUAGES.find((known) => known === language);
    if (spoken && weight > 0) return spoken;
  }
  return "en";
}
