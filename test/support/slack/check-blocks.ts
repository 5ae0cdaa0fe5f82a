/** What Slack would refuse about blocks and views, each complaint a sentence. Written from Slack's reference alone. */
type Json = Readonly<Record<string, unknown>>;
type Surface = "message" | "ephemeral" | "home" | "modal";

const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

export class Complaints {
  readonly all: string[] = [];
  characters = 0;
  private readonly blockIds = new Set<string>();
  private readonly actionIds = new Set<string>();

  expect(holds: boolean, complaint: string): void {
    if (!holds) this.all.push(complaint);
  }

  fields(value: Json, known: readonly string[], where: string): void {
    for (const name of Object.keys(value)) this.expect(known.includes(name), `${where}: unknown field ${name}`);
  }

  text(value: unknown, limit: number, where: string): void {
    this.expect(typeof value === "string" && value.length > 0, `${where}: text is missing or empty`);
    if (typeof value !== "string") return;
    this.characters += value.length;
    this.expect(value.length <= limit, `${where}: ${value.length} characters, limit ${limit}`);
    this.expect(value.isWellFormed() && !value.includes("\0"), `${where}: half a character or a NUL`);
  }

  plainText(value: unknown, limit: number, where: string): void {
    if (!isObject(value)) {
      this.expect(false, `${where}: no text object`);
      return;
    }
    this.fields(value, ["type", "text", "emoji"], where);
    this.expect(value["type"] === "plain_text", `${where}: must be plain_text`);
    this.text(value["text"], limit, where);
  }

  blockId(block: Json, where: string): void {
    const id = block["block_id"];
    if (id === undefined) return;
    this.expect(
      typeof id === "string" && id.length <= 255 && !this.blockIds.has(id),
      `${where}: block_id twice or too long`,
    );
    this.blockIds.add(String(id));
  }

  actionId(element: Json, where: string): void {
    const id = element["action_id"];
    const fresh = typeof id === "string" && id !== "" && id.length <= 255 && !this.actionIds.has(id);
    this.expect(fresh, `${where}: action_id missing, too long or twice`);
    this.actionIds.add(String(id));
  }
}

function checkRichElement(element: unknown, where: string, found: Complaints): void {
  if (!isObject(element)) {
    found.expect(false, `${where}: not an element`);
    return;
  }
  const style = element["style"];
  if (style !== undefined) {
    found.expect(isObject(style) && Object.keys(style).length > 0, `${where}: empty style`);
    if (isObject(style)) found.fields(style, ["bold", "italic", "strike", "code"], `${where} style`);
  }
  found.text(element["text"], 3000, where);
  if (element["type"] === "text") {
    found.fields(element, ["type", "text", "style"], where);
    return;
  }
  found.fields(element, ["type", "text", "url", "style"], where);
  // Mentions of people and channels would notify them; Rapport writes names.
  found.expect(element["type"] === "link", `${where}: ${String(element["type"])} may not be sent`);
  found.expect(/^(https?:|mailto:)/.test(String(element["url"])), `${where}: no web address`);
}

function checkRichText(block: Json, where: string, found: Complaints): void {
  found.fields(block, ["type", "block_id", "elements"], where);
  const lines = list(block["elements"]);
  found.expect(lines.length > 0, `${where}: no elements`);
  for (const [index, line] of lines.entries()) {
    if (!isObject(line)) {
      found.expect(false, `${where}: not an element`);
      return;
    }
    const known = ["rich_text_section", "rich_text_preformatted"].includes(String(line["type"]));
    found.expect(known, `${where}: ${String(line["type"])} may not be sent`);
    found.fields(line, ["type", "elements"], where);
    found.expect(list(line["elements"]).length > 0, `${where}: line ${index} is empty`);
    for (const element of list(line["elements"])) checkRichElement(element, `${where} line ${index}`, found);
  }
}

function checkActions(block: Json, where: string, found: Complaints): void {
  found.fields(block, ["type", "block_id", "elements"], where);
  const elements = list(block["elements"]);
  found.expect(elements.length >= 1 && elements.length <= 25, `${where}: ${elements.length} elements, 1 to 25`);
  for (const element of elements) {
    if (!isObject(element)) {
      found.expect(false, `${where}: not an element`);
      return;
    }
    found.fields(element, ["type", "action_id", "text", "value", "style", "accessibility_label"], where);
    found.expect(element["type"] === "button", `${where}: only buttons are sent`);
    found.plainText(element["text"], 75, `${where} button`);
    found.actionId(element, where);
    const { value, style, accessibility_label: label } = element;
    found.expect(typeof value === "string" && value !== "" && value.length <= 2000, `${where}: button value`);
    found.expect(style === undefined || style === "primary" || style === "danger", `${where}: button style`);
    if (label !== undefined) found.text(label, 75, `${where} accessibility_label`);
  }
}

function checkChart(block: Json, where: string, found: Complaints): void {
  found.fields(block, ["type", "block_id", "title", "chart"], where);
  found.text(block["title"], 50, `${where} title`);
  const chart = block["chart"];
  if (!isObject(chart)) {
    found.expect(false, `${where}: no chart`);
    return;
  }
  found.fields(chart, ["type", "series", "axis_config"], where);
  found.expect(chart["type"] === "bar" || chart["type"] === "line", `${where}: shape`);
  const axis = isObject(chart["axis_config"]) ? chart["axis_config"] : {};
  found.fields(axis, ["categories", "x_label", "y_label"], where);
  const categories = list(axis["categories"]);
  found.expect(categories.length > 0 && new Set(categories).size === categories.length, `${where}: categories differ`);
  for (const category of categories) found.text(category, 20, `${where} category`);
  if (axis["y_label"] !== undefined) found.text(axis["y_label"], 50, `${where} y_label`);
  const series = list(chart["series"]).filter(isObject);
  found.expect(series.length >= 1 && series.length <= 6, `${where}: 1 to 6 series`);
  found.expect(new Set(series.map((one) => one["name"])).size === series.length, `${where}: names differ`);
  for (const one of series) {
    found.fields(one, ["name", "data"], where);
    found.text(one["name"], 20, `${where} series`);
    const data = list(one["data"]).filter(isObject);
    found.expect(data.length >= 1 && data.length <= 20, `${where}: 1 to 20 points`);
    const labels = JSON.stringify(data.map((point) => point["label"])) === JSON.stringify(categories);
    found.expect(labels, `${where}: labels are the categories`);
    found.expect(
      data.every((point) => Number.isFinite(point["value"])),
      `${where}: values are numbers`,
    );
  }
}

function checkInput(block: Json, where: string, found: Complaints): void {
  found.fields(block, ["type", "block_id", "label", "element", "optional", "hint"], where);
  found.plainText(block["label"], 2000, `${where} label`);
  const element = block["element"];
  if (!isObject(element)) {
    found.expect(false, `${where}: no element`);
    return;
  }
  const known = [
    "type",
    "action_id",
    "multiline",
    "max_length",
    "min_length",
    "focus_on_load",
    "placeholder",
    "initial_value",
  ];
  found.fields(element, known, where);
  found.expect(element["type"] === "plain_text_input", `${where}: only typed text is asked for`);
  found.actionId(element, where);
  const most = element["max_length"];
  found.expect(most === undefined || (typeof most === "number" && most >= 1 && most <= 3000), `${where}: max_length`);
  if (element["placeholder"] !== undefined) found.plainText(element["placeholder"], 150, `${where} placeholder`);
}

const MOST: Readonly<Record<Surface, number>> = { message: 50, ephemeral: 50, home: 100, modal: 100 };

export function checkBlocks(blocks: unknown, surface: Surface, found: Complaints): void {
  if (!Array.isArray(blocks)) {
    found.expect(false, "blocks: not a list");
    return;
  }
  found.expect(blocks.length <= MOST[surface], `blocks: ${blocks.length}, limit ${MOST[surface]}`);
  for (const [index, block] of blocks.entries()) {
    const where = `block ${index}`;
    if (!isObject(block)) {
      found.expect(false, `${where}: not an object`);
      return;
    }
    found.blockId(block, where);
    switch (block["type"]) {
      case "header":
        found.fields(block, ["type", "block_id", "text"], where);
        found.plainText(block["text"], 150, where);
        break;
      case "rich_text":
        checkRichText(block, where, found);
        break;
      case "context": {
        found.fields(block, ["type", "block_id", "elements"], where);
        const elements = list(block["elements"]);
        found.expect(elements.length >= 1 && elements.length <= 10, `${where}: 1 to 10 elements`);
        for (const element of elements) found.plainText(element, 2000, where);
        break;
      }
      case "actions":
        checkActions(block, where, found);
        break;
      case "data_visualization":
        found.expect(surface === "message", `${where}: charts are for messages`);
        checkChart(block, where, found);
        break;
      case "input":
        found.expect(surface === "modal", `${where}: inputs are for modals`);
        checkInput(block, where, found);
        break;
      default:
        found.expect(false, `${where}: unknown type ${String(block["type"])}`);
    }
  }
  const charts = blocks.filter((block) => isObject(block) && block["type"] === "data_visualization").length;
  found.expect(charts <= 2, `blocks: ${charts} charts, limit 2`);
}

export function checkView(view: unknown, found: Complaints): void {
  if (!isObject(view)) {
    found.expect(false, "view: not an object");
    return;
  }
  const home = view["type"] === "home";
  const modal = ["type", "callback_id", "private_metadata", "title", "submit", "close", "blocks", "notify_on_close"];
  found.fields(view, home ? ["type", "blocks", "private_metadata", "callback_id"] : modal, "view");
  if (!home) {
    found.expect(view["type"] === "modal", "view: home or modal");
    for (const name of ["title", "submit", "close"]) found.plainText(view[name], 24, `view ${name}`);
    const note = view["private_metadata"];
    found.expect(note === undefined || (typeof note === "string" && note.length <= 3000), "view: private_metadata");
  }
  checkBlocks(view["blocks"], home ? "home" : "modal", found);
}
