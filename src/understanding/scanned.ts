/** Text made ready in two passes: what each word is, then which of them stand as names. */
import type { Directory } from "./directory.ts";
import { withProper } from "./names/proper.ts";
import { type Scan, scan } from "./scan.ts";
import { clean } from "./text/letters.ts";

/** Cleans and scans a text against a directory. `language`: the writer's, which only breaks ties. */
export function scanned(text: string, directory: Directory, language: string): Scan {
  return withProper(scan(clean(text), directory, language), directory);
}
