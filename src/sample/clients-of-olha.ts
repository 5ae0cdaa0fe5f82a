/** Six clients whose morning shows every kind of line: each says in a comment which. All companies are invented. */
import { done, ownStep, promise, type SampleClient, theyOwe, touch } from "./shape.ts";

export const CLIENTS_OF_OLHA: readonly SampleClient[] = [
  {
    // A decision maker waits for us; a green status grown old.
    name: "Сонях Агро",
    aliases: ["Сонях"],
    owner: "olha",
    tier: "key",
    stage: "active",
    contacts: [
      { name: "Ігор Ткаченко", title: "директор", role: "decision_maker" },
      { name: "Олена Мороз", title: "фінансова директорка", role: "budget_holder" },
      { name: "Павло Гнатюк", title: "маркетолог", role: "user" },
    ],
    touches: [
      touch(-84, "meeting", "зустріч в офісі, підсумки сезону", ["Ігор Ткаченко", "Олена Мороз"]),
      touch(-61, "call", "дзвінок про бюджет", ["Олена Мороз"]),
      touch(-40, "meeting", "зустріч на виставці", ["Ігор Ткаченко"]),
      touch(-22, "video", "відеодзвінок, план весняної кампанії", ["Ігор Ткаченко", "Павло Гнатюк"], {
        leaves: done(promise(-19, "надіслати медіаплан")),
      }),
      touch(-8, "call", "дзвінок про креативи", ["Павло Гнатюк"]),
      touch(-1, "email", "лист від Ігоря: просить прорахунок на три області", ["Ігор Ткаченко"], {
        direction: "inbound",
        leaves: ownStep(0, "відповісти Ігорю про прорахунок на три області"),
      }),
    ],
    followUps: [promise(6, "показати креативи весняної кампанії", "11:00"), theyOwe(3, "логотипи партнерів")],
    projects: [{ name: "Весняна кампанія", status: "green", said: -16, deadline: 24 }],
  },
  {
    // A promise overdue, and who else could keep it; amber work.
    name: "Кав'ярні «Зерно»",
    aliases: ["Зерно"],
    owner: "olha",
    deputy: "daniel",
    tier: "growth",
    stage: "active",
    contacts: [
      { name: "Марія Левчук", title: "власниця", role: "decision_maker" },
      { name: "Тарас Бойко", title: "керуючий мережі", role: "influencer" },
    ],
    touches: [
      touch(-75, "meeting", "зустріч у новій кав'ярні", ["Марія Левчук"]),
      touch(-33, "video", "відеодзвінок про літнє меню", ["Марія Левчук", "Тарас Бойко"]),
      touch(-9, "call", "дзвінок, чекають на кошторис", ["Марія Левчук"]),
    ],
    followUps: [promise(-3, "надіслати кошторис на літнє меню"), theyOwe(-2, "фото нових страв")],
    projects: [{ name: "Літнє меню", status: "amber", note: "чекаємо фото страв", said: -4, deadline: 19 }],
  },
  {
    // Due today at a time; a deadline tomorrow; nobody known who pays.
    name: "Медікор",
    aliases: ["Medicor"],
    owner: "olha",
    tier: "key",
    stage: "active",
    contacts: [
      { name: "Віктор Данилюк", title: "головний лікар", role: "decision_maker" },
      { name: "Наталя Зінченко", title: "координаторка", role: "champion" },
    ],
    touches: [
      touch(-70, "meeting", "зустріч у клініці", ["Віктор Данилюк"]),
      touch(-28, "call", "дзвінок про онлайн-запис", ["Віктор Данилюк"]),
      touch(-12, "video", "показали макет сайту", ["Наталя Зінченко"]),
      touch(-5, "call", "дзвінок, правки до макета", ["Наталя Зінченко"]),
    ],
    followUps: [promise(0, "надіслати остаточний макет сайту", "15:00"), ownStep(9, "запитати про бюджет на рік")],
    projects: [{ name: "Сайт клініки", status: "green", said: -3, deadline: 1 }],
  },
  {
    // Past the maximum of any contact.
    name: "Велодім",
    aliases: [],
    owner: "olha",
    deputy: "daniel",
    tier: "growth",
    stage: "renewal",
    contacts: [
      { name: "Андрій Савчук", title: "співвласник", role: "decision_maker" },
      { name: "Ірина Савчук", title: "бухгалтерка", role: null },
    ],
    touches: [
      touch(-66, "meeting", "зустріч у магазині", ["Андрій Савчук"]),
      touch(-36, "call", "дзвінок про продовження договору", ["Андрій Савчук"]),
    ],
    followUps: [ownStep(12, "підготувати пропозицію на новий сезон")],
    projects: [{ name: "Інтернет-магазин", status: "green", said: -6 }],
  },
  {
    // Whoever pays was not heard for too long; only users are talked with; amber grown old.
    name: "Bluestone Dental",
    aliases: ["Bluestone"],
    owner: "olha",
    tier: "key",
    stage: "active",
    contacts: [
      { name: "Rachel Moore", title: "CFO", role: "budget_holder" },
      { name: "Tom Hale", title: "marketing manager", role: "user" },
    ],
    touches: [
      touch(-78, "meeting", "met at their office, yearly plan", ["Rachel Moore", "Tom Hale"]),
      touch(-47, "call", "call with CFO about the budget", ["Rachel Moore"]),
      touch(-27, "video", "video call, website review", ["Tom Hale"]),
      touch(-13, "call", "call about texts", ["Tom Hale"]),
      touch(-6, "video", "video call, waiting for photos", ["Tom Hale"]),
    ],
    followUps: [theyOwe(4, "photos of the new clinic"), promise(8, "send the yearly report")],
    projects: [{ name: "Website", status: "amber", note: "no photos yet", said: -9, deadline: 30 }],
  },
  {
    // Not met in person for too long.
    name: "Караван Логистик",
    aliases: ["Караван"],
    owner: "olha",
    tier: "growth",
    stage: "active",
    contacts: [
      { name: "Сергей Власенко", title: "коммерческий директор", role: "decision_maker" },
      { name: "Лариса Ким", title: "финансовый директор", role: "budget_holder" },
    ],
    touches: [
      touch(-95, "meeting", "встреча на складе", ["Сергей Власенко"]),
      touch(-50, "call", "звонок о счетах", ["Лариса Ким"]),
      touch(-29, "video", "видеозвонок, отчёт за квартал", ["Сергей Власенко", "Лариса Ким"]),
      touch(-12, "call", "звонок о рекламе вакансий", ["Сергей Власенко"]),
    ],
    followUps: [promise(2, "прислать варианты баннеров")],
    projects: [{ name: "Реклама вакансий", status: "green", said: -2 }],
  },
];

/** Of no client: urgent, but not important. */
export const TASKS_OF_OLHA = [ownStep(0, "здати звіт за місяць")];
