import { expect, test } from "vitest";
import { makeTally } from "../src/tally.ts";

test("what happened is counted by its labels, in Prometheus' words", () => {
  const tally = makeTally();
  tally.add("sends_total", "Attempts.", { platform: "slack", outcome: "sent" });
  tally.add("sends_total", "Attempts.", { platform: "slack", outcome: "sent" });
  tally.add("sends_total", "Attempts.", { platform: "telegram", outcome: "retry" });
  expect(tally.text()).toBe(
    '# HELP rapport_sends_total Attempts.\n# TYPE rapport_sends_total counter\nrapport_sends_total{platform="slack",outcome="sent"} 2\nrapport_sends_total{platform="telegram",outcome="retry"} 1\n',
  );
});
