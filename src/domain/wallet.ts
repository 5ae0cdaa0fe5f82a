/** Share of wallet: our revenue over what the client spends in a year on such work (`docs/practice.md`, "Money"). */
import { percentOf } from "./money.ts";

/** What to do about a share: hold it, keep and widen it, use the room, or first gain more than a foothold. */
export type WalletBand = "defend" | "protect" | "room" | "foothold";

interface WalletShare {
  /** Percent, rounded down. */
  readonly share: number;
  readonly band: WalletBand;
  /** What they spend elsewhere in a year, in the same minor units. */
  readonly room: number;
}

function bandOf(share: number): WalletBand {
  if (share >= 100) return "defend";
  if (share > 50) return "protect";
  return share >= 15 ? "room" : "foothold";
}

/** `ours`: the last twelve months; `wallet`: positive, of the same currency. */
export function walletShare(ours: number, wallet: number): WalletShare {
  const share = percentOf(ours, wallet);
  return { share, band: bandOf(share), room: Math.max(0, wallet - ours) };
}
