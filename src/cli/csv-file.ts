/** A CSV file as a stream of rows: it may be larger than the memory, and comes from any spreadsheet. */
import { createReadStream } from "node:fs";
import { type Readable, Transform } from "node:stream";
import Papa from "papaparse";
import { asItWas } from "./inert-cell.ts";

export class UnreadableFile extends Error {
  override readonly name = "UnreadableFile";
}

export interface CsvRow {
  /** Where the row starts, counted as an editor does; the header is line 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

const DELIMITERS = [",", ";", "\t"];
const HEADER_BYTES = 64 * 1024;
/** Characters of a row: a spreadsheet's largest cell thirty times over. A line without an end would fill the memory. */
const LONGEST_ROW = 1_000_000;

/**
 * Rows in the order of the file, the header first; blank lines are left out. UTF-8, or UTF-16 with its mark; `,`, `;`
 * or tab, told by the header. A cell that an export made inert says again what it said. `onBytes` is called with the
 * bytes read so far.
 *
 * Throws `UnreadableFile` when it is not text of those encodings, or a row is longer than a million characters.
 */
export async function* csvRows(file: string, onBytes: (bytes: number) => void = () => {}): AsyncGenerator<CsvRow> {
  const parser = new Papa.Parser(await signsOf(file));
  const bytes = createReadStream(file);
  const text = readAs(bytes, decoded(onBytes));
  let line = 1;
  let rest = "";
  function* rowsOf(read: Parsed): Generator<CsvRow> {
    for (const cells of read.data) {
      const row = { line, cells: cells.map(asItWas) };
      line += 1 + cells.reduce((sum, cell) => sum + breaksIn(cell), 0);
      if (cells.some((cell) => cell.trim() !== "")) yield row;
    }
  }
  try {
    for await (const piece of text as AsyncIterable<string>) {
      rest += piece;
      const read: Parsed = parser.parse(rest, 0, true);
      yield* rowsOf(read);
      rest = rest.slice(read.meta.cursor);
      if (rest.length > LONGEST_ROW)
        throw new UnreadableFile(
          `line ${line} has no end within ${LONGEST_ROW} characters; look there for a quotation mark that is never closed`,
        );
    }
    if (rest !== "") yield* rowsOf(parser.parse(rest, 0, false));
  } finally {
    bytes.destroy();
  }
}

/** What Papa's parser gives, of which its types say nothing. `cursor`: where the last whole row ended. */
interface Parsed {
  readonly data: readonly (readonly string[])[];
  readonly meta: { readonly cursor: number };
}

const breaksIn = (cell: string): number => cell.match(/\r\n|\n|\r/g)?.length ?? 0;

/**
 * The sign that splits the header most often, since a header's names hold none of the three; and how the header ends.
 */
async function signsOf(file: string): Promise<{ readonly delimiter: string; readonly newline: "\r\n" | "\n" | "\r" }> {
  let start = "";
  const head = createReadStream(file, { end: HEADER_BYTES - 1 });
  for await (const part of readAs(
    head,
    decoded(() => {}, false),
  ))
    start += part;
  const header = start.split(/\r\n|\n|\r/, 1)[0] ?? "";
  const after = start.slice(header.length);
  const count = (delimiter: string): number => header.split(delimiter).length;
  return {
    delimiter: DELIMITERS.toSorted((a, b) => count(b) - count(a))[0] ?? ",",
    newline: after.startsWith("\r\n") ? "\r\n" : after.startsWith("\r") ? "\r" : "\n",
  };
}

/** A stream's error does not travel down a pipe by itself. */
function readAs(bytes: Readable, text: Transform): Transform {
  bytes.on("error", (error) => text.destroy(error));
  return bytes.pipe(text);
}

/** Bytes to text without its mark. `whole`: the file ends where the stream does, so a cut letter is a fault. */
function decoded(onBytes: (bytes: number) => void, whole = true): Transform {
  let decoder: TextDecoder | undefined;
  let read = 0;
  const decode = (chunk?: Uint8Array): string => {
    decoder ??= new TextDecoder(encodingOf(chunk ?? new Uint8Array()), { fatal: true });
    try {
      return decoder.decode(chunk, { stream: chunk !== undefined });
    } catch (error) {
      if (!whole && chunk === undefined) return "";
      throw new UnreadableFile('it is not UTF-8 text; in the spreadsheet choose "Save as: CSV UTF-8"', {
        cause: error,
      });
    }
  };
  return new Transform({
    encoding: "utf8",
    transform(chunk: Buffer, _encoding, done) {
      read += chunk.length;
      onBytes(read);
      pass(() => decode(chunk), done);
    },
    flush(done) {
      pass(() => decode(), done);
    },
  });
}

function pass(decode: () => string, done: (error: Error | null, text?: string) => void): void {
  try {
    done(null, decode());
  } catch (error) {
    done(error instanceof Error ? error : new UnreadableFile(String(error)));
  }
}

function encodingOf(start: Uint8Array): string {
  if (start[0] === 0xff && start[1] === 0xfe) return "utf-16le";
  if (start[0] === 0xfe && start[1] === 0xff) return "utf-16be";
  return "utf-8";
}
