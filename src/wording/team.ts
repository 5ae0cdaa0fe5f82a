/** The team: who carries what, who is what, and who sees what. */
import type { Phrase } from "./say.ts";
import { phrases } from "./say.ts";

export const TEAM = phrases({
  title: {
    en: "Team: {count, plural, one {# person} other {# people}}",
    uk: "Команда: {count, plural, one {# людина} few {# людини} many {# людей} other {# людини}}",
    ru: "Команда: {count, plural, one {# человек} few {# человека} many {# человек} other {# человека}}",
    vi: "Nhóm: {count, plural, other {# người}}",
  },
  clients: {
    en: "{count, plural, one {# client} other {# clients}}",
    uk: "{count, plural, one {# клієнт} few {# клієнти} many {# клієнтів} other {# клієнта}}",
    ru: "{count, plural, one {# клиент} few {# клиента} many {# клиентов} other {# клиента}}",
    vi: "{count, plural, other {# khách hàng}}",
  },
  promises: {
    en: "{count, plural, one {# open promise} other {# open promises}}",
    uk: "{count, plural, one {# відкрита обіцянка} few {# відкриті обіцянки} many {# відкритих обіцянок} other {# відкритої обіцянки}}",
    ru: "{count, plural, one {# открытое обещание} few {# открытых обещания} many {# открытых обещаний} other {# открытого обещания}}",
    vi: "{count, plural, other {# lời hứa đang mở}}",
  },
  overdue: {
    en: "{count} overdue",
    uk: "прострочено {count}",
    ru: "просрочено {count}",
    vi: "{count} quá hạn",
  },
  noLoad: { en: "no clients", uk: "без клієнтів", ru: "без клиентов", vi: "chưa có khách hàng" },
  awayUntil: {
    en: "away until {day}",
    uk: "немає до {day}",
    ru: "нет до {day}",
    vi: "vắng đến {day}",
  },
  you: { en: "you", uk: "ви", ru: "вы", vi: "bạn" },
  ownerless: {
    en: "Without an owner: {names}",
    uk: "Ніхто не веде: {names}",
    ru: "Никто не ведёт: {names}",
    vi: "Chưa ai phụ trách: {names}",
  },
  ownerlessTitle: {
    en: "{count, plural, one {# client without an owner} other {# clients without an owner}}",
    uk: "Ніхто не веде: {count, plural, one {# клієнт} few {# клієнти} many {# клієнтів} other {# клієнта}}",
    ru: "Никто не ведёт: {count, plural, one {# клиент} few {# клиента} many {# клиентов} other {# клиента}}",
    vi: "{count, plural, other {# khách hàng chưa ai phụ trách}}",
  },
  ownerlessNone: {
    en: "Every client has an owner.",
    uk: "Кожного клієнта хтось веде.",
    ru: "Каждого клиента кто-то ведёт.",
    vi: "Khách hàng nào cũng có người phụ trách.",
  },
  named: {
    en: "the import names {name}",
    uk: "в імпорті вказано {name}",
    ru: "в импорте указано {name}",
    vi: "tệp nhập ghi {name}",
  },
  more: { en: "and {count} more", uk: "і ще {count}", ru: "и ещё {count}", vi: "và {count} nữa" },
  memberTitle: { en: "{name}: {role}", uk: "{name}: {role}", ru: "{name}: {role}", vi: "{name}: {role}" },
  roleSet: {
    en: "Done: {name} is now {role}.",
    uk: "Готово: {name} тепер {role}.",
    ru: "Готово: {name} теперь {role}.",
    vi: "Xong: {name} giờ là {role}.",
  },
  askRole: { en: "Change to:", uk: "Змінити на:", ru: "Сменить на:", vi: "Đổi thành:" },
  lastAdmin: {
    en: "{name} is the only admin. Make somebody else an admin first.",
    uk: "{name} — єдиний адміністратор. Спершу призначте ще одного.",
    ru: "{name} — единственный администратор. Сначала назначьте ещё одного.",
    vi: "{name} là quản trị viên duy nhất. Hãy chọn thêm quản trị viên khác trước.",
  },
  ownsStill: {
    en: "Still owns {count, plural, one {# client} other {# clients}}: hand them over with {example}",
    uk: "Досі веде {count, plural, one {# клієнта} few {# клієнтів} many {# клієнтів} other {# клієнта}}: передайте через {example}",
    ru: "Всё ещё ведёт {count, plural, one {# клиента} few {# клиентов} many {# клиентов} other {# клиента}}: передайте через {example}",
    vi: "Vẫn phụ trách {count, plural, other {# khách hàng}}: bàn giao bằng {example}",
  },
  gone: {
    en: "That person is no longer in the team.",
    uk: "Цієї людини вже немає в команді.",
    ru: "Этого человека уже нет в команде.",
    vi: "Người này không còn trong nhóm.",
  },
  askSharing: {
    en: "Who sees the team's clients?",
    uk: "Хто бачить клієнтів команди?",
    ru: "Кто видит клиентов команды?",
    vi: "Ai xem được khách hàng của nhóm?",
  },
  shared: {
    en: "Everyone sees every client, except restricted ones.",
    uk: "Усі бачать усіх клієнтів, крім закритих.",
    ru: "Все видят всех клиентов, кроме закрытых.",
    vi: "Ai cũng xem được mọi khách hàng, trừ khách đang giới hạn người xem.",
  },
  owner: {
    en: "Each client is seen by its owner, deputy, leads and admins only.",
    uk: "Клієнта бачать лише той, хто його веде, заступник, керівники й адміністратори.",
    ru: "Клиента видят только тот, кто его ведёт, заместитель, руководители и администраторы.",
    vi: "Mỗi khách hàng chỉ người phụ trách, người thay, trưởng nhóm và quản trị viên xem được.",
  },
  adminsOnly: {
    en: "Only an admin can do that. Ask: {admins}",
    uk: "Це може зробити лише адміністратор. До кого звернутися: {admins}",
    ru: "Это может сделать только администратор. К кому обратиться: {admins}",
    vi: "Chỉ quản trị viên mới làm được. Hãy hỏi: {admins}",
  },
  leadsOnly: {
    en: "Only a lead or an admin can do that. Ask: {admins}",
    uk: "Це може зробити лише керівник або адміністратор. До кого звернутися: {admins}",
    ru: "Это может сделать только руководитель или администратор. К кому обратиться: {admins}",
    vi: "Chỉ trưởng nhóm hoặc quản trị viên mới làm được. Hãy hỏi: {admins}",
  },
  noAdmin: {
    en: "Only an admin can do that, and there is none yet.",
    uk: "Це може зробити лише адміністратор, а його ще немає.",
    ru: "Это может сделать только администратор, а его ещё нет.",
    vi: "Chỉ quản trị viên mới làm được, mà hiện chưa có ai.",
  },
  viewerRefused: {
    en: "You can look and ask here; to change things you need to be a member. Ask an admin: {admins}",
    uk: "Ви можете дивитися й питати; щоб змінювати, потрібна роль учасника. Зверніться до адміністратора: {admins}",
    ru: "Вы можете смотреть и спрашивать; чтобы менять, нужна роль участника. Обратитесь к администратору: {admins}",
    vi: "Bạn có thể xem và hỏi; muốn thay đổi thì phải là thành viên. Hãy hỏi quản trị viên: {admins}",
  },
  notRecorded: {
    en: "Not recorded: {words}",
    uk: "Не записано: {words}",
    ru: "Не записано: {words}",
    vi: "Chưa ghi: {words}",
  },
});

/** Buttons; 25 characters or fewer. */
export const TEAM_BUTTONS = phrases({
  ownerless: {
    en: "Give them owners",
    uk: "Призначити, хто веде",
    ru: "Назначить, кто ведёт",
    vi: "Chọn người phụ trách",
  },
  take: { en: "I take it", uk: "Беру собі", ru: "Беру себе", vi: "Tôi nhận" },
  give: { en: "To whom…", uk: "Кому…", ru: "Кому…", vi: "Giao cho…" },
  sharing: { en: "Who sees clients", uk: "Хто бачить клієнтів", ru: "Кто видит клиентов", vi: "Ai xem khách hàng" },
  invite: { en: "Invite", uk: "Запросити", ru: "Пригласить", vi: "Mời" },
  back: { en: "Back to the team", uk: "До команди", ru: "К команде", vi: "Về nhóm" },
  shared: { en: "Everyone", uk: "Усі", ru: "Все", vi: "Mọi người" },
  owner: { en: "Owners and leads", uk: "Хто веде й керівники", ru: "Кто ведёт и руководители", vi: "Người phụ trách" },
}) satisfies Readonly<Record<string, Phrase>>;
