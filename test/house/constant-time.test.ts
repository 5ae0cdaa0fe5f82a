/**
 * A test cannot measure honestly whether a comparison takes the same time whatever is sent. What can be seen is how it is
 * written: in a file that holds a secret against what a stranger sent, by equality alone with what the source itself says.
 */
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { verifySlackRequest } from "@slack/bolt";
import ts from "typescript";
import { expect, test } from "vitest";

const ROOT = join(import.meta.dirname, "../..");
/** Ends at the first difference, as `===` does. */
const HASTY = /^(equals|compare|localeCompare|startsWith|endsWith|includes|indexOf|isDeepStrictEqual|match|search)$/;
const EQUALITY: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.EqualsEqualsToken,
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
]);

/** A literal, `null`, `undefined`, a type's name, or a constant, which stands in the source for everybody to read. */
const isPublic = (node: ts.Expression): boolean =>
  ts.isStringLiteral(node) ||
  ts.isNumericLiteral(node) ||
  node.kind === ts.SyntaxKind.NullKeyword ||
  ts.isTypeOfExpression(node) ||
  (ts.isIdentifier(node) && /^(undefined|[A-Z][A-Z_]+)$/.test(node.text));

const isDigest = (node: ts.Expression): boolean => ts.isCallExpression(node) && node.expression.getText() === "digest";

/** What compares in a time that depends on what is compared. */
function hasty(source: string): readonly string[] {
  const found: string[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isBinaryExpression(node) && EQUALITY.has(node.operatorToken.kind) && ![node.left, node.right].some(isPublic))
      found.push(node.getText());
    if (ts.isCallExpression(node)) {
      const name = node.expression.getText().split(".").at(-1) ?? "";
      if (HASTY.test(name)) found.push(node.getText());
      // `timingSafeEqual` throws for what is not of one length, and so tells the length: digests are.
      if (name === "timingSafeEqual" && !node.arguments.every(isDigest)) found.push(node.getText());
    }
    ts.forEachChild(node, look);
  };
  look(ts.createSourceFile("source.ts", source, ts.ScriptTarget.Latest, true));
  return found;
}

const read = (file: string): string => readFileSync(join(ROOT, file), "utf8");
const HOLDERS = ["adapters/slack/authentic.ts", "adapters/telegram/webhook.ts", "src/store/install-states.ts"];

test("Slack's signature, the web hook's secret and the state of an installation are held against what came in constant time", () => {
  const holding = globSync("{src,adapters}/**/*.ts", { cwd: ROOT }).filter((file) =>
    /\b(timingSafeEqual|verifySlackRequest)\(/.test(read(file)),
  );
  expect(holding.toSorted()).toEqual(HOLDERS);
});

test.each(HOLDERS)("%s compares nothing else that a stranger sent but with what its source says", (file) => {
  expect(hasty(read(file))).toEqual([]);
});

test("Bolt's own check, of the version that is installed, compares signatures in constant time", () => {
  const source = verifySlackRequest.toString();
  expect(source).toMatch(/tsscmp[\w.]*\)?\(signatureHash, ourSignatureHash\)/);
  expect(hasty(source)).toEqual([]);
});

test.each([
  "given === secret",
  "secret == given",
  "digest(given).equals(digest(secret))",
  "timingSafeEqual(Buffer.from(given), Buffer.from(secret))",
  "isDeepStrictEqual(digest(given), digest(secret))",
  "Buffer.compare(digest(given), digest(secret)) === 0",
  "secret.startsWith(given)",
])("`%s` would be found", (instead) => {
  const kept = "timingSafeEqual(digest(given), digest(secret))";
  const source = read("adapters/telegram/webhook.ts");
  expect(source).toContain(kept);
  expect(hasty(source.replace(kept, instead))).toHaveLength(1);
});
