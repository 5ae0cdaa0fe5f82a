/** The words of the trade as a person reads them: every closed list of `src/domain/vocabulary.ts`, in four languages. */
import type { Platform } from "../chat/incoming.ts";
import { plain, type Text } from "../chat/text.ts";
import type {
  Channel,
  Direction,
  MemberRole,
  NeverContact,
  Stage,
  StakeholderRole,
  Status,
  Tier,
} from "../domain/vocabulary.ts";
import { type Phrase, phrases } from "./say.ts";

export const channelNames = phrases({
  call: { en: "call", uk: "дзвінок", ru: "звонок", vi: "cuộc gọi" },
  meeting: { en: "meeting in person", uk: "зустріч наживо", ru: "личная встреча", vi: "gặp trực tiếp" },
  video: { en: "video call", uk: "відеодзвінок", ru: "видеозвонок", vi: "cuộc gọi video" },
  email: { en: "email", uk: "лист", ru: "письмо", vi: "email" },
  message: { en: "message", uk: "повідомлення", ru: "сообщение", vi: "tin nhắn" },
  other: { en: "contact", uk: "контакт", ru: "контакт", vi: "liên hệ" },
}) satisfies Readonly<Record<Channel, Phrase>>;

/** What is never contact. */
export const neverNames = phrases({
  greeting: { en: "greeting", uk: "привітання", ru: "поздравление", vi: "lời chúc" },
  newsletter: { en: "newsletter", uk: "розсилка", ru: "рассылка", vi: "bản tin" },
  invoice: { en: "invoice", uk: "рахунок", ru: "счёт", vi: "hóa đơn" },
  report: { en: "report", uk: "звіт", ru: "отчёт", vi: "báo cáo" },
  no_show: { en: "no-show", uk: "неявка", ru: "неявка", vi: "khách không đến" },
}) satisfies Readonly<Record<NeverContact, Phrase>>;

export const directionNames = phrases({
  inbound: { en: "from them", uk: "від них", ru: "от них", vi: "từ khách" },
  outbound: { en: "from us", uk: "від нас", ru: "от нас", vi: "từ phía mình" },
}) satisfies Readonly<Record<Direction, Phrase>>;

export const tierNames = phrases({
  key: { en: "key", uk: "ключовий", ru: "ключевой", vi: "trọng điểm" },
  growth: { en: "growth", uk: "зростання", ru: "рост", vi: "tăng trưởng" },
  standard: { en: "standard", uk: "стандарт", ru: "стандарт", vi: "tiêu chuẩn" },
}) satisfies Readonly<Record<Tier, Phrase>>;

export const stageNames = phrases({
  onboarding: { en: "onboarding", uk: "запуск", ru: "запуск", vi: "khởi động" },
  active: { en: "active", uk: "в роботі", ru: "в работе", vi: "đang phục vụ" },
  renewal: { en: "renewal", uk: "продовження", ru: "продление", vi: "gia hạn" },
  paused: { en: "paused", uk: "на паузі", ru: "на паузе", vi: "tạm dừng" },
  churned: { en: "churned", uk: "пішов", ru: "ушёл", vi: "đã rời đi" },
}) satisfies Readonly<Record<Stage, Phrase>>;

export const statusNames = phrases({
  green: { en: "green", uk: "зелений", ru: "зелёный", vi: "xanh" },
  amber: { en: "amber", uk: "жовтий", ru: "жёлтый", vi: "vàng" },
  red: { en: "red", uk: "червоний", ru: "красный", vi: "đỏ" },
}) satisfies Readonly<Record<Status, Phrase>>;

export const roleNames = phrases({
  decision_maker: { en: "decision maker", uk: "вирішує", ru: "решает", vi: "người quyết định" },
  budget_holder: { en: "budget holder", uk: "платить", ru: "платит", vi: "người giữ ngân sách" },
  influencer: { en: "influencer", uk: "впливає", ru: "влияет", vi: "người có ảnh hưởng" },
  champion: { en: "champion", uk: "прихильник", ru: "сторонник", vi: "người ủng hộ" },
  user: { en: "user", uk: "користувач", ru: "пользователь", vi: "người dùng" },
  blocker: { en: "blocker", uk: "проти нас", ru: "против нас", vi: "người cản trở" },
}) satisfies Readonly<Record<StakeholderRole, Phrase>>;

export const memberRoleNames = phrases({
  admin: { en: "admin", uk: "адміністратор", ru: "администратор", vi: "quản trị viên" },
  lead: { en: "lead", uk: "керівник", ru: "руководитель", vi: "trưởng nhóm" },
  member: { en: "member", uk: "учасник", ru: "участник", vi: "thành viên" },
  viewer: { en: "viewer", uk: "спостерігач", ru: "наблюдатель", vi: "người xem" },
}) satisfies Readonly<Record<MemberRole, Phrase>>;

export const platformNames = phrases({
  slack: { en: "Slack", uk: "Slack", ru: "Slack", vi: "Slack" },
  telegram: { en: "Telegram", uk: "Telegram", ru: "Telegram", vi: "Telegram" },
  web: { en: "this page", uk: "ця сторінка", ru: "эта страница", vi: "trang này" },
}) satisfies Readonly<Record<Platform, Phrase>>;

/** `Olena Kovalenko, CFO`: a person with their title where it is known, both as they were written. */
export const contactLine = (contact: {
  readonly id: string;
  readonly name: string;
  readonly title: string | null;
}): Text => [
  { kind: "contact", id: contact.id, name: contact.name },
  ...(contact.title ? [plain(`, ${contact.title}`)] : []),
];
