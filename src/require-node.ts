/** Refuses a Node too old to be safe, before anything native loads: `better-sqlite3` 13 crashes on 20 when it opens a file. */
const NEEDED = 26;

const major = Number(process.versions.node.split(".")[0]);
if (major < NEEDED) {
  console.error(
    `Rapport needs Node ${NEEDED} or newer and was started with ${process.version}. "npm ci" brings the right one; start it with "npm start".`,
  );
  process.exit(1);
}
