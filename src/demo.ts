/** `npm run demo`: a sample workspace, the local page and a clock to move; no account, no key. */
import "./require-node.ts";

// Loaded only now: an old Node must be refused before anything native loads.
const { runDemo } = await import("./run-demo.ts");
await runDemo(process.env);
