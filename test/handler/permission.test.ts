import { describe, expect, test } from "vitest";
import type { CommandKind } from "../../src/chat/command.ts";
import { MEMBER_ROLES } from "../../src/domain/vocabulary.ts";
import { refusalFor } from "../../src/handler/permission.ts";

const may = (kind: CommandKind) => MEMBER_ROLES.filter((role) => refusalFor(role, kind) === null);

describe("permission", () => {
  test.each(["ask_client", "list_clients", "list_promises", "show_checklist", "team", "help"] as const)(
    "everybody may look: %s",
    (kind) => expect(may(kind)).toEqual([...MEMBER_ROLES]),
  );
  test.each(["settings", "set", "link", "away"] as const)("everybody settles what is their own: %s", (kind) =>
    expect(may(kind)).toEqual([...MEMBER_ROLES]),
  );
  test.each(["log_touch", "add_follow_up", "set_tier", "change_client", "handover", "undo", "line_done"] as const)(
    "a viewer changes nothing: %s",
    (kind) => {
      expect(may(kind)).toEqual(["admin", "lead", "member"]);
      expect(refusalFor("viewer", kind)).toBe("viewer");
    },
  );
  test.each(["set_role", "set_sharing", "show_member", "remove_named", "remove_member", "readmit_member"] as const)(
    "the team is its admins' alone: %s",
    (kind) => {
      expect(may(kind)).toEqual(["admin"]);
      expect(refusalFor("lead", kind)).toBe("admins_only");
    },
  );
});
