import fc from "fast-check";

const LAST = 0x10ffff;
const SURROGATES = { from: 0xd800, many: 0x800 };

/**
 * Any letter Unicode has room for, half of them ASCII, as the `unit` of `fc.string`. fast-check's own "binary" first
 * makes a map of all 1.1 million of them, which takes seconds in every worker.
 */
export const anyLetter: fc.Arbitrary<string> = fc
  .oneof(fc.integer({ min: 0, max: 0x7f }), fc.integer({ min: 0x80, max: LAST - SURROGATES.many }))
  .map((point) => String.fromCodePoint(point < SURROGATES.from ? point : point + SURROGATES.many));
