/** What is said about clients as entries of the directory: which one, created, listed, changed. */
import { phrases } from "./say.ts";

export const WHICH_CLIENT = phrases({
  which: {
    en: "Which client?",
    uk: "Який клієнт?",
    ru: "Какой клиент?",
    vi: "Khách hàng nào?",
  },
  several: {
    en: "Several clients fit. Which one?",
    uk: "Підходить кілька клієнтів. Який саме?",
    ru: "Подходит несколько клиентов. Какой именно?",
    vi: "Có vài khách hàng phù hợp. Bạn chọn khách nào?",
  },
  unknown: {
    en: "No client called {name} yet. Tap the right one, or create it.",
    uk: "Клієнта {name} ще немає. Оберіть потрібного або створіть.",
    ru: "Клиента {name} ещё нет. Выберите нужного или создайте.",
    vi: "Chưa có khách hàng {name}. Hãy chọn đúng khách hoặc tạo mới.",
  },
  unknownAlone: {
    en: "No client called {name} yet.",
    uk: "Клієнта {name} ще немає.",
    ru: "Клиента {name} ещё нет.",
    vi: "Chưa có khách hàng {name}.",
  },
  gone: {
    en: "That client is no longer on your list. Ask /clients for the current one.",
    uk: "Цього клієнта вже немає у вашому списку. Актуальний список: /clients.",
    ru: "Этого клиента уже нет в вашем списке. Актуальный список: /clients.",
    vi: "Khách hàng này không còn trong danh sách của bạn. Xem danh sách hiện tại: /clients.",
  },
  noneYet: {
    en: "No clients yet. Send me their names, one a line, and they are created.",
    uk: "Клієнтів ще немає. Надішліть назви, по одній у рядку, і я їх додам.",
    ru: "Клиентов ещё нет. Пришлите названия, по одному в строке, и я их добавлю.",
    vi: "Chưa có khách hàng nào. Gửi tên, mỗi dòng một khách, tôi sẽ thêm ngay.",
  },
  youWrote: {
    en: "You wrote: {words}",
    uk: "Ваше повідомлення: {words}",
    ru: "Ваше сообщение: {words}",
    vi: "Bạn đã viết: {words}",
  },
  create: {
    en: "Create “{name}”",
    uk: "Створити «{name}»",
    ru: "Создать «{name}»",
    vi: "Tạo “{name}”",
  },
});

export const CLIENT_LIST = phrases({
  title: {
    en: "{count, plural, one {# client} other {# clients}}",
    uk: "{count, plural, one {# клієнт} few {# клієнти} many {# клієнтів} other {# клієнта}}",
    ru: "{count, plural, one {# клиент} few {# клиента} many {# клиентов} other {# клиента}}",
    vi: "{count} khách hàng",
  },
  atRisk: {
    en: "{count} at risk",
    uk: "у зоні ризику: {count}",
    ru: "в зоне риска: {count}",
    vi: "{count} khách có rủi ro",
  },
  page: {
    en: "{from} to {to} of {count}",
    uk: "{from}–{to} з {count}",
    ru: "{from}–{to} из {count}",
    vi: "{from}–{to} trên {count}",
  },
  noTalk: {
    en: "no talk {days} d, limit {max}",
    uk: "без розмови {days} дн, межа {max}",
    ru: "без разговора {days} дн, предел {max}",
    vi: "{days} ngày chưa trao đổi, giới hạn {max}",
  },
  noDecider: {
    en: "decision maker {days} d, limit {max}",
    uk: "хто вирішує: {days} дн без розмови, межа {max}",
    ru: "кто решает: {days} дн без разговора, предел {max}",
    vi: "người quyết định {days} ngày, giới hạn {max}",
  },
  notMet: {
    en: "in person {days} d, limit {max}",
    uk: "не бачилися {days} дн, межа {max}",
    ru: "не виделись {days} дн, предел {max}",
    vi: "gặp trực tiếp {days} ngày, giới hạn {max}",
  },
  noScore: { en: "no score yet", uk: "ще без оцінки", ru: "пока без оценки", vi: "chưa có điểm" },
  earlier: { en: "Earlier", uk: "Попередні", ru: "Предыдущие", vi: "Trang trước" },
  later: { en: "More", uk: "Далі", ru: "Дальше", vi: "Xem thêm" },
});

export const NEW_CLIENTS = phrases({
  created: {
    en: "{name} is on your list.",
    uk: "{name}: додано до списку.",
    ru: "{name}: добавлено в список.",
    vi: "Đã thêm {name} vào danh sách.",
  },
  existed: {
    en: "{name} was on your list already.",
    uk: "{name}: уже є у списку.",
    ru: "{name}: уже есть в списке.",
    vi: "{name} đã có trong danh sách.",
  },
  noName: {
    en: "That can't be a name. Send the client's name.",
    uk: "Це не схоже на назву. Надішліть назву клієнта.",
    ru: "Это не похоже на название. Пришлите название клиента.",
    vi: "Không lưu được tên này. Hãy gửi tên khách hàng.",
  },
  added: {
    en: "{count, plural, one {# client} other {# clients}} added",
    uk: "{count, plural, one {Додано # клієнта} few {Додано # клієнти} many {Додано # клієнтів} other {Додано # клієнта}}",
    ru: "{count, plural, one {Добавлен # клиент} few {Добавлены # клиента} many {Добавлено # клиентов} other {Добавлено # клиента}}",
    vi: "Đã thêm {count} khách hàng",
  },
  noneNew: {
    en: "Nothing new in that list",
    uk: "У цьому списку нічого нового",
    ru: "В этом списке ничего нового",
    vi: "Danh sách này không có gì mới",
  },
  already: {
    en: "Already on your list: {names}",
    uk: "Уже у списку: {names}",
    ru: "Уже в списке: {names}",
    vi: "Đã có trong danh sách: {names}",
  },
  repeated: {
    en: "Twice in your message, added once: {names}",
    uk: "Двічі в повідомленні, додано один раз: {names}",
    ru: "Дважды в сообщении, добавлено один раз: {names}",
    vi: "Trùng trong tin nhắn, chỉ thêm một lần: {names}",
  },
  tooLong: {
    en: "Too long for a name, not added: {names}",
    uk: "Не додано, задовга назва: {names}",
    ru: "Не добавлено, слишком длинное название: {names}",
    vi: "Quá dài để làm tên, chưa thêm: {names}",
  },
  tooMany: {
    en: "The first {limit} lines were taken. Send the rest, from {name}, in another message.",
    uk: "Взято перші {limit} рядків. Решту, починаючи з {name}, надішліть окремо.",
    ru: "Взяты первые {limit} строк. Остальное, начиная с {name}, пришлите отдельно.",
    vi: "Đã lấy {limit} dòng đầu. Hãy gửi phần còn lại, từ {name}, trong tin nhắn khác.",
  },
  andMore: { en: "{count} more", uk: "ще {count}", ru: "ещё {count}", vi: "thêm {count}" },
  chooseTier: {
    en: "Tap a tier for each:",
    uk: "Оберіть рівень для кожного:",
    ru: "Выберите уровень для каждого:",
    vi: "Chọn hạng cho từng khách:",
  },
  tierOf: { en: "{name}: {tier}", uk: "{name}: {tier}", ru: "{name}: {tier}", vi: "{name}: {tier}" },
  whichTier: { en: "Which tier?", uk: "Який рівень?", ru: "Какой уровень?", vi: "Hạng nào?" },
  allTiered: {
    en: "Every client has a tier.",
    uk: "Рівень є в кожного клієнта.",
    ru: "Уровень есть у каждого клиента.",
    vi: "Mọi khách hàng đều đã có hạng.",
  },
  talks: {
    en: "{clients, plural, one {# client} other {# clients}}: to keep in touch, plan {talks, plural, one {# talk} other {# talks}} a week{key, plural, =0 {} other {, # of them with key clients}}.",
    uk: "{clients, plural, one {# клієнт} few {# клієнти} many {# клієнтів} other {# клієнта}}: щоб бути на зв'язку, плануйте {talks, plural, one {# розмову} few {# розмови} many {# розмов} other {# розмови}} на тиждень{key, plural, =0 {} other {, з них із ключовими: #}}.",
    ru: "{clients, plural, one {# клиент} few {# клиента} many {# клиентов} other {# клиента}}: чтобы быть на связи, планируйте {talks, plural, one {# разговор} few {# разговора} many {# разговоров} other {# разговора}} в неделю{key, plural, =0 {} other {, из них с ключевыми: #}}.",
    vi: "{clients} khách hàng: để giữ liên lạc cần {talks} lần trao đổi mỗi tuần{key, plural, =0 {} other {, trong đó # lần với khách trọng điểm}}.",
  },
  nobodyDecides: {
    en: "Still unknown: who decides at {names}.",
    uk: "Невідомо, хто вирішує: {names}.",
    ru: "Неизвестно, кто решает: {names}.",
    vi: "Chưa biết ai quyết định ở: {names}.",
  },
  undone: {
    en: "Off the list: {names}",
    uk: "Прибрано зі списку: {names}",
    ru: "Убрано из списка: {names}",
    vi: "Đã bỏ khỏi danh sách: {names}",
  },
});

export const CLIENT_EDIT = phrases({
  tier: { en: "Tier: {tier}", uk: "Рівень: {tier}", ru: "Уровень: {tier}", vi: "Hạng: {tier}" },
  stage: { en: "Stage: {stage}", uk: "Етап: {stage}", ru: "Этап: {stage}", vi: "Giai đoạn: {stage}" },
  stageUntil: {
    en: "Stage: {stage} until {day}",
    uk: "Етап: {stage} до {day}",
    ru: "Этап: {stage} до {day}",
    vi: "Giai đoạn: {stage} đến {day}",
  },
  owner: { en: "Owner: {owner}", uk: "Веде: {owner}", ru: "Ведёт: {owner}", vi: "Phụ trách: {owner}" },
  noOwner: { en: "Owner: nobody", uk: "Веде: ніхто", ru: "Ведёт: никто", vi: "Phụ trách: chưa có" },
  cadence: {
    en: "Days, ideal / limit: talk {any}, decision maker {decides}, in person {inPerson}",
    uk: "Дні, ідеал / межа: розмова {any}, хто вирішує {decides}, наживо {inPerson}",
    ru: "Дни, идеал / предел: разговор {any}, кто решает {decides}, лично {inPerson}",
    vi: "Số ngày, lý tưởng / giới hạn: trao đổi {any}, người quyết định {decides}, gặp trực tiếp {inPerson}",
  },
  off: { en: "off", uk: "вимкнено", ru: "отключено", vi: "không cần" },
  starred: {
    en: "Starred: first among equals",
    uk: "Із зіркою: перший серед рівних",
    ru: "Со звездой: первый среди равных",
    vi: "Có gắn sao: ưu tiên hàng đầu",
  },
  restricted: {
    en: "Seen only by owner, deputy and leads",
    uk: "Бачать лише той, хто веде, заступник і керівники",
    ru: "Видят только тот, кто ведёт, заместитель и руководители",
    vi: "Chỉ người phụ trách, người thay và trưởng nhóm thấy",
  },
  open: {
    en: "Seen by the whole team",
    uk: "Бачить уся команда",
    ru: "Видит вся команда",
    vi: "Cả nhóm đều thấy",
  },
  pauseHowLong: {
    en: "Paused until when?",
    uk: "До якого дня пауза?",
    ru: "До какого дня пауза?",
    vi: "Tạm dừng đến khi nào?",
  },
  weeks2: { en: "2 weeks", uk: "2 тижні", ru: "2 недели", vi: "2 tuần" },
  month1: { en: "1 month", uk: "1 місяць", ru: "1 месяц", vi: "1 tháng" },
  months3: { en: "3 months", uk: "3 місяці", ru: "3 месяца", vi: "3 tháng" },
  takeOver: { en: "I look after it", uk: "Веду я", ru: "Веду я", vi: "Tôi phụ trách" },
  changeCadence: { en: "Change days", uk: "Змінити дні", ru: "Изменить дни", vi: "Đổi số ngày" },
  inPersonOff: {
    en: "No meetings in person",
    uk: "Без зустрічей наживо",
    ru: "Без личных встреч",
    vi: "Không cần gặp trực tiếp",
  },
  inPersonOn: {
    en: "Meet in person again",
    uk: "Знову зустрічатися",
    ru: "Снова встречаться",
    vi: "Gặp trực tiếp trở lại",
  },
  star: { en: "Star", uk: "Позначити зіркою", ru: "Отметить звездой", vi: "Gắn sao" },
  unstar: { en: "Remove star", uk: "Зняти зірку", ru: "Снять звезду", vi: "Bỏ sao" },
  restrict: { en: "Restrict", uk: "Обмежити доступ", ru: "Ограничить доступ", vi: "Giới hạn người xem" },
  unrestrict: { en: "Open to all", uk: "Відкрити всім", ru: "Открыть всем", vi: "Mở cho cả nhóm" },
  rename: { en: "Rename", uk: "Перейменувати", ru: "Переименовать", vi: "Đổi tên" },
  askName: {
    en: "What is {name} to be called?",
    uk: "{name}: яка нова назва?",
    ru: "{name}: какое новое название?",
    vi: "Tên mới của {name} là gì?",
  },
  nameTaken: {
    en: "Another client is called that. Send a different name.",
    uk: "Так уже називається інший клієнт. Надішліть іншу назву.",
    ru: "Так уже называется другой клиент. Пришлите другое название.",
    vi: "Đã có khách hàng khác tên này. Hãy gửi tên khác.",
  },
  askCadence: {
    en: "How often must {name} hear from us, in days? Ideal and limit: 14/30. Talk, decision maker, in person: 7/14 21/30 60/90. “default” brings back the tier's own.",
    uk: "{name}: як часто бути на зв'язку, у днях? Ідеал і межа: 14/30. Розмова, хто вирішує, наживо: 7/14 21/30 60/90. «стандарт» повертає числа рівня.",
    ru: "{name}: как часто быть на связи, в днях? Идеал и предел: 14/30. Разговор, кто решает, лично: 7/14 21/30 60/90. «стандарт» вернёт числа уровня.",
    vi: "{name}: bao nhiêu ngày cần liên hệ một lần? Lý tưởng và giới hạn: 14/30. Trao đổi, người quyết định, gặp trực tiếp: 7/14 21/30 60/90. “mặc định” để dùng số của hạng.",
  },
  badCadence: {
    en: "I can't read days in {words}. Send them like 14/30: the ideal first, not above the limit.",
    uk: "{words}: не схоже на ритм. Надішліть дні, наприклад 14/30: спершу ідеал, він не більший за межу.",
    ru: "{words}: не похоже на ритм. Пришлите дни, например 14/30: сначала идеал, он не больше предела.",
    vi: "Tôi không đọc được số ngày trong {words}. Hãy gửi như 14/30: lý tưởng trước, không lớn hơn giới hạn.",
  },
  notYours: {
    en: "Only its owner, its deputy or a lead can do that.",
    uk: "Це може зробити лише той, хто веде клієнта, його заступник або керівник.",
    ru: "Это может сделать только тот, кто ведёт клиента, его заместитель или руководитель.",
    vi: "Chỉ người phụ trách, người thay hoặc trưởng nhóm làm được việc này.",
  },
  changed: { en: "Changed.", uk: "Змінено.", ru: "Изменено.", vi: "Đã đổi." },
});

/** Asking for the words of a command about one client. */
export const ASK_WORDS = phrases({
  touch: {
    en: "What happened with {client}? For example: {example}",
    uk: "{client}: що сталося? Наприклад: {example}",
    ru: "{client}: что произошло? Например: {example}",
    vi: "Đã có gì với {client}? Ví dụ: {example}",
  },
  next: {
    en: "{client}: what is to do, and when? For example: {example}",
    uk: "{client}: що зробити й коли? Наприклад: {example}",
    ru: "{client}: что сделать и когда? Например: {example}",
    vi: "Cần làm gì cho {client}, khi nào? Ví dụ: {example}",
  },
  contact: {
    en: "Who is it at {client}? Name, title, role. For example: {example}",
    uk: "{client}: хто це? Ім'я, посада, роль. Наприклад: {example}",
    ru: "{client}: кто это? Имя, должность, роль. Например: {example}",
    vi: "Thêm ai ở {client}? Tên, chức danh, vai trò. Ví dụ: {example}",
  },
  touchExample: {
    en: "call with CFO yesterday",
    uk: "дзвінок з фінансовим директором вчора",
    ru: "звонок с финансовым директором вчера",
    vi: "gọi giám đốc tài chính hôm qua",
  },
  nextExample: {
    en: "send the proposal fri 15:00",
    uk: "надіслати пропозицію пт 15:00",
    ru: "отправить предложение пт 15:00",
    vi: "gửi báo giá thứ sáu 15:00",
  },
  contactExample: {
    en: "Olena Kovalenko, CFO, decides",
    uk: "Олена Коваленко, фінансова директорка, вирішує",
    ru: "Елена Коваленко, финансовый директор, решает",
    vi: "Nguyễn Minh, giám đốc, quyết định",
  },
});

export const PROMISES = phrases({
  title: { en: "promises", uk: "обіцянки", ru: "обещания", vi: "lời hứa" },
  ours: { en: "We owe", uk: "Ми винні", ru: "Мы должны", vi: "Mình nợ" },
  theirs: { en: "They owe", uk: "Вони винні", ru: "Они должны", vi: "Khách nợ" },
  none: {
    en: "Nothing is promised and still open.",
    uk: "Відкритих обіцянок немає.",
    ru: "Открытых обещаний нет.",
    vi: "Không có lời hứa nào đang mở.",
  },
  overdue: { en: "overdue", uk: "прострочено", ru: "просрочено", vi: "quá hạn" },
});
