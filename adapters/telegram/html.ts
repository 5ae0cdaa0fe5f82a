/**
 * Text of spans as Telegram's HTML. Everything is escaped here, once; `<`, `>` and `&` are all that its parser minds
 * (https://core.telegram.org/bots/api#html-style).
 */
import type { Span, Text } from "../../src/chat/text.ts";
import { spanText } from "../../src/chat/text.ts";
import { inert } from "./inert.ts";

type Tag = "b" | "i" | "s" | "code";

/** A stretch of text under the same tags. */
interface Run {
  readonly text: string;
  readonly tags: readonly Tag[];
  readonly href?: string;
}

/** One line of a message. Lines of `mono` that follow each other share one block of fixed width. */
export interface Row {
  readonly runs: readonly Run[];
  readonly mono?: true;
}

export const EMPTY_ROW: Row = { runs: [] };

/** `outer` is what the whole row is drawn in: a heading is `b`, small print `i`. */
export function rowOf(text: Text, outer: "b" | "i" | null = null): Row {
  const runs: Run[] = [];
  for (const span of text) {
    const run = runOf(span, outer === null ? [] : [outer]);
    const last = runs.at(-1);
    if (last !== undefined && last.href === run.href && last.tags.join() === run.tags.join()) {
      runs[runs.length - 1] = { ...run, text: last.text + run.text };
    } else if (run.text !== "") runs.push(run);
  }
  return { runs };
}

function runOf(span: Span, outer: readonly Tag[]): Run {
  const words = isolated(clean(spanText(span)));
  // Within `code` and links Telegram looks for nothing more.
  const text = span.kind === "code" || span.kind === "link" ? words : inert(words);
  const with_ = (tag: Tag): readonly Tag[] => (outer.includes(tag) ? outer : [...outer, tag]);
  switch (span.kind) {
    case "plain":
    case "member":
    case "contact":
    case "date":
      return { text, tags: outer };
    // The eye runs down a list from client to client.
    case "client":
    case "strong":
      return { text, tags: with_("b") };
    case "struck":
      return { text, tags: with_("s") };
    case "quote":
      return { text, tags: with_("i") };
    case "code":
      return { text, tags: ["code"] }; // Telegram keeps nothing else beside `code`
    case "link": {
      const href = safeUrl(span.url);
      return href === null ? { text: inert(`${text} (${clean(span.url)})`), tags: outer } : { text, tags: outer, href };
    }
  }
}

function safeUrl(url: string): string | null {
  if (!URL.canParse(url)) return null;
  return ["http:", "https:", "mailto:", "tg:"].includes(new URL(url).protocol) ? new URL(url).href : null;
}

/** Telegram refuses text that is not well-formed Unicode, and drops control characters without a word. */
const clean = (text: string): string => text.toWellFormed().replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, "");

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u200f]/;
const BIDI_CONTROLS = /[\u202a-\u202e\u2066-\u2069]/g;

/** A name written from right to left would pull the numbers after it to its other side: it gets a fence of its own. */
function isolated(text: string): string {
  const bare = text.replace(BIDI_CONTROLS, "");
  return RIGHT_TO_LEFT.test(bare) ? `\u2068${bare}\u2069` : bare;
}

/** In UTF-16 units, as Telegram counts once the entities are parsed. */
export const lengthOf = (row: Row): number => row.runs.reduce((sum, run) => sum + run.text.length, 0);

/** Keeps at most `limit` units and says with "…" that there was more. Never splits a surrogate pair. */
export function cutRow(row: Row, limit: number): Row {
  if (lengthOf(row) <= limit) return row;
  const runs: Run[] = [];
  let left = limit - 1;
  for (const run of row.runs) {
    if (left <= 0) break;
    const text = run.text.slice(0, left).replace(/[\ud800-\udbff]$/, "");
    runs.push({ ...run, text });
    left -= text.length;
    if (text.length < run.text.length) break;
  }
  return { ...row, runs: [...runs, { text: "…", tags: [] }] };
}

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

function htmlOfRun({ text, tags, href }: Run): string {
  const inner = tags.reduceRight((html, tag) => `<${tag}>${html}</${tag}>`, escaped(text));
  return href === undefined ? inner : `<a href="${escaped(href).replaceAll('"', "&quot;")}">${inner}</a>`;
}

export function htmlOf(rows: readonly Row[]): string {
  return rows
    .map((row, at) => {
      const html = row.runs.map(htmlOfRun).join("");
      if (row.mono === undefined) return html;
      return `${rows[at - 1]?.mono ? "" : "<pre>"}${html}${rows[at + 1]?.mono ? "" : "</pre>"}`;
    })
    .join("\n");
}

/** The same without any markup: what is sent when Telegram cannot parse what it was given. */
export const plainOf = (rows: readonly Row[]): string =>
  rows.map((row) => row.runs.map((run) => run.text).join("")).join("\n");
