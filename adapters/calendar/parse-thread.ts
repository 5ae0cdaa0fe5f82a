/** The thread in which one feed is parsed: it may take long or much memory, and is then ended from outside. */
import { parentPort, workerData } from "node:worker_threads";
import { type Days, parseFeed } from "./parse.ts";

export interface ToParse {
  readonly text: string;
  readonly days: Days;
}

const { text, days } = workerData as ToParse; // only read.ts starts this thread
parentPort?.postMessage(parseFeed(text, days));
