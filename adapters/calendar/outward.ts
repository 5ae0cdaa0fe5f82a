/**
 * Which addresses are out in the world. An address that a member types is read by our server, so it must never lead into
 * the network the server stands in: not by name, not by number, not after a redirect, not by a name that changes its
 * mind (keeper.sh#853).
 */
import { BlockList, isIPv4, isIPv6 } from "node:net";

/** Everything in IPv4 that is not the public Internet (https://www.iana.org/assignments/iana-ipv4-special-registry). */
const INWARD_V4: readonly (readonly [string, number])[] = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  // Azure's own server of every virtual machine stands on a public-looking number.
  ["168.63.129.16", 32],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.31.196.0", 24],
  ["192.52.193.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["192.175.48.0", 24],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
];

/** Of IPv6 only 2000::/3 is the Internet; these parts of it carry other addresses inside, or are for books. */
const OUTWARD_V6 = ["2000::", 3] as const;
const INWARD_V6: readonly (readonly [string, number])[] = [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["2620:4f:8000::", 48],
  ["3fff::", 20],
];

const inwardV4 = new BlockList();
for (const [net, prefix] of INWARD_V4) inwardV4.addSubnet(net, prefix, "ipv4");
const outwardV6 = new BlockList();
outwardV6.addSubnet(...OUTWARD_V6, "ipv6");
const inwardV6 = new BlockList();
for (const [net, prefix] of INWARD_V6) inwardV6.addSubnet(net, prefix, "ipv6");

/** `address`: as a resolver writes it. Anything else, an IPv4 inside an IPv6 and a zone (`%eth0`) among it, is not. */
export function isOutward(address: string): boolean {
  if (isIPv4(address)) return !inwardV4.check(address, "ipv4");
  if (!isIPv6(address) || address.includes("%")) return false;
  return outwardV6.check(address, "ipv6") && !inwardV6.check(address, "ipv6");
}
