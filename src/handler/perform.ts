/** Every command to its feature: the one switch, exhaustive, so that a new command cannot be forgotten. */
import type { Asker } from "../chat/asker.ts";
import type { Command, CommandOf, ReadAgain } from "../chat/command.ts";
import type { Platform } from "../chat/incoming.ts";
import type { Reply } from "../chat/reply.ts";
import { zoned } from "../domain/time.ts";
import type { Instant } from "../domain/vocabulary.ts";
import { addFollowUp } from "../features/add-follow-up.ts";
import { arrive } from "../features/arrive.ts";
import { askClient } from "../features/ask-client.ts";
import { askWords } from "../features/ask-words.ts";
import { away, endAway, setAway } from "../features/away.ts";
import { bonus, setBonusRule } from "../features/bonus.ts";
import { answerBrief, projectBrief } from "../features/brief.ts";
import { type CalendarParts, calendar } from "../features/calendar.ts";
import { lineDone, lineSnooze, openLine, showChecklist } from "../features/checklist.ts";
import { setCountry } from "../features/client-country.ts";
import { noteClient, removeNote, replaceNote, showNotes, writeNote } from "../features/client-notes.ts";
import {
  dateComplaint,
  gradeComplaint,
  listComplaints,
  openComplaint,
  showComplaint,
  tellComplaint,
} from "../features/complaints.ts";
import { completeFollowUp } from "../features/complete-follow-up.ts";
import { addContact, setContactRole } from "../features/contacts.ts";
import { crisis } from "../features/crisis.ts";
import { dateFollowUp, setDue } from "../features/date-follow-up.ts";
import { correctDay, daysOff, dropDay } from "../features/days-off.ts";
import { changeClient, editClient, renameClient, setCadence, setStage } from "../features/edit-client.ts";
import { changeTouch, editTouch, replaceTouch } from "../features/edit-touch.ts";
import { exportHelp } from "../features/export-help.ts";
import { finishFollowUp } from "../features/finish-follow-up.ts";
import { dismiss } from "../features/general.ts";
import { handGreeting } from "../features/greetings.ts";
import { growthIdeas, tapIdea } from "../features/growth-ideas.ts";
import { handover, handTo } from "../features/handover.ts";
import { help, importHelp, usage } from "../features/help.ts";
import { inPersonOff } from "../features/in-person.ts";
import { invite } from "../features/invite.ts";
import { leftJob, winBack } from "../features/job-change.ts";
import { type LinkParts, link } from "../features/link.ts";
import { listClients } from "../features/list-clients.ts";
import { listPromises } from "../features/list-promises.ts";
import { askAgreed, logMeeting, recap } from "../features/log-meeting.ts";
import { logTouch } from "../features/log-touch.ts";
import { showBrief } from "../features/meeting-brief.ts";
import { setRole, showMember } from "../features/member-card.ts";
import { askMoney, listInvoices, moneyMore, moneyUnclear, showInvoice, showMoney } from "../features/money.ts";
import { addClients, createNamedClient, setTier } from "../features/new-clients.ts";
import { openFollowUp } from "../features/open-follow-up.ts";
import { setPaper, showPapers } from "../features/papers.ts";
import { forgetContact, type ReadDay, showContact, tellContact, tellPerson } from "../features/people.ts";
import { portfolio } from "../features/portfolio.ts";
import { type PostInChannel, postHere } from "../features/post-here.ts";
import { listPriceRises, planPriceRise, showPriceRise, tellPriceRise } from "../features/price-rise.ts";
import {
  listProjects,
  manageProject,
  projectDeadline,
  projectStage,
  renameProject,
  showProject,
} from "../features/projects.ts";
import { portfolioQuestion, question } from "../features/questions.ts";
import { reassign } from "../features/reassign.ts";
import { rateClient, recordMoneyTold } from "../features/record-money.ts";
import { refuseCommand } from "../features/refuse.ts";
import { regardFollowUp } from "../features/regard-follow-up.ts";
import { askRemove, readmitMember, removeMember, removeNamed } from "../features/remove-member.ts";
import { backupPlan, rescue } from "../features/rescue.ts";
import { addSeries, stopSeries } from "../features/series.ts";
import { askStatus, projectStatus, refreshStatuses, setStatus, statusNote } from "../features/set-status.ts";
import { askSetting, set, setTyped, settings } from "../features/settings.ts";
import { climb, nudge, showSilence } from "../features/silence.ts";
import { snooze, snoozeTyped } from "../features/snooze.ts";
import { askSharing, ownerless, setSharing, team } from "../features/team.ts";
import { promiseInvoice, tapInvoice } from "../features/tell-invoice.ts";
import { setTierCadence, tierCadences } from "../features/tier-cadences.ts";
import { touchContact } from "../features/touch-contact.ts";
import { addFollowUpToTouch, touchFollowUp } from "../features/touch-follow-up.ts";
import { undo } from "../features/undo.ts";
import { chooseReading, impossibleDate, mendedLine, notUnderstood } from "../features/unsure.ts";
import type { Tx } from "../store/store.ts";
import { touchById } from "../store/touchpoints.ts";
import { readDue } from "../understanding/dates/read-due.ts";
import { refusalFor } from "./permission.ts";

/** Reads a line as it was meant at `at`; `client`: chosen with a button, or `null`. */
export type Reread = (line: string, at: Instant, client: string | null) => Promise<Command>;

export interface Aids {
  readonly reread: Reread;
  readonly platform: Platform;
  readonly linking: LinkParts;
  readonly calendar: CalendarParts;
  readonly post: PostInChannel;
}

/** Throws what a feature throws; an expected no is a reply. */
export async function perform(tx: Tx, command: Command, from: Asker, aids: Aids): Promise<Reply> {
  const refusal = refusalFor(from.role, command.kind);
  if (refusal !== null) return refuseCommand(tx, command, refusal, from);
  switch (command.kind) {
    case "log_touch":
      return logTouch(tx, command, from);
    case "edit_touch":
      return editTouch(tx, command, from);
    case "retouch":
      return retouch(tx, command, from, aids);
    case "change_touch":
      return changeTouch(tx, command, from);
    case "touch_contact":
      return touchContact(tx, command, from);
    case "touch_follow_up":
      return followUpOfTouch(tx, command, from, aids);
    case "add_follow_up":
      return addFollowUp(tx, command, from);
    case "complete_follow_up":
      return completeFollowUp(tx, command, from);
    case "open_follow_up":
      return openFollowUp(tx, command, from);
    case "finish_follow_up":
      return finishFollowUp(tx, command, from);
    case "snooze":
      return snooze(tx, command, from);
    case "snooze_typed":
      return snoozeTyped(tx, command, dueIn(command.words, from), from);
    case "reassign":
      return reassign(tx, command, from);
    case "date_follow_up":
      return dateFollowUp(tx, command, dueIn(command.words, from), from);
    case "set_due":
      return setDue(tx, command, from);
    case "regard_follow_up":
      return regardFollowUp(tx, command, from);
    case "undo":
      return undo(tx, command, from);
    case "show_checklist":
      return showChecklist(tx, command, from);
    case "open_line":
      return openLine(tx, command, from);
    case "line_done":
      return lineDone(tx, command, from);
    case "line_snooze":
      return lineSnooze(tx, command, from);
    case "ask_client":
      return askClient(tx, command, from);
    case "list_clients":
      return listClients(tx, command, from);
    case "create_client":
      return createClient(tx, command, from, aids);
    case "add_clients":
      return addClients(tx, command, from);
    case "set_tier":
      return setTier(tx, command, from);
    case "set_stage":
      return setStage(tx, command, from);
    case "edit_client":
      return editClient(tx, command, dayIn(from), from);
    case "rename_client":
      return renameClient(tx, command, from);
    case "change_client":
      return changeClient(tx, command, from);
    case "set_cadence":
      return setCadence(tx, command, from);
    case "set_country":
      return setCountry(tx, command, from);
    case "in_person_off":
      return inPersonOff(tx, command, dayIn(from), from);
    case "tier_cadences":
      return tierCadences(tx, command, from);
    case "set_tier_cadence":
      return setTierCadence(tx, command, from);
    case "ask_words":
      return askWords(tx, command, from);
    case "ask_status":
      return askStatus(tx, command, from);
    case "list_promises":
      return listPromises(tx, command, from);
    case "add_contact":
      return addContact(tx, command, from);
    case "set_contact_role":
      return setContactRole(tx, command, from);
    case "set_status":
      return setStatus(tx, command, from);
    case "project_status":
      return projectStatus(tx, command, from);
    case "status_note":
      return statusNote(tx, command, from);
    case "refresh_statuses":
      return refreshStatuses(tx, command, from);
    case "open_complaint":
      return openComplaint(tx, command, from);
    case "show_complaint":
      return showComplaint(tx, command, from);
    case "tell_complaint":
      return tellComplaint(tx, command, from);
    case "date_complaint":
      return dateComplaint(tx, command, dueIn(command.words, from), from);
    case "grade_complaint":
      return gradeComplaint(tx, command, from);
    case "list_complaints":
      return listComplaints(tx, command, from);
    case "plan_price_rise":
      return planPriceRise(tx, command, from);
    case "show_price_rise":
      return showPriceRise(tx, command, from);
    case "list_price_rises":
      return listPriceRises(tx, command, from);
    case "tell_price_rise":
      return tellPriceRise(tx, command, dueIn(command.words, from), from);
    case "crisis":
      return crisis(tx, command, from);
    case "show_contact":
      return showContact(tx, command, from);
    case "tell_contact":
      return tellContact(tx, command, dayIn(from), from);
    case "tell_person":
      return tellPerson(tx, command, dayIn(from), from);
    case "left_job":
      return leftJob(tx, command, from);
    case "win_back":
      return winBack(tx, command, from);
    case "forget_contact":
      return forgetContact(tx, command, from);
    case "add_series":
      return addSeries(tx, command, from);
    case "stop_series":
      return stopSeries(tx, command, from);
    case "manage_project":
      return manageProject(tx, command, from);
    case "list_projects":
      return listProjects(tx, command, from);
    case "show_project":
      return showProject(tx, command, from);
    case "project_stage":
      return projectStage(tx, command, from);
    case "project_deadline":
      return projectDeadline(tx, command, dueIn(command.words, from), from);
    case "rename_project":
      return renameProject(tx, command, from);
    case "project_brief":
      return projectBrief(tx, command, from);
    case "answer_brief":
      return answerBrief(tx, command, from);
    case "show_papers":
      return showPapers(tx, command, from);
    case "set_paper":
      return setPaper(tx, command, from);
    case "rescue":
      return rescue(tx, command, from);
    case "backup_plan":
      return backupPlan(tx, command, from);
    case "show_silence":
      return showSilence(tx, command, from);
    case "climb":
      return climb(tx, command, from);
    case "nudge":
      return nudge(tx, command, from);
    case "away":
      return away(tx, command, from);
    case "set_away":
      return setAway(tx, command, from);
    case "end_away":
      return endAway(tx, command, from);
    case "money":
      return showMoney(tx, command, from);
    case "portfolio":
      return portfolio(tx, from);
    case "record_money":
      return recordMoneyTold(tx, command, from);
    case "money_unclear":
      return moneyUnclear(tx, command, from);
    case "money_words":
      return moneyWords(tx, command, from, aids);
    case "invoices":
      return listInvoices(tx, command, from);
    case "invoice":
      return showInvoice(tx, command, from);
    case "money_more":
      return moneyMore(tx, command, from);
    case "invoice_tap":
      return tapInvoice(tx, command, from);
    case "invoice_promised":
      return promiseInvoice(tx, command, dueIn(command.words, from), from);
    case "note_client":
      return noteClient(tx, command, from);
    case "show_notes":
      return showNotes(tx, command, from);
    case "write_note":
      return writeNote(tx, command, from);
    case "change_note":
      return replaceNote(tx, command, from);
    case "drop_note":
      return removeNote(tx, command, from);
    case "growth_ideas":
      return growthIdeas(tx, command, from);
    case "idea_tap":
      return tapIdea(tx, command, from);
    case "rate_client":
      return rateClient(tx, command, from);
    case "bonus":
      return bonus(tx, command, from);
    case "bonus_rule":
      return setBonusRule(tx, command, from);
    case "handover":
      return handover(tx, command, from);
    case "hand_greeting":
      return handGreeting(tx, command, from);
    case "hand_to":
      return handTo(tx, command, from);
    case "question":
      return question(tx, command, from);
    case "post_here":
      return postHere(tx, command, from, aids.post);
    case "portfolio_question":
      return portfolioQuestion(tx, command, from);
    case "days_off":
      return daysOff(tx, command, from);
    case "correct_day":
      return correctDay(tx, command, from);
    case "drop_day":
      return dropDay(tx, command, from);
    case "export_help":
      return exportHelp(tx, from);
    case "team":
      return team(tx, command, from);
    case "ownerless":
      return ownerless(tx, command, from);
    case "show_member":
      return showMember(tx, command, from);
    case "set_role":
      return setRole(tx, command, from);
    case "remove_named":
      return removeNamed(tx, command, from);
    case "ask_remove":
      return askRemove(tx, command, from);
    case "remove_member":
      return removeMember(tx, command, from);
    case "readmit_member":
      return readmitMember(tx, command, from);
    case "ask_sharing":
      return askSharing(tx, command, from);
    case "set_sharing":
      return setSharing(tx, command, from);
    case "show_calendar":
    case "connect_calendar":
    case "disconnect_calendar":
    case "switch_briefs":
    case "open_calendar_link":
    case "close_calendar_link":
      return calendar(tx, command, from, aids.calendar);
    case "show_brief":
      return showBrief(tx, command, from);
    case "log_meeting":
      return logMeeting(tx, command, from);
    case "recap":
      return recap(tx, command, from);
    case "ask_agreed":
      return askAgreed(tx, command, from);
    case "settings":
      return settings(tx, command, from);
    case "ask_setting":
      return askSetting(tx, command, from);
    case "set":
      return set(tx, command, from);
    case "set_typed":
      return setTyped(tx, command, from);
    case "link":
      return link(tx, command, from, aids.linking, aids.platform);
    case "invite":
      return invite(tx, command, from, aids.linking, aids.platform);
    case "arrive":
      return arrive(tx, command, from);
    case "import_help":
      return importHelp(from);
    case "read_again":
      return readAgain(tx, command, from, aids);
    case "choose_reading":
      return chooseReading(tx, command, from);
    case "impossible_date":
      return otherDate(tx, command, from, aids);
    case "usage":
      return usage(command, from, aids.platform);
    case "dismiss":
      return dismiss(from);
    case "help":
      return help(from, aids.platform);
    case "not_understood":
      return notUnderstood(tx, command, from);
  }
}

/** The day or moment in typed words, as of now where the asker lives; `null` when they hold none. */
function dueIn(words: string, from: Asker): string | null {
  const read = readDue(words, zoned(from.now, from.zone));
  return read.kind === "due" ? read.due : null;
}

/** A day of the calendar in typed words, and the words around it. */
const dayIn =
  (from: Asker): ReadDay =>
  (words) => {
    const read = readDue(words, zoned(from.now, from.zone));
    return read.kind === "due" ? { day: read.due.slice(0, 10), rest: words.replace(read.words, "").trim() } : null;
  };

async function readAgain(tx: Tx, command: ReadAgain, from: Asker, aids: Aids): Promise<Reply> {
  const { words, as, at, client } = command;
  const line = as === undefined || words.startsWith("/") ? words : `/${as} ${words}`;
  const read = await aids.reread(line, at, client);
  // Reading the same words once more cannot ask for a third reading: what it finds is performed or said.
  return read.kind === "read_again"
    ? notUnderstood(tx, { kind: "not_understood", words }, from)
    : perform(tx, read, from, aids);
}

/** What a button asked about a client's money, read as if it followed `/money` and that word. */
async function moneyWords(tx: Tx, command: CommandOf<"money_words">, from: Asker, aids: Aids): Promise<Reply> {
  const { words, what, client } = command;
  if (words.trim() === "") return askMoney(tx, command, from);
  const line = words.startsWith("/") ? words : `/money ${what} ${words}`;
  return perform(tx, await aids.reread(line, from.now, client), from, aids);
}

/** Once the client exists, what was typed about it is read again, and the answer is to that. */
async function createClient(tx: Tx, command: CommandOf<"create_client">, from: Asker, aids: Aids): Promise<Reply> {
  const created = await createNamedClient(tx, command, from);
  return created.then ? readAgain(tx, created.then, from, aids) : created.reply;
}

async function otherDate(tx: Tx, command: CommandOf<"impossible_date">, from: Asker, aids: Aids): Promise<Reply> {
  const line = mendedLine(command);
  return line === null
    ? impossibleDate(command, from)
    : perform(tx, await aids.reread(line, from.now, null), from, aids);
}

/** The line of a touch, sent again as it should be. */
async function retouch(tx: Tx, command: CommandOf<"retouch">, from: Asker, aids: Aids): Promise<Reply> {
  const client = await clientOfTouch(tx, command.touch, from);
  const line = command.words.startsWith("/") ? command.words : `/touch ${command.words}`;
  const read = await aids.reread(line, from.now, client);
  return read.kind === "log_touch" ? replaceTouch(tx, command.touch, read, from) : perform(tx, read, from, aids);
}

async function followUpOfTouch(tx: Tx, command: CommandOf<"touch_follow_up">, from: Asker, aids: Aids): Promise<Reply> {
  if (command.words.trim() === "") return touchFollowUp(tx, command, from);
  const client = await clientOfTouch(tx, command.touch, from);
  const read = await aids.reread(`/next ${command.words}`, from.now, client);
  return read.kind === "add_follow_up"
    ? addFollowUpToTouch(tx, command.touch, read, from)
    : perform(tx, read, from, aids);
}

const clientOfTouch = async (tx: Tx, touch: string, from: Asker): Promise<string | null> =>
  (await touchById(tx, from, touch))?.client.id ?? null;
