/** The words of what nobody asked for, found at the moment it is sent. */
import type { Compose } from "../delivery/prepare.ts";
import { crisisMessage } from "../features/crisis.ts";
import { handoverMessage } from "../features/handover-brief.ts";
import { briefMessage } from "../features/meeting-brief.ts";
import { checklistMessage } from "../features/morning.ts";
import { postedMessage } from "../features/post-here.ts";
import { reminderMessage } from "../features/reminder-message.ts";
import { reviewMessage } from "../features/review-message.ts";
import { rollupMessage } from "../features/rollup-message.ts";
import { complaintMessage } from "../features/tell-leads.ts";
import { noticeMessage } from "../features/tell-notice.ts";

export const compose: Compose = (tx, subject, reader) => {
  switch (subject.kind) {
    case "checklist":
      return checklistMessage(tx, subject, reader);
    case "brief":
      return briefMessage(tx, subject, reader);
    case "follow_up":
      return reminderMessage(tx, [subject.id], reader);
    case "follow_ups":
      return reminderMessage(tx, subject.ids, reader);
    case "handover":
      return handoverMessage(tx, subject, reader);
    case "crisis":
      return crisisMessage(tx, subject, reader);
    case "notice":
      return noticeMessage(tx, subject, reader);
    case "review":
      return reviewMessage(tx, { kind: "review", day: subject.day }, reader);
    case "rollup":
      return rollupMessage(tx, { kind: "rollup", day: subject.day }, reader);
    case "posted":
      return postedMessage(tx, subject, reader);
    case "complaint":
      return complaintMessage(tx, subject, reader);
  }
};
