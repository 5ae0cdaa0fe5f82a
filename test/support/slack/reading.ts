/** Reads blocks as a person would: the words in order, and what can be pressed. */
export interface ReadButton {
  readonly label: string;
  readonly value: string;
  readonly action_id: string;
  readonly block: number;
}
export interface Read {
  /** Every word shown, one line a line; buttons are not in it. */
  readonly text: string;
  readonly buttons: readonly ReadButton[];
}

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json => typeof value === "object" && value !== null;
const list = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.filter(isObject) : []);
const said = (value: unknown): string =>
  isObject(value) && typeof value["text"] === "string" ? value["text"].replaceAll("\u2060", "") : "";

function linesOf(block: Json): string[] {
  switch (block["type"]) {
    case "header":
      return [said(block["text"])];
    case "rich_text":
      return list(block["elements"]).map((line) => list(line["elements"]).map(said).join(""));
    case "context":
      return list(block["elements"]).map(said);
    case "data_visualization":
      return [String(block["title"]), JSON.stringify(block["chart"])];
    default:
      return [];
  }
}

export function readBlocks(blocks: readonly unknown[]): Read {
  const known = blocks.filter(isObject);
  const buttons = known.flatMap((block, index) =>
    block["type"] === "actions"
      ? list(block["elements"]).map((one) => ({
          label: said(one["text"]),
          value: String(one["value"]),
          action_id: String(one["action_id"]),
          block: index,
        }))
      : [],
  );
  return { text: known.flatMap(linesOf).join("\n"), buttons };
}
