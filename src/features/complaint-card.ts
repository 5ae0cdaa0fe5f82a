/** A complaint as it stands: what is said of it, and one tap for each thing still to be said. */
import type { Asker } from "../chat/asker.ts";
import type { Action, Fact, Line, Reply } from "../chat/reply.ts";
import { plain, quote, shortened, type Text } from "../chat/text.ts";
import { unsaid } from "../domain/complaint.ts";
import { localDay } from "../domain/time.ts";
import type { ComplaintOfClient, NamedComplaint } from "../store/complaints.ts";
import type { ComplaintRow } from "../store/schema-trouble.ts";
import { COMPLAINT, COMPLAINT_BUTTONS } from "../wording/complaint.ts";
import { dayShort, daySpan } from "../wording/dates.ts";
import { say, sayPlain } from "../wording/say.ts";
import { cardButton, clientSpan } from "./card-parts.ts";

/** A phone shows about four lines of it; the whole text is kept. */
const TEXT_SHOWN = 200;
const LISTED = 10;

interface ComplaintSaidNow {
  readonly title: Text;
  readonly more?: readonly Line[];
  /** Before the others: Undo. */
  readonly actions?: readonly Action[];
}

/** `said`: what has just been done; without it the card speaks for itself. */
export function complaintCard({ complaint, client }: ComplaintOfClient, from: Asker, said?: ComplaintSaidNow): Reply {
  const { language } = from;
  const open = complaint.resolved_on === null;
  const titled = open ? (complaint.severe === 1 ? COMPLAINT.titleSevere : COMPLAINT.title) : COMPLAINT.closed;
  const lines: Line[] = [
    { text: [quote(shortened(complaint.text, TEXT_SHOWN))] },
    { text: standing(complaint, from) },
    ...(said?.more ?? []),
  ];
  const facts = factsOf(complaint, from);
  return {
    tone: said ? "good" : open ? "warning" : "plain",
    title: said?.title ?? say(language, titled, { client: clientSpan(client) }),
    sections: [{ kind: "lines", lines }, ...(facts.length > 0 ? [{ kind: "facts", facts } as const] : [])],
    actions: [...(said?.actions ?? []), ...(open ? openButtons(complaint, from) : []), cardButton(client, language)],
  };
}

function standing(complaint: ComplaintRow, from: Asker): Text {
  const { language, zone } = from;
  const today = localDay(from.now, zone);
  const severity = sayPlain(language, complaint.severe === 1 ? COMPLAINT.severe : COMPLAINT.ordinary);
  const day = dayShort(language, complaint.opened_on, today);
  if (complaint.resolved_on === null) return say(language, COMPLAINT.since, { severity, day });
  return say(language, COMPLAINT.resolvedOn, {
    severity,
    from: day,
    to: dayShort(language, complaint.resolved_on, today),
  });
}

function factsOf(complaint: ComplaintRow, from: Asker): Fact[] {
  const { language } = from;
  const written = (["cause", "our_part", "action", "resolution"] as const).flatMap((detail): Fact[] => {
    const value = complaint[detail];
    return value === null ? [] : [{ label: say(language, COMPLAINT[detail]), value: [plain(value)] }];
  });
  if (complaint.due_on === null) return written;
  const day = daySpan(language, complaint.due_on, localDay(from.now, from.zone));
  const due: Fact = { label: say(language, COMPLAINT.due_on), value: [day] };
  const last = complaint.resolution === null ? written.length : written.length - 1;
  return written.toSpliced(last, 0, due);
}

/** What is missing first, then the way to close it. */
function openButtons(complaint: ComplaintRow, from: Asker): Action[] {
  const { language } = from;
  const { id } = complaint;
  const missing = unsaid(complaint).map((detail): Action => {
    const label = sayPlain(language, COMPLAINT_BUTTONS[detail]);
    return detail === "due_on"
      ? { label, does: { kind: "date_complaint", complaint: id, due: null, words: "" } }
      : { label, does: { kind: "tell_complaint", complaint: id, of: detail, words: "" } };
  });
  const severe = complaint.severe === 0;
  return [
    ...missing,
    {
      label: sayPlain(language, COMPLAINT_BUTTONS.resolve),
      does: { kind: "tell_complaint", complaint: id, of: "resolution", words: "" },
      style: "primary",
    },
    {
      label: sayPlain(language, severe ? COMPLAINT_BUTTONS.severe : COMPLAINT_BUTTONS.ordinary),
      does: { kind: "grade_complaint", complaint: id, severe },
    },
  ];
}

/** Open complaints, one a line, each with the tap that opens it. */
export function complaintList(complaints: readonly NamedComplaint[], from: Asker): Reply {
  const { language } = from;
  const today = localDay(from.now, from.zone);
  const lines = complaints.slice(0, LISTED).map((complaint): Line => {
    const severity = sayPlain(language, complaint.severe === 1 ? COMPLAINT.severe : COMPLAINT.ordinary);
    const since = say(language, COMPLAINT.since, { severity, day: dayShort(language, complaint.opened_on, today) });
    const named = { kind: "client", id: complaint.client_id, name: complaint.client_name } as const;
    return {
      mark: complaint.severe === 1 ? "red" : "amber",
      text: [named, plain(": "), quote(shortened(complaint.text, 60)), plain(" · "), ...since],
      actions: [
        { label: shortened(complaint.client_name, 25), does: { kind: "show_complaint", complaint: complaint.id } },
      ],
    };
  });
  return {
    tone: lines.length > 0 ? "warning" : "good",
    title:
      lines.length > 0 ? say(language, COMPLAINT.list, { count: complaints.length }) : say(language, COMPLAINT.none),
    sections: lines.length > 0 ? [{ kind: "lines", lines }] : [],
    actions: [],
  };
}
