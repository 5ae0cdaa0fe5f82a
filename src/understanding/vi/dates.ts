/** Vietnamese words about time. Numbers are put together in the grammar ("hai mươi lăm"). */
import type { AtomWords } from "../dates/words.ts";

const DIGITS = ["một", "hai", "ba", "bốn", "năm", "sáu", "bảy|bẩy", "tám", "chín"];
const WEEKDAYS = ["hai", "ba", "tư", "năm", "sáu", "bảy"];

export const DATES_VI: AtomWords = [
  ...WEEKDAYS.map(
    (word, at) => [`thứ ${word}, thứ ${at + 2}, t ${at + 2}, th ${at + 2}`, { is: "weekday", day: at + 1 }] as const,
  ),
  ["chủ nhật, cn, chúa nhật", { is: "weekday", day: 7 }],
  ...DIGITS.map((word, at) => [word, { is: "number", value: at + 1 }] as const),
  ["mốt, mươi mốt", { is: "number", value: 1 }],
  ["tư", { is: "number", value: 4 }],
  ["lăm, nhăm", { is: "number", value: 5 }],
  ["mười, chục", { is: "number", value: 10 }],
  ["vài", { is: "number", value: 3 }],
  ["tháng giêng", { is: "month", month: 1 }],
  ["tháng chạp", { is: "month", month: 12 }],
  [
    "hôm nay, nay, bữa nay, hnay, ngày hôm nay, trong hôm nay, hn, hồi nãy, vừa xong, ban nãy, nãy",
    { is: "day", offset: 0 },
  ],
  ["sáng nay, hồi sáng, sáng giờ", { is: "day", offset: 0, at: "09:00" }],
  ["trưa nay, hồi trưa", { is: "day", offset: 0, at: "12:00" }],
  ["chiều nay, hồi chiều", { is: "day", offset: 0, at: "15:00" }],
  ["tối nay, đêm nay", { is: "day", offset: 0, at: "18:00" }],
  ["ngày mai, hôm sau, mai, ngày hôm sau, nmai, qua mai, sớm mai, bữa mai", { is: "day", offset: 1 }],
  ["sáng mai", { is: "day", offset: 1, at: "09:00" }],
  ["trưa mai", { is: "day", offset: 1, at: "12:00" }],
  ["chiều mai", { is: "day", offset: 1, at: "15:00" }],
  ["tối mai, đêm mai", { is: "day", offset: 1, at: "18:00" }],
  ["ngày mốt, ngày kia, mốt, mai mốt, bữa mốt", { is: "day", offset: 2 }],
  ["sáng mốt, sáng ngày kia, sáng ngày mốt", { is: "day", offset: 2, at: "09:00" }],
  ["chiều mốt, chiều ngày kia, chiều ngày mốt", { is: "day", offset: 2, at: "15:00" }],
  ["tối mốt", { is: "day", offset: 2, at: "18:00" }],
  [
    "hôm qua, bữa qua, hqua, ngày hôm qua, sáng qua, chiều qua, tối qua, trưa qua, đêm qua, sáng hôm qua, chiều hôm qua, tối hôm qua, trưa hôm qua, hôm wa",
    { is: "day", offset: -1 },
  ],
  ["ít bữa|hôm|ngày nữa, mấy bữa|hôm|ngày nữa, dăm bữa|hôm|ngày nữa, vài bữa|hôm|ngày nữa", { is: "day", offset: 3 }],
  ["qua tuần", { is: "period", unit: "week", shift: 1, edge: "start" }],
  ["qua tháng", { is: "period", unit: "month", shift: 1, edge: "start" }],
  ["hôm kia, bữa kia, sáng hôm kia, chiều hôm kia, tối hôm kia, ngày hôm kia", { is: "day", offset: -2 }],
  ["sau nữa, tới nữa", { is: "shift", shift: 2 }],
  ["sau, tới, kế, kế tiếp, tiếp theo, sắp tới", { is: "shift", shift: 1 }],
  ["này, nay", { is: "shift", shift: 0 }],
  ["trước, vừa rồi, rồi, vừa qua, ngoái", { is: "shift", shift: -1 }],
  ["sau, trong, trong vòng, trong khoảng", { is: "in" }],
  ["cách đây, cách đây khoảng, cách nay", { is: "back" }],
  ["trước, qua, trước đây", { is: "ago" }],
  ["nữa, sau", { is: "later" }],
  ["cuối, ngày cuối, ngày cuối cùng của, ngày cuối cùng", { is: "edge", edge: "end" }],
  ["đầu", { is: "edge", edge: "start" }],
  ["giữa", { is: "edge", edge: "middle" }],
  ["phút", { is: "unit", unit: "minute" }],
  ["tiếng, tiếng đồng hồ, giờ đồng hồ", { is: "unit", unit: "hour" }],
  ["tiếng rưỡi, một tiếng rưỡi, giờ rưỡi đồng hồ", { is: "unit", unit: "minute", count: 90 }],
  ["nửa tiếng, nửa giờ", { is: "unit", unit: "minute", count: 30 }],
  ["ngày, hôm, bữa, đêm", { is: "unit", unit: "day" }],
  ["ngày làm việc", { is: "unit", unit: "workday" }],
  ["tuần, tuần lễ", { is: "unit", unit: "week" }],
  ["tháng", { is: "unit", unit: "month" }],
  ["nửa tháng", { is: "unit", unit: "day", count: 15 }],
  ["nửa năm", { is: "unit", unit: "month", count: 6 }],
  ["quý", { is: "unit", unit: "quarter" }],
  ["năm", { is: "unit", unit: "year" }],
  ["sáng, buổi sáng, đầu giờ sáng, sáng sớm, vào buổi sáng", { is: "part", at: "09:00", half: "am" }],
  ["trưa, buổi trưa, giữa trưa, trước trưa", { is: "part", at: "12:00" }],
  [
    "chiều, buổi chiều, đầu giờ chiều, sau giờ trưa, sau bữa trưa, sau giờ nghỉ trưa, sau ăn trưa, đầu chiều",
    { is: "part", at: "15:00", half: "pm" },
  ],
  ["tối, buổi tối, đêm", { is: "part", at: "18:00", half: "pm" }],
  [
    "cuối ngày, cuối buổi chiều, cuối giờ, hết ngày, cuối chiều, cuối giờ chiều, hết giờ làm, hết hôm nay, cuối ngày hôm nay",
    { is: "part", at: "18:00", half: "pm" },
  ],
  ["lúc, vào lúc, khoảng, tầm, đúng", { is: "clock", word: "at" }],
  ["giờ, h, g", { is: "clock", word: "hour" }],
  ["rưỡi, ruoi", { is: "clock", word: "half" }],
  ["kém", { is: "clock", word: "to" }],
  [
    "vào, lúc, trước, hôm, bữa, ngày, đến, tới, hạn, hạn chót, deadline, trong, vào ngày, chậm nhất, muộn nhất, khoảng, tầm, chậm nhất là, vào hôm, buổi, hẹn, từ, cho tới, trễ nhất, trong ngày",
    { is: "before" },
  ],
  ["ngày, mùng, mồng, hôm, bữa", { is: "dayNumber", side: "before" }],
];

/** Words of two syllables, without their marks, whose second alone would lead a date: "năng lực" holds no "lúc". */
export const COMPOUNDS_VI: ReadonlySet<string> = new Set(
  "nang luc, nhan luc, nguon luc, ap luc, no luc, hieu luc, noi dung, tin dung, ung dung, su dung, ap dung, xay dung, tuyen dung, nguoi dung, tieu dung, gia han, ky han, thoi han, gioi han, quyen han, gop den, lien quan den, anh huong den, khach tu, chu tu".split(
    ", ",
  ),
);
