/** The first meeting, codes between Slack and Telegram, and the one line for those who may not come in. */
import { phrases } from "./say.ts";

export const ARRIVAL = phrases({
  hello: {
    en: "Hello, {name}!",
    uk: "Вітаю, {name}!",
    ru: "Здравствуйте, {name}!",
    vi: "Xin chào {name}!",
  },
  who: {
    en: "I'm Rapport. I remember every contact with your clients and what was promised.",
    uk: "Я Rapport. Пам'ятаю кожен контакт із вашими клієнтами й усе обіцяне.",
    ru: "Я Rapport. Помню каждый контакт с вашими клиентами и всё обещанное.",
    vi: "Tôi là Rapport. Tôi nhớ mọi lần liên hệ với khách hàng và những gì đã hứa.",
  },
  morning: {
    en: "Each working morning at {time} I send one short list: whom to contact, and why.",
    uk: "У робочі дні о {time} надсилаю один короткий список: з ким зв'язатися й чому.",
    ru: "По рабочим дням в {time} присылаю один короткий список: с кем связаться и почему.",
    vi: "Mỗi ngày làm việc, lúc {time}, tôi gửi một danh sách ngắn: cần liên hệ ai và vì sao.",
  },
  tryThis: { en: "Just type it", uk: "Просто напишіть", ru: "Просто напишите", vi: "Chỉ cần gõ" },
  tryTouch: {
    en: "call with {client}, sent the price list",
    uk: "дзвінок {client}, надіслано прайс",
    ru: "звонок {client}, прайс отправлен",
    vi: "gọi {client}, đã gửi báo giá",
  },
  tryNext: {
    en: "send {client} the proposal Friday 15:00",
    uk: "надіслати {client} пропозицію в п'ятницю о 15:00",
    ru: "отправить {client} предложение в пятницу в 15:00",
    vi: "gửi đề xuất cho {client} thứ sáu 15:00",
  },
  tryHow: { en: "how is {client}?", uk: "як справи {client}?", ru: "как дела {client}?", vi: "{client} thế nào rồi?" },
  names: {
    en: "To begin, paste your clients' names, one a line. Fifteen names are enough.",
    uk: "Для початку вставте назви клієнтів, по одній у рядку. П'ятнадцяти досить.",
    ru: "Для начала вставьте названия клиентов, по одному в строке. Пятнадцати достаточно.",
    vi: "Để bắt đầu, hãy dán tên khách hàng, mỗi dòng một tên. Mười lăm tên là đủ.",
  },
  namesKnown: {
    en: "{count, plural, one {# client is} other {# clients are}} already here for you: /clients shows them.",
    uk: "{count, plural, one {# клієнт уже чекає} few {# клієнти вже чекають} many {# клієнтів уже чекають} other {# клієнта вже чекають}} на вас: /clients.",
    ru: "{count, plural, one {# клиент уже ждёт} few {# клиента уже ждут} many {# клиентов уже ждут} other {# клиента уже ждут}} вас: /clients.",
    vi: "Đã có sẵn {count, plural, other {# khách hàng}} cho bạn, xem ở /clients.",
  },
  zone: {
    en: "Which time zone are you in? Tap your city, or share your location.",
    uk: "У якому ви часовому поясі? Оберіть місто або надішліть геопозицію.",
    ru: "В каком вы часовом поясе? Выберите город или отправьте геопозицию.",
    vi: "Bạn ở múi giờ nào? Chọn thành phố hoặc chia sẻ vị trí.",
  },
  settings: { en: "Settings", uk: "Налаштування", ru: "Настройки", vi: "Cài đặt" },
  help: { en: "What can I type?", uk: "Що можна писати?", ru: "Что можно писать?", vi: "Tôi có thể gõ gì?" },
});

export const DOORSTEP = phrases({
  stranger: {
    en: "Rapport is for invited people. Send me your one-time code: /rapport link in your Slack, or a colleague's invitation.",
    uk: "Rapport лише для запрошених. Надішліть одноразовий код: його дає /rapport link у вашому Slack або запрошення колеги.",
    ru: "Rapport только для приглашённых. Пришлите одноразовый код: его даёт /rapport link в вашем Slack или приглашение коллеги.",
    vi: "Rapport chỉ dành cho người được mời. Hãy gửi tôi mã dùng một lần: lấy bằng /rapport link trong Slack, hoặc từ lời mời của đồng nghiệp.",
  },
  guest: {
    en: "Rapport is for full members of this Slack workspace.",
    uk: "Rapport доступний лише повноправним учасникам цього робочого простору Slack.",
    ru: "Rapport доступен только полноправным участникам этого рабочего пространства Slack.",
    vi: "Rapport chỉ dành cho thành viên chính thức của không gian làm việc Slack này.",
  },
  suspended: {
    en: "You no longer have access to this team's Rapport. If that is a mistake, ask one of its admins.",
    uk: "У вас більше немає доступу до Rapport цієї команди. Якщо це помилка, зверніться до її адміністратора.",
    ru: "У вас больше нет доступа к Rapport этой команды. Если это ошибка, обратитесь к её администратору.",
    vi: "Bạn không còn quyền dùng Rapport của nhóm này. Nếu có nhầm lẫn, hãy liên hệ quản trị viên của nhóm.",
  },
  notInstalled: {
    en: "This Slack workspace is not connected to Rapport.",
    uk: "Цей робочий простір Slack не під'єднано до Rapport.",
    ru: "Это рабочее пространство Slack не подключено к Rapport.",
    vi: "Không gian làm việc Slack này chưa được kết nối với Rapport.",
  },
  wrongCode: {
    en: "This code does not work. A code works once, for 15 minutes: get a new one.",
    uk: "Цей код не діє. Код одноразовий і діє 15 хвилин: отримайте новий.",
    ru: "Этот код не действует. Код одноразовый и действует 15 минут: получите новый.",
    vi: "Mã này không dùng được. Mỗi mã dùng một lần, trong 15 phút: hãy lấy mã mới.",
  },
});

export const LINKING = phrases({
  title: {
    en: "One memory in Slack and Telegram",
    uk: "Одна пам'ять у Slack і Telegram",
    ru: "Одна память в Slack и Telegram",
    vi: "Dùng chung dữ liệu trong Slack và Telegram",
  },
  inTelegram: {
    en: "In Telegram, send the bot: {command}",
    uk: "У Telegram надішліть боту: {command}",
    ru: "В Telegram отправьте боту: {command}",
    vi: "Trong Telegram, gửi cho bot: {command}",
  },
  openTelegram: {
    en: "Or open {link}",
    uk: "Або відкрийте {link}",
    ru: "Или откройте {link}",
    vi: "Hoặc mở {link}",
  },
  inSlack: {
    en: "In Slack, type: {command}",
    uk: "У Slack: {command}",
    ru: "В Slack: {command}",
    vi: "Trong Slack, gõ: {command}",
  },
  secret: {
    en: "The code works once, for 15 minutes. Keep it to yourself: whoever uses it becomes you here.",
    uk: "Код одноразовий і діє 15 хвилин. Нікому його не давайте: хто ним скористається, діятиме тут від вашого імені.",
    ru: "Код одноразовый и действует 15 минут. Никому его не давайте: кто им воспользуется, будет действовать здесь от вашего имени.",
    vi: "Mã dùng một lần, trong 15 phút. Đừng đưa cho ai: ai dùng mã này sẽ hoạt động ở đây với danh nghĩa của bạn.",
  },
  codeShown: {
    en: "I show a code only once and keep no copy. If you missed it, ask for a new one: {command}",
    uk: "Код показую лише раз і не зберігаю. Якщо ви його не побачили, отримайте новий: {command}",
    ru: "Код показываю только один раз и не храню. Если вы его не увидели, получите новый: {command}",
    vi: "Mã chỉ hiện một lần và không được lưu. Nếu bạn chưa thấy, hãy lấy mã mới: {command}",
  },
  linked: {
    en: "Linked: {places} now share one memory.",
    uk: "Під'єднано: {places}, пам'ять тепер спільна.",
    ru: "Подключено: {places}, память теперь общая.",
    vi: "Đã liên kết: {places} giờ dùng chung dữ liệu.",
  },
  moved: {
    en: "{count, plural, one {# client of yours came} other {# clients of yours came}} along.",
    uk: "Перенесено {count, plural, one {# клієнта} few {# клієнти} many {# клієнтів} other {# клієнта}}.",
    ru: "Перенесено: {count, plural, one {# клиент} few {# клиента} many {# клиентов} other {# клиента}}.",
    vi: "Đã chuyển {count, plural, other {# khách hàng}} của bạn sang.",
  },
  already: {
    en: "This is your own code. Use it in the other place: Telegram or Slack.",
    uk: "Це ваш власний код. Скористайтеся ним в іншому застосунку: Telegram чи Slack.",
    ru: "Это ваш собственный код. Используйте его в другом приложении: Telegram или Slack.",
    vi: "Đây là mã của chính bạn. Hãy dùng mã ở ứng dụng kia: Telegram hoặc Slack.",
  },
  twoOfOneSlack: {
    en: "Both are people of the same Slack workspace, so they stay two people here.",
    uk: "Обидва записи з того самого Slack, тож тут це двоє різних людей.",
    ru: "Обе записи из одного Slack, поэтому здесь это два разных человека.",
    vi: "Hai tài khoản này thuộc cùng một Slack nên ở đây vẫn là hai người.",
  },
  otherTeam: {
    en: "This code is another team's, and this account already belongs to a team. One account serves one team: to use this code, switch to another account.",
    uk: "Це код іншої команди, а цей обліковий запис уже належить до команди. Один запис — одна команда: щоб скористатися кодом, увійдіть в інший.",
    ru: "Это код другой команды, а эта учётная запись уже принадлежит команде. Одна запись — одна команда: чтобы использовать код, войдите в другую.",
    vi: "Mã này là của một nhóm khác, còn tài khoản này đã thuộc về một nhóm. Mỗi tài khoản chỉ dùng cho một nhóm: để dùng mã này, hãy chuyển sang tài khoản khác.",
  },
  alreadyMember: {
    en: "You are in already: an invitation is for somebody new.",
    uk: "Ви вже тут: запрошення потрібне лише новій людині.",
    ru: "Вы уже здесь: приглашение нужно только новому человеку.",
    vi: "Bạn đã ở đây rồi: lời mời chỉ dành cho người mới.",
  },
  whereMessages: {
    en: "Where should the checklist and reminders go?",
    uk: "Куди надсилати список і нагадування?",
    ru: "Куда присылать список и напоминания?",
    vi: "Gửi danh sách và lời nhắc đến đâu?",
  },
});

export const INVITING = phrases({
  title: { en: "Invitation: {role}", uk: "Запрошення: {role}", ru: "Приглашение: {role}", vi: "Lời mời: {role}" },
  forward: {
    en: "Forward this to them:",
    uk: "Перешліть це людині:",
    ru: "Перешлите это человеку:",
    vi: "Chuyển tiếp cho người đó:",
  },
  text: {
    en: "Join me in Rapport: send the Telegram bot {command}",
    uk: "Приєднуйтеся до Rapport: надішліть боту в Telegram {command}",
    ru: "Присоединяйтесь к Rapport: отправьте боту в Telegram {command}",
    vi: "Mời bạn cùng dùng Rapport: gửi cho bot Telegram {command}",
  },
  textLink: {
    en: "Join me in Rapport: {command}",
    uk: "Приєднуйтеся до Rapport: {command}",
    ru: "Присоединяйтесь к Rapport: {command}",
    vi: "Mời bạn cùng dùng Rapport: {command}",
  },
  asWhat: {
    en: "Invite somebody in which role?",
    uk: "У якій ролі запросити?",
    ru: "В какой роли пригласить?",
    vi: "Mời với vai trò nào?",
  },
  noAdmin: {
    en: "Only an admin can invite, and there is none yet. The operator makes one with: npm run invite",
    uk: "Запрошувати може лише адміністратор, а його ще немає. Оператор додає його так: npm run invite",
    ru: "Приглашать может только администратор, а его ещё нет. Оператор добавляет его так: npm run invite",
    vi: "Chỉ quản trị viên mới mời được mà hiện chưa có ai. Người vận hành tạo bằng: npm run invite",
  },
  once: {
    en: "It works once, for 15 minutes. People of your Slack need none.",
    uk: "Діє один раз, 15 хвилин. Людям із вашого Slack воно не потрібне.",
    ru: "Действует один раз, 15 минут. Людям из вашего Slack оно не нужно.",
    vi: "Mã dùng một lần, trong 15 phút. Người cùng Slack với bạn không cần mã.",
  },
  adminsOnly: {
    en: "Only an admin can invite. Ask one of them: {admins}",
    uk: "Запрошувати може лише адміністратор. До кого звернутися: {admins}",
    ru: "Приглашать может только администратор. К кому обратиться: {admins}",
    vi: "Chỉ quản trị viên mới mời được. Hãy hỏi: {admins}",
  },
});
