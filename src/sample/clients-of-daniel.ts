/** Six clients of the lead: each says in a comment which line of a morning it shows. All companies are invented. */
import { done, ownStep, promise, type SampleClient, theyOwe, touch } from "./shape.ts";

export const CLIENTS_OF_DANIEL: readonly SampleClient[] = [
  {
    // A promise overdue; a card worth asking for: one call with the CFO wins most of it back.
    name: "Acme",
    aliases: [],
    owner: "daniel",
    tier: "key",
    stage: "active",
    contacts: [
      { name: "Karen Doyle", title: "CFO", role: "decision_maker" },
      { name: "Josh Perez", title: "marketing manager", role: "user" },
    ],
    touches: [
      touch(-70, "meeting", "lunch at their office, the year's plan", ["Karen Doyle", "Josh Perez"]),
      touch(-47, "call", "call with CFO about the budget", ["Karen Doyle"]),
      touch(-26, "video", "video call, the website's structure", ["Josh Perez"]),
      touch(-12, "call", "call, they wait for the price list", ["Josh Perez"]),
    ],
    followUps: [promise(-3, "send the price list"), theyOwe(2, "the brief")],
    projects: [{ name: "Website", status: "amber", note: "texts are late", said: -3, deadline: 21 }],
  },
  {
    // A decision maker waits for us.
    name: "Harbor & Finch",
    aliases: ["Harbor", "H&F"],
    owner: "daniel",
    deputy: "olha",
    tier: "key",
    stage: "active",
    contacts: [
      { name: "Grace Whitman", title: "CEO", role: "decision_maker" },
      { name: "Ahmed Saleh", title: "head of finance", role: "budget_holder" },
      { name: "Julie Park", title: "brand manager", role: "champion" },
    ],
    touches: [
      touch(-58, "meeting", "lunch with Grace, growth plan", ["Grace Whitman"]),
      touch(-31, "call", "call about invoices", ["Ahmed Saleh"]),
      touch(-19, "video", "quarterly review", ["Grace Whitman", "Julie Park"]),
      touch(-4, "call", "call, they like the new concept", ["Julie Park"]),
      touch(-1, "email", "email from Grace: asks what a second market would cost", ["Grace Whitman"], {
        direction: "inbound",
        leaves: ownStep(0, "answer Grace about the second market"),
      }),
    ],
    followUps: [done(promise(-12, "send the concept")), theyOwe(5, "signed act for October")],
    projects: [{ name: "Rebranding", status: "green", said: -5, deadline: 14 }],
  },
  {
    // Due today at a time; a deadline tomorrow.
    name: "Orbit Cinemas",
    aliases: ["Orbit"],
    owner: "daniel",
    deputy: "olha",
    tier: "key",
    stage: "active",
    contacts: [
      { name: "Sofia Ramirez", title: "managing director", role: "decision_maker" },
      { name: "Ben Carter", title: "events manager", role: "champion" },
    ],
    touches: [
      touch(-52, "meeting", "met at the new cinema", ["Sofia Ramirez"]),
      touch(-20, "call", "call about the opening night", ["Sofia Ramirez"]),
      touch(-5, "video", "walked through the plan of the evening", ["Ben Carter"]),
    ],
    followUps: [promise(0, "send the final estimate", "15:00"), ownStep(9, "ask about next year's openings")],
    projects: [{ name: "Opening night", status: "green", said: -3, deadline: 1 }],
  },
  {
    // Past the maximum of any contact; a green status grown old.
    name: "Kestrel Freight",
    aliases: ["Kestrel"],
    owner: "daniel",
    tier: "growth",
    stage: "active",
    contacts: [
      { name: "Paul Novak", title: "VP sales", role: "decision_maker" },
      { name: "Dana Ortiz", title: "office manager", role: "user" },
    ],
    touches: [
      touch(-82, "meeting", "visited their depot", ["Paul Novak"]),
      touch(-44, "call", "call about lead ads", ["Paul Novak"]),
      touch(-33, "call", "call about the contract", ["Dana Ortiz"]),
      touch(-10, "email", "sent the summer offer", ["Paul Novak"], { direction: "outbound" }),
    ],
    followUps: [ownStep(8, "prepare a case of lead ads")],
    projects: [{ name: "Lead ads", status: "green", said: -15 }],
  },
  {
    // Whoever pays was not heard for too long: only users are talked with; amber grown old.
    name: "Lumen Energy",
    aliases: ["Lumen"],
    owner: "daniel",
    tier: "key",
    stage: "active",
    contacts: [
      { name: "Thomas Berg", title: "finance director", role: "budget_holder" },
      { name: "Amy Lin", title: "content editor", role: "user" },
    ],
    touches: [
      touch(-75, "meeting", "met at their office, rates for the year", ["Thomas Berg"]),
      touch(-41, "call", "call about invoices", ["Thomas Berg"]),
      touch(-15, "video", "video call, content plan", ["Amy Lin"]),
      touch(-6, "call", "call, waiting for photos", ["Amy Lin"]),
    ],
    followUps: [theyOwe(4, "photos of the plant"), promise(8, "send the quarterly report")],
    projects: [{ name: "Content", status: "amber", note: "no photos yet", said: -9, deadline: 30 }],
  },
  {
    // Not met in person for too long.
    name: "Vega Outdoor",
    aliases: ["Vega"],
    owner: "daniel",
    tier: "growth",
    stage: "renewal",
    contacts: [
      { name: "Nina Frost", title: "owner", role: "decision_maker" },
      { name: "Leo Grant", title: "shop manager", role: "influencer" },
    ],
    touches: [
      touch(-95, "meeting", "met at the fair", ["Nina Frost"]),
      touch(-38, "call", "call about the renewal", ["Nina Frost"]),
      touch(-11, "video", "video call, the winter catalogue", ["Nina Frost", "Leo Grant"]),
    ],
    followUps: [promise(2, "send the catalogue's cover")],
    projects: [{ name: "Winter catalogue", status: "green", said: -2, deadline: 18 }],
  },
];

/** Of no client: urgent, but not important. */
export const TASKS_OF_DANIEL = [ownStep(0, "hand in the monthly report")];
