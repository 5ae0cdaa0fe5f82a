/** Price rises: when, how much, who was told, how they took it. */
import type { Asker } from "../chat/asker.ts";
import { clientById } from "./clients.ts";
import type { ClientRow } from "./schema.ts";
import type { PriceRiseRow } from "./schema-trouble.ts";
import { seen } from "./sight.ts";
import type { Db, Tx } from "./store.ts";

export async function savePriceRise(tx: Tx, row: PriceRiseRow): Promise<void> {
  await tx.insertInto("price_rises").values(row).execute();
}

export type PriceRiseChange = Partial<Pick<PriceRiseRow, "how_much" | "from_day" | "told" | "told_on" | "reaction">>;

export async function changePriceRise(tx: Tx, workspace: string, id: string, change: PriceRiseChange): Promise<void> {
  await tx.updateTable("price_rises").set(change).where("workspace_id", "=", workspace).where("id", "=", id).execute();
}

export interface PriceRiseOfClient {
  readonly rise: PriceRiseRow;
  readonly client: ClientRow;
}

/** The rise of that id, when the asker may see its client. */
export async function priceRiseById(db: Db, asker: Asker, id: string): Promise<PriceRiseOfClient | undefined> {
  const rise = await db
    .selectFrom("price_rises")
    .selectAll()
    .where("workspace_id", "=", asker.workspace)
    .where("id", "=", id)
    .executeTakeFirst();
  const client = rise && (await clientById(db, asker, rise.client_id));
  return client && { rise, client };
}

export interface NamedPriceRise extends PriceRiseRow {
  readonly client_name: string;
}

/** Those the asker may see (of one client, or of all), the newest first. */
export const priceRisesOf = (db: Db, asker: Asker, client: string | null): Promise<NamedPriceRise[]> =>
  db
    .selectFrom("clients")
    .innerJoin("price_rises", (join) =>
      join
        .onRef("price_rises.workspace_id", "=", "clients.workspace_id")
        .onRef("price_rises.client_id", "=", "clients.id"),
    )
    .selectAll("price_rises")
    .select("clients.name as client_name")
    .where(seen(asker))
    .where("price_rises.workspace_id", "=", asker.workspace)
    .$if(client !== null, (query) => query.where("price_rises.client_id", "=", client ?? ""))
    .orderBy("price_rises.created_at", "desc")
    .orderBy("price_rises.id", "desc")
    .limit(20)
    .execute();
