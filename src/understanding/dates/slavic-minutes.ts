/** Minutes counted towards an hour in Ukrainian and Russian: "десять хвилин на третю", "двадцать минут пятого". */
import { atom, numberAt, ordinalAt, type Scene } from "./cursor.ts";
import { type Clock, endsHere, timed } from "./hour.ts";

/** Minutes of the hour that is under way, past one, or left to one, at a token. */
export function slavicMinutes(scene: Scene, at: number): Clock | undefined {
  const token = scene.tokens[at];
  if (token === undefined || (token.kind !== "number" && !token.cyrillic)) return undefined;
  const left = token.key === "за";
  const start = left ? at + 1 : at;
  const minutes = numberAt(scene, start);
  if (minutes === undefined || minutes.value % 5 !== 0 || minutes.value < 5 || minutes.value >= 60) return undefined;
  const unit = atom(scene, minutes.to, "unit");
  const to = unit?.value.unit === "minute" ? unit.to : minutes.to;
  if (left) return minutesLeft(scene, to, minutes.value);
  const joined = /^(на|по)$/.test(scene.tokens[to]?.key ?? "");
  const said = to > minutes.to;
  if (joined ? !said && !/^(о|об|в|у)$/.test(scene.tokens[at - 1]?.key ?? "") : !said) return undefined;
  const hour = hourAt(scene, joined ? to + 1 : to);
  if (hour === undefined) return undefined;
  if (scene.tokens[to]?.key === "по")
    return /ій$/.test(hour.form) ? timed(scene, hour.to, hour.value, minutes.value, false) : undefined;
  // "на третю", "третьего": the third hour is under way.
  return (joined ? /[ую]$/ : /го$/).test(hour.form)
    ? timed(scene, hour.to, hour.value - 1 || 12, minutes.value, false)
    : undefined;
}

/** "за десять п'ята" */
function minutesLeft(scene: Scene, at: number, minutes: number): Clock | undefined {
  const hour = hourAt(scene, at);
  return hour !== undefined && /[ая]$/.test(hour.form)
    ? timed(scene, hour.to, hour.value - 1 || 12, 60 - minutes, false)
    : undefined;
}

function hourAt(scene: Scene, at: number): { to: number; value: number; form: string } | undefined {
  const hour = ordinalAt(scene, at);
  return hour === undefined || hour.value < 1 || hour.value > 12
    ? undefined
    : { to: hour.to, value: hour.value, form: scene.tokens[hour.to - 1]?.key ?? "" };
}

/** "до шостої", "після п'ятої набрати": an ordinal of the feminine hour, and nothing it counts. */
export function isFeminineHour(scene: Scene, at: number, { to, value }: { to: number; value: number }): boolean {
  const led = /^(до|від|після|о|об|під|к|десь)$/.test(scene.tokens[at - 1]?.key ?? "");
  return led && value <= 12 && /(ої|ьої|ій)$/.test(scene.tokens[to - 1]?.key ?? "") && endsHere(scene, to);
}
