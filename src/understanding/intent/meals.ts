/** Meals that are cooked, bought or brought, and so are no meeting: "Lena cooked dinner" in Ukrainian and Russian. */
import type { Scan } from "../scan.ts";

const MEAL = /^(кав|коф|ча[йюєе]$|чаєм$|обід|обед|сніданк|сніданок|завтрак|вечер|ужин|ланч|бранч)/;
const COOKS =
  /^(за|с|з|при|на|по|пере|роз|раз|до)?(вар[иі]|готу|готов|робит|робив|робил|дела[лт]|куп[иу]|куплю|прин[іе]с|нес[лу]|розігр|разогр|грі[влт]|гре[лт]|люб|обожн|облив|пролив|проли[влт]|хоч|замов|заказ|ли[влт]|пода[влт]|накри|дожову|доїда|доеда|їм$|ем$)/;

/** Whether the meal at a token is the object of a verb of the kitchen right before it. */
export function isHomemade({ tokens }: Scan, at: number): boolean {
  return MEAL.test(tokens[at]?.key ?? "") && COOKS.test(tokens[at - 1]?.key ?? "");
}
