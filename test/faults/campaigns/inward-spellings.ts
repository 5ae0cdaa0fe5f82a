/** Addresses that are nobody's on the Internet, and the ways to write them that a URL allows. */
import type { Chance } from "./random.ts";

/** From the registries of special addresses (RFC 6890 and after), each with the bits that may vary. */
const V4: readonly (readonly [net: string, free: number])[] = [
  ["127.0.0.1", 0],
  ["127.0.0.0", 24],
  ["0.0.0.0", 0],
  ["0.0.0.0", 24],
  ["10.0.0.0", 24],
  ["172.16.0.0", 20],
  ["192.168.0.0", 16],
  ["100.64.0.0", 22],
  ["169.254.169.254", 0],
  ["169.254.0.0", 16],
  ["168.63.129.16", 0],
  ["192.0.0.0", 8],
  ["198.18.0.0", 17],
  ["224.0.0.0", 28],
  ["240.0.0.0", 28],
  ["255.255.255.255", 0],
];
const V6 = [
  "::",
  "::1",
  "fe80::1",
  "fe80::5efe:10.0.0.1",
  "febf:ffff::1",
  "fec0::1",
  "fc00::1",
  "fd00:ec2::254",
  "fdff:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
  "ff02::1",
  "100::1",
  "5f00::1",
  "2001:db8::1",
] as const;

const bytesOf = (address: number): readonly number[] => [24, 16, 8, 0].map((shift) => (address >>> shift) & 255);
const numberOf = (dotted: string): number => dotted.split(".").reduce((sum, part) => sum * 256 + Number(part), 0);

function inwardV4(chance: Chance): number {
  const [net, free] = chance.pick(V4);
  return numberOf(net) + chance.below(2 ** free);
}

const dotted = (address: number): string => bytesOf(address).join(".");

/** As a resolver writes an address: IPv4, or an IPv6 that is inward itself or holds an IPv4 that is. */
export function resolved(chance: Chance): string {
  const address = inwardV4(chance);
  return chance.pick([() => dotted(address), () => chance.pick(V6), () => chance.pick(HOLDING_V4)(address)])();
}

const hex = (value: number): string => value.toString(16);
const words = (address: number): string => `${hex(address >>> 16)}:${hex(address & 0xffff)}`;

/** An IPv4 inside an IPv6: mapped, compatible, translated, NAT64 (RFC 6052, 8215), 6to4, Teredo. */
const HOLDING_V4: readonly ((address: number) => string)[] = [
  (address) => `::ffff:${dotted(address)}`,
  (address) => `::ffff:${words(address)}`,
  (address) => `0:0:0:0:0:FFFF:${words(address).toUpperCase()}`,
  (address) => `::${dotted(address)}`,
  (address) => `::ffff:0:${dotted(address)}`,
  (address) => `64:ff9b::${dotted(address)}`,
  (address) => `64:ff9b:1::${words(address)}`,
  (address) => `2002:${words(address)}::1`,
  (address) => `2001:0:4136:e378:8000:63bf:${words(~address >>> 0)}`,
];

const FULL_WIDTH = "０１２３４５６７８９";
const CIRCLED = "⓪①②③④⑤⑥⑦⑧⑨";
const inDigits = (text: string, digits: string): string =>
  text.replace(/\d/g, (digit) => [...digits][Number(digit)] ?? digit);

const HOSTS: readonly ((address: number, chance: Chance) => string)[] = [
  dotted,
  (address) => String(address),
  (address) => `0x${hex(address)}`,
  (address) => `0X${hex(address).toUpperCase()}`,
  (address) => `0${address.toString(8)}`,
  (address) =>
    bytesOf(address)
      .map((byte) => `0x${hex(byte)}`)
      .join("."),
  (address) =>
    bytesOf(address)
      .map((byte) => `0${byte.toString(8).padStart(3, "0")}`)
      .join("."),
  (address, chance) =>
    bytesOf(address)
      .map((byte) => chance.pick([String(byte), `0x${hex(byte)}`, `0${byte.toString(8)}`]))
      .join("."),
  (address) => `${address >>> 24}.${address & 0xffffff}`,
  (address) => `${address >>> 24}.${(address >>> 16) & 255}.${address & 0xffff}`,
  (address) => `${dotted(address)}.`,
  (address) => inDigits(dotted(address), FULL_WIDTH),
  (address) => inDigits(dotted(address), CIRCLED),
  (address) => dotted(address).replaceAll(".", "。"),
  (address) => dotted(address).replace(/\d/g, (digit) => `%3${digit}`),
  (address) => `feed.example@${dotted(address)}`,
  (address) => `feed.example:443@${dotted(address)}`,
  (address) => `${dotted(address)}:443`,
  (_, chance) => `[${chance.pick(V6)}]`,
  (address, chance) => `[${chance.pick(HOLDING_V4)(address)}]`,
  (address, chance) => `feed.example%40@[${chance.pick(HOLDING_V4)(address)}]`,
];

/** The part of a URL between its scheme and its path. */
export const spelled = (chance: Chance): string => chance.pick(HOSTS)(inwardV4(chance), chance);
