/** The rooms and their borders, as docs/architecture.md draws them. `npm run check` enforces them. */
const rooms = {
  domain: ["domain"],
  chat: ["chat", "domain"],
  understanding: ["understanding", "chat", "domain"],
  wording: ["wording", "chat", "domain"],
  store: ["store", "chat", "domain"],
  features: ["features", "chat", "domain", "store", "wording"],
  delivery: ["delivery", "chat", "domain", "store"],
  schedule: ["schedule", "features", "delivery", "store", "chat", "domain"],
  cli: ["cli", "features", "delivery", "store", "chat", "domain", "understanding", "config", "log"],
  handler: ["handler", "chat", "domain", "understanding", "features", "delivery", "store"],
  sample: ["sample", "features", "store", "domain", "chat"],
};

/** Packages that one room alone may know. */
const owners = {
  kysely: ["^src/store/", "^migrations/", "^test/"],
  "better-sqlite3": ["^src/store/", "^test/", "^bench/"],
  pg: ["^src/store/", "^test/", "^bench/"],
  "@slack/": ["^adapters/slack/", "^test/", "^bench/"],
  telegraf: ["^adapters/telegram/", "^test/"],
  "node-cron": ["^src/schedule/"],
  "node-ical": ["^adapters/calendar/"],
  "ical-generator": ["^adapters/calendar/"],
  "intl-messageformat": ["^src/wording/", "^test/"],
};

const roomRules = Object.entries(rooms).map(([room, may]) => ({
  name: `${room}-knows-only-its-neighbours`,
  severity: "error",
  from: { path: `^src/${room}/` },
  to: {
    path: "^(src|adapters|bench|test)/",
    pathNot: may.map((one) => `^src/${one}(/|\\.ts$)`),
  },
}));

const doorRules = ["slack", "telegram", "web", "calendar"].map((door) => ({
  name: `${door}-knows-only-chat`,
  severity: "error",
  from: { path: `^adapters/${door}/` },
  to: {
    path: "^(src|adapters|migrations)/",
    pathNot: [`^adapters/${door}/`, "^src/chat/", "^src/domain/(vocabulary|time)\\.ts$"],
  },
}));

const packageRules = Object.entries(owners).map(([name, where]) => ({
  name: `${name.replace(/\W/g, "")}-has-one-room`,
  severity: "error",
  from: { path: "^(src|adapters|migrations|bench|test)/", pathNot: where },
  to: { path: `^node_modules/(@types/)?${name}` },
}));

module.exports = {
  forbidden: [
    ...roomRules,
    ...doorRules,
    ...packageRules,
    {
      name: "only-main-knows-the-doors",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/(run|run-demo|page)\\.ts$" },
      to: { path: "^adapters/" },
    },
    {
      name: "no-circles",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    { name: "nothing-unknown", severity: "error", from: { path: "^(src|adapters)/" }, to: { couldNotResolve: true } },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "node_modules" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "node", "default", "types"] },
  },
};
