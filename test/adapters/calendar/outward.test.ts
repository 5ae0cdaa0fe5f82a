import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isOutward } from "../../../adapters/calendar/outward.ts";

const dotted = (number: number): string => [24, 16, 8, 0].map((shift) => (number >>> shift) & 255).join(".");
const numbered = (text: string): number =>
  text.split(".").reduce((number, part) => ((number << 8) | Number(part)) >>> 0, 0);

/** First and last address of each range that leads inward, and what stands just outside it. */
const RANGES: readonly (readonly [net: string, prefix: number])[] = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
];

const inside = RANGES.flatMap(([net, prefix]) => {
  const first = numbered(net);
  const size = 2 ** (32 - prefix);
  // Thirty addresses spread over the range, its ends among them.
  return Array.from({ length: 30 }, (_, at) => dotted(first + Math.floor((at * (size - 1)) / 29)));
});

const NAMED_INWARD = [
  "127.0.0.1",
  "127.1.2.3",
  "169.254.169.254",
  "168.63.129.16",
  "100.100.100.200",
  "255.255.255.255",
  "::",
  "::1",
  "0:0:0:0:0:0:0:1",
  "::ffff:127.0.0.1",
  "::ffff:7f00:1",
  "::ffff:10.0.0.1",
  "::ffff:169.254.169.254",
  "::ffff:8.8.8.8",
  "::127.0.0.1",
  "::ffff:0:127.0.0.1",
  "64:ff9b::7f00:1",
  "64:ff9b:1::a00:1",
  "100::1",
  "fc00::1",
  "fd00::1",
  "fd12:3456:789a::1",
  "fdff:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
  "fe80::1",
  "fe80::1%eth0",
  "febf::1",
  "fec0::1",
  "ff02::1",
  "ff05::2",
  "ff0e::1",
  "2001::1",
  "2001:0:7f00:1::",
  "2001:2::1",
  "2001:10::1",
  "2001:20::1",
  "2001:db8::1",
  "2002:7f00:1::",
  "2002:a00:1::1",
  "3fff::1",
  "4000::1",
  "5f00::1",
];

/** What a resolver never says, and the roundabout ways to write 127.0.0.1. */
const NO_ADDRESS = [
  "",
  "localhost",
  "0x7f000001",
  "0x7f.0.0.1",
  "017700000001",
  "0177.0.0.1",
  "2130706433",
  "127.1",
  "127.0.1",
  "127.0.0.1.",
  " 127.0.0.1",
  "127.0.0.1 ",
  "１２７.0.0.1",
  "[::1]",
  "8.8.8.8/32",
  "8.8.8.8:443",
  "256.1.1.1",
  "8.8.8",
];

const OUT = [
  "1.1.1.1",
  "8.8.8.8",
  "9.255.255.255",
  "11.0.0.0",
  "100.63.255.255",
  "100.128.0.0",
  "126.255.255.255",
  "128.0.0.0",
  "142.250.74.110",
  "169.253.255.255",
  "172.15.255.255",
  "172.32.0.0",
  "192.167.255.255",
  "192.169.0.0",
  "198.17.255.255",
  "198.20.0.0",
  "223.255.255.255",
  "2001:4860:4860::8888",
  "2606:4700:4700::1111",
  "2a00:1450:400f:80c::200e",
];

describe("an address that leads inward is never read", () => {
  test.each([...new Set([...inside, ...NAMED_INWARD, ...NO_ADDRESS])])("%s", (address) => {
    expect(isOutward(address)).toBe(false);
  });

  test("however an IPv4 address is dressed as an IPv6 one", () => {
    fc.assert(
      fc.property(fc.nat({ max: 0xff_ff_ff_ff }), (number) => {
        const [high, low] = [(number >>> 16).toString(16), (number & 0xff_ff).toString(16)];
        for (const prefix of ["::ffff:", "::", "64:ff9b::", "2002:", "::ffff:0:"]) {
          const address = prefix === "2002:" ? `2002:${high}:${low}::` : `${prefix}${high}:${low}`;
          expect(isOutward(address)).toBe(false);
        }
      }),
    );
  });
});

describe("an address of the Internet is read", () => {
  test.each(OUT)("%s", (address) => {
    expect(isOutward(address)).toBe(true);
  });
});
