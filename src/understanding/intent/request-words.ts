/** Words of requests to Rapport itself, by what they are in one, in the four languages. */

/** `list`: a list of one's own work; `work`, `act`: what may be work of any kind; `due`: what waits to be done; `mine`: that it is the writer's own. */
export type Part =
  | "list"
  | "work"
  | "act"
  | "due"
  | "need"
  | "today"
  | "ask"
  | "show"
  | "mine"
  | "clients"
  | "all"
  | "lead"
  | "help"
  | "can"
  | "you"
  | "small"
  | "routine"
  | "pressing"
  | "how"
  | "deed"
  | "thing";
/** `routine`: the checklist by another name; `pressing`: what makes any work one's own of today; `how`, `deed`, `thing`: how something is done in Rapport. */
export type Words = Readonly<Partial<Record<Part, string>>>;

export const ENGLISH: Words = {
  list: "checklist|checklists, to do list, todo list, to dos, todos, to do, agenda, task|tasks, follow ups, followups, action items, actions, reminders, deadlines, meetings, calls, appointments, commitments, needs doing, forgetting, overdue, calls to make, emails to send, callbacks, call backs, loose ends, open items, action points, house keeping, assignments, errands, duties, obligations, visits, demos, follow through",
  work: "plan|plans, work, jobs, things, stuff, priorities, items, list, schedule, workload, plate, docket, radar, menu, cards, job, task list, diary, calendar, timetable, game plan, order of play, running order, line up, lineup, day ahead, the store, store, cooking, workday, roadmap",
  act: "do, promise, promised, tackle, handle, work on, get done, get through, get to, focus on, start with, take care of, deal with, finish, chase, call, action, attend to, pick up, knock out, ring, phone, email, mail, text, message, ping, contact, speak to|with, talk to|with, chase up, get back to, reply to, follow up with, follow up on, nudge, begin, start, kick off with, begin with, sort, sort out, wrap up, close, close out, crack on with, crack, prioritise, prioritize, concentrate on, be doing, be working on, complete, get cracking on, get on with, squeeze in, catch up on, check in with, reach out to",
  due: "left to do, not done yet, left undone, on the hook for, waiting on me, waiting for me, behind on, late with, late on, running late on, outstanding for me, slipping, still open, still to do, owed, do i owe, left on my list|plate, on my list|plate",
  need: "need, should, must, have to, has to, gotta, supposed to, need to",
  today:
    "today, todays, today's, the day, this am, this pm, before lunch, after lunch, first thing, rest of the day, the rest of the day, this morning, this afternoon, right now, first, tdy, tday, day, morning, this week, week",
  ask: "what, whats, what's, which, any, anything, is there, are there, who, whos, who's, where, how many, do i have",
  show: "explain, teach me, describe, run me through, walk me through, take me through, show, give, list, open, pull up, display, see, let me see, bring up, print, send, view, read out, tell, hit me with, lay out, talk me through, plan me, plan, gimme, remind me of, fetch, pull, get me, load, lets see, let's see, brief me on, recap",
  mine: "my, me, i, mine, im, ive",
  clients:
    "client|clients, account|accounts, customer|customers, company|companies, portfolio, book of business, client base, customer base, client roster, client book, client list, on my books, on the books, brands, logos, patch",
  all: "all, every, list, full, whole, entire, complete, names, how many, everyone, current, active, overview",
  lead: "manage, managing, look after, looking after, handle, handling, serve, serving, cover, covering, own, run, responsible for, in charge of, on my books, on the books, got on my books, look out for, service, servicing, account manage",
  help: "help, commands, command, features, functions, instructions, manual, guide, options, cheat sheet, cheatsheet, tutorial, user guide, tips, tricks, faq, docs, documentation, capabilities, the ropes, ropes, syntax, keywords, shortcuts, how to, walkthrough, walk through, onboarding, basics, the basics",
  can: "can, could, able, capable, know, do, does, use, work, works, support, understand, type, say, ask, using",
  you: "you, u, r u, your, ur, rapport, it, yourself, bot, this bot, this thing, this",
  small:
    "the, a, an, of, for, to, on, in, with, please, pls, plz, up, next, left, due, there, do, have, has, had, got, still, is, are, am, have to, hey, hi, ok, so, and, be, it, how, does, out, all, waiting, pending, planned, scheduled, lined, remaining, get, most, urgent, important, available, about, again, quick, quickly, that, at, from, want, would, like, can, supposed, now, by, actually, else, really, exactly, anyway, then, here, r, some, dont, did",
  routine:
    "whats next, what's next, whats next up, morning brief, daily brief, morning list, daily list, morning briefing, day plan, marching orders, my marching orders, day ahead, whats in store, what's in store, what's the plan for me, whats the plan for me",
  pressing: "urgent, burning, on fire, important, due, overdue, outstanding, pressing, critical, late",
  how: "how, how do i, how can i, how to, how do you, how would i, how should i, how do we, what do i say|type|write|send|put to, what should i say|type|write|send|put to, what do you need to, where do i, whats the command|trick|way|shortcut for|to, what's the command|trick|way|shortcut for|to, is there a command|way to|for, whats the best way to, teach me to, teach me how to, show me how to, show me how, explain how to, tell me how to",
  deed: "add, log, record, create, set, set up, delete, remove, change, edit, undo, snooze, rename, import, export, mark, complete, close, see, find, update, schedule, assign, connect, cancel, stop, pause, switch, turn off, turn on, mute, enter, register, input, logging, adding, creating, setting, changing, deleting, note, note down, put in, save, fix, correct, postpone, reschedule, reopen",
  thing:
    "client|clients, call|calls, touch|touches, touchpoint|touchpoints, meeting|meetings, reminder|reminders, follow up|follow ups, status|statuses, task|tasks, contact|contacts, note|notes, language, time zone, timezone, project|projects, calendar, notification|notifications, checklist, colleague|colleagues, company|companies, account|accounts, email|emails, to do|todo|todos, date|dates, deadline|deadlines, person|people, entry|entries, team mate|mates, teammate|teammates, health, colour|color",
};
export const UKRAINIAN: Words = {
  list: "чекліст*|чеклист*, зустрічі|зустрічей, дзвінки|дзвінків, созвони|созвонів, зідзвони|зідзвонів, міти, мітинги|мітингів, план дня|дій, мій розклад, чек ліст|лист, справи|справ|справам|справах, задач*, завдан*, таск*, туду, ту ду, порядок денний, нагадування|нагадувань, фоллоуапи|фоллоуапів, дедлайни|дедлайнів",
  work: "план*, робот*, робота|роботи|роботу, список|списку|списком|списках|переліку|перелік, розклад, пріоритети, графік",
  act: "робити, зробити, братися|братись|взятися|взятись, починати|почати, виконати, встигнути, закрити, зайнятися|зайнятись, займатися|займатись, доробити, добити, дотиснути, відпрацювати, опрацювати, встигати, планувати, звязатись|звязатися, сконтактувати, поговорити, написати, зустрітись|зустрітися, смикати, смикнути, пнути, дотискати, тормошити, турбувати, займаюсь|займаюся, робить, зробить, чекає, не забути, не проґавити, дзвонити, подзвонити, набрати, розгребти, роблю, робимо, почати, братись",
  due: "прострочено|прострочене|прострочені|прострочена|прострочив|прострочила|просрочено, не передзвонила|передзвонив|подзвонила|подзвонив|відписала|відписав|відповіла|відповів, не встигла|встиг|встигли|зробила|зробив|закрила|закрив, протерміновано, не зроблено|зроблене|закрито|виконано, лишилось|лишилося|залишилось|залишилося зробити|доробити, на черзі, висить|висять, горить|горять, не встигаю, недороблено|недороблене",
  how: "як",
  deed: "додати, записати, поставити, створити, завести, змінити, видалити, редагувати, відредагувати, перенести, відмітити, імпортувати, підключити, позначити, скасувати, залогувати",
  thing:
    "контакт|контакти|контакта, дзвінок|дзвінка, зустріч, статус, нагадування, задачу|задачі, таску, клієнта|клієнтів, чекліст, календар",
  need: "треба, потрібно, маю, мушу, слід, варто",
  today:
    "сьогодні, сьодні|сьогодня|сьоні|сьогодн, сьогоднішній|сьогоднішні|сьогоднішніх, на день, день, ранок, вечір, тиждень, зранку, нині, цього ранку, ранковий, насамперед, спочатку, щодня",
  ask: "що, шо, які|яка|який|яке|яким|якими|якій|якою|якого|яких|якої|котрі|котрий, чи є, скільки, кому, кого, чого, чим, ким, хто, нащо, навіщо, для чого, над чим, з чого, що ще, є щось|шось",
  show: "покажи|показати|покажіть, дай|дайте, давай, виведи, скинь, кинь, закинь, надішли, пришли, накидай, відкрий, глянути, подивитись|подивитися, нагадай, перелічи, видай, підкажи, розкажи, поясни, хочу бачити|побачити|глянути, побачити, бачити",
  mine: "мені, мене, мої|мій|моя|моїх|моїми|моє, я, нас, у нас, ми, займаюсь|займаюся, працюю, веду, ведемо, обслуговую, курую, опікуюсь|опікуюся, супроводжую, за мною, на мені, собі, свої|своїх",
  clients: "клієнт*, замовники|замовників, компані*, фірм*, акаунти|акаунтів, портфель|портфелі",
  all: "всі|усі|всіх|усіх, весь|увесь, повний, список|перелік|базу|база, скільки, поточні|поточних, активні|активних",
  lead: "веду, ведемо, маю, обслуговую, відповідаю, працюю, курую, опікуюсь|опікуюся, супроводжую, за мною, закріплені, на супроводі, на мені, співпрацюю",
  help: "допомога|допоможи|поможи|допоможіть, команди|команд|команду, можливості|можливостей, функції|функцій, довідка|довідку, інструкція|інструкцію, підказка|підказку, навчи, хелп, гайд, мануал, шпаргалка|шпаргалку, новенька|новенький|новачок, приклади|приклад команд|команди|використання|запитів, підказки|підказок, документація|документацію",
  can: "вмієш|умієш|вміє, можеш|можете|може, працюєш|працює|працювати, користуватися|користуватись, робиш, знаєш, розумієш, вмієте, писати, запитати, питати, допомогти, потрібен|потрібна, корисний|корисна",
  you: "ти, тебе, тобі, тобою, твої|твоїх, бот|бота|боте|ботом|боту, rapport, цим, цей, це, тут",
  small:
    "у, в, на, по, з, є, там, ще, будь ласка, плз, ну, а, і, та, ж, же, бо, то, так, привіт, взагалі, як, всі, все, горить, висить, висять, залишилось, залишилося, лишилось, заплановано, стоїть, першочергове, найважливіше, термінове, був, було, хочу, можна, до, для, ок, давай, якийсь, таке, за, із, зі, того, те, то, ось, щоб, мною, зробила, якісь|якась|якесь, щось|шось, перші|перший|перша|перше, самого, початку, зараз, на зараз, супроводі, роботі, вчора, доступних|доступні, почався|почалась, всього, одним, загалом, дій, доброго ранку|дня|вечора, добрий день|ранок|вечір, вітаю, кінця, вечора, чи, над",
  pressing:
    "термінове|термінового|терміново, важливе|важливого, горить|горять, горяче|гаряче, невідкладне|невідкладного, прострочене|простроченого, критичне, палає",
};
export const RUSSIAN: Words = {
  list: "чеклист*, встречи|встреч, звонки|звонков, созвоны|созвонов, миты, митинги|митингов, план дня|действий, мое расписание, дела|дел|делам|делах, задач*, задани*, таск*, туду, ту ду, повестка|повестку, напоминания|напоминаний, фоллоуапы, дедлайны|дедлайнов",
  work: "план*, работ*, работа|работы|работу, список|списка|списке|перечень, расписание, приоритеты, график",
  act: "делать, сделать, браться|взяться, начинать|начать, выполнить, успеть, закрыть, заняться, заниматься, доделать, добить, дожать, отработать, успевать, планировать, связаться, поговорить, написать, встретиться, дергать, дернуть, пнуть, дожимать, тормошить, беспокоить, занимаюсь, ждет, не забыть, не прозевать, звонить, позвонить, набрать, разгрести, делаю, делаем, взяться",
  due: "просрочено|просроченное|просроченные|просроченная|просрочил|просрочила, не перезвонила|перезвонил|позвонила|позвонил|отписала|отписал|ответила|ответил, не успела|успел|успели|сделала|сделал|закрыла|закрыл, не сделано|сделанное|закрыто|выполнено, осталось сделать|доделать, на очереди, висит|висят, горит|горят, не успеваю, недоделано|недоделанное",
  how: "как",
  deed: "добавить, записать, поставить, создать, завести, изменить, удалить, редактировать, отредактировать, перенести, отметить, импортировать, подключить, пометить, отменить, залогировать",
  thing:
    "контакт|контакты|контакта, звонок|звонка, встречу, статус, напоминание, задачу|задачи, таску, клиента|клиентов, чеклист, календарь",
  need: "надо, нужно, должен, должна, следует, стоит",
  today:
    "сегодня, седня|севодня|сегодн|сення, сегодняшний|сегодняшние|сегодняшних, на день, день, утро, вечер, неделю, с утра, нынче, утренний, первым делом, сначала",
  ask: "что, че, чё, шо, чо, какие|какая|какой|какое|каким|какими|какого|каких, есть ли, сколько, кому, кого, чего, чем, кем, кто, зачем, для чего, над чем, с чего, что еще, есть что|че",
  show: "покажи|показать|покажите, дай|дайте, давай, выведи, скинь, кинь, закинь, пришли, вышли, накидай, открой, глянуть, посмотреть, напомни, перечисли, выдай, подскажи, расскажи, поясни, объясни, хочу видеть|увидеть|глянуть, увидеть, видеть",
  mine: "мне, меня, мои|мой|моя|моих|моими|мое, я, нас, у нас, мы, занимаюсь, работаю, веду, ведем, обслуживаю, курирую, сопровождаю, за мной, на мне, себе, свои|своих",
  clients: "клиент*, заказчики|заказчиков, компани*, фирм*, аккаунты|аккаунтов, портфель|портфеле",
  all: "все|всех, весь, полный, список|перечень|базу|база, сколько, текущие|текущих, активные|активных",
  lead: "веду, ведем, обслуживаю, отвечаю, работаю, курирую, сопровождаю, за мной, закреплены, на сопровождении, на мне, сотрудничаю",
  help: "помощь|помоги|помогите, команды|команд|команду, возможности|возможностей, функции|функций, справка|справку, инструкция|инструкцию, подсказка|подсказку, научи, хелп, гайд, мануал, шпаргалка|шпаргалку, новенькая|новенький|новичок, примеры|пример команд|команды|использования|запросов, подсказки|подсказок, документация|документацию",
  can: "умеешь|умеет, можешь|можете|может, работаешь|работает|работать, пользоваться, делаешь, знаешь, понимаешь, умеете, писать, спросить, спрашивать, помочь, нужен|нужна, полезен|полезна",
  you: "ты, тебя, тебе, тобой, твои|твоих, бот|бота|ботом|боту, rapport, этим, этот, это, тут, здесь",
  small:
    "у, в, на, по, с, есть, там, еще, пожалуйста, плиз, ну, а, и, же, то, так, привет, вообще, как, всё, все, горит, висит, висят, осталось, запланировано, первоочередное, самое, важное, срочное, было, хочу, можно, до, для, ок, давай, которые, такое, за, со, того, то, вот, чтобы, мной, какие то, первые|первый|первая|первое, самого, начала, сейчас, на сейчас, сопровождении, работе, вчера, доступных|доступные, начался|началась, всего, одним, в целом, действий, доброго утра|дня|вечера, доброе утро, добрый день|вечер, конца, вечера, над",
  pressing:
    "срочное|срочного|срочно, важное|важного, горит|горят, горящее|горящего, неотложное|неотложного, просроченное|просроченного, критичное, пылает",
};
export const VIETNAMESE: Words = {
  list: "checklist, check list, todo, to do, task|tasks, việc cần làm, đầu việc, nhiệm vụ, lời nhắc, deadline, việc phải làm, công việc, cuộc gọi, cuộc hẹn, lịch hẹn, hẹn, nhắc nhở, việc tồn đọng, việc còn lại, việc còn, việc dở, việc đang dở, việc đang làm, lịch họp, lịch gọi",
  work: "việc, kế hoạch, lịch, lịch trình, danh sách, list, chương trình",
  act: "quên, sót, bỏ sót, làm nốt, chạy, theo dõi, nhắn, gặp, hối, nhắc, trả lời, làm việc với, liên hệ, làm, xử lý, giải quyết, hoàn thành, gọi, bắt đầu, ưu tiên, lo",
  need: "cần, phải, nên",
  today: "hôm nay, bữa nay, nay, ngày hôm nay, trong ngày, sáng nay, chiều nay, bây giờ, hnay, hn",
  ask: "đâu, đâu rồi, gồm những ai, gồm ai, gồm gì, bận gì, gì nữa, gì không, gì ko, những ai, gì, những gì, nào, những nào, mấy, bao nhiêu, ai, sao, thế nào",
  show: "kể, kể tên, đọc tên, nêu, nêu tên, cho xem, xem, coi, cho coi, liệt kê, mở, hiện, hiển thị, cho mình xem, đưa, gửi, nhắc, cho biết, đọc, kiểm tra, chỉ",
  mine: "mình, tôi, em, tui, tao, tớ, của mình, của tôi, của em, anh, chị",
  clients: "khách hàng, khách, công ty, client|clients, account|accounts, khách khứa",
  all: "tất cả, toàn bộ, danh sách, list, hết, mọi, các, bao nhiêu, mấy, đầy đủ",
  lead: "quản, nắm, giữ, ôm, cầm, đang nắm, đang giữ, đang ôm, đang cầm, đang theo, đang chăm, đang lo, đang có, phụ trách, quản lý, chăm, chăm sóc, theo, đang phụ trách, đang quản lý, lo",
  help: "chỉ dẫn, bảng lệnh, mẹo, thủ thuật, tài liệu hướng dẫn, không biết dùng, không biết xài, chưa biết dùng, chưa biết xài, mới dùng, lần đầu dùng, trợ giúp, hướng dẫn, lệnh, chức năng, tính năng, help, cách dùng, cách sử dụng, menu, câu lệnh",
  can: "biết, có thể, làm được, làm, dùng, sử dụng, xài, hỗ trợ, hoạt động, hiểu, giúp được, gõ",
  you: "bạn, bot, rapport, mày, em bot, con bot, cái này",
  small:
    "sót, quên, bận, rảnh, muốn, thì, còn, gồm, gồm có, lẹ, xíu, tí, coi thử, thử, đây, kìa, luôn, hết, cả, đang, hiện, hiện tại, hiện giờ, tổng cộng, giờ này, bữa, hôm, với lại, hay, bị, chỉ, dạy, giúp, giùm, dùm, hộ, giúp mình, gồm, đâu, đâu rồi, không, chưa, có, còn, những, các, là, đi, nhé, nha, với, cho, của, đang, thì, ạ, nhỉ, vậy, ơi, à, ko, không, đã, nữa, trước, tiên, tới, nhất, ra, lên, lại, trong, này, đó, cái, một, chút, thế, hả, được, giờ, ngày, quá, rồi, trên, theo, từ, ở, vào, để, thế này, họp, chưa làm, tuần này, tuần",
  routine:
    "còn gì chưa làm, còn gì phải làm, còn việc gì, còn những việc gì, mình quên gì, quên gì không, nên làm gì trước, làm gì trước, việc tuần này, việc hôm nay, hôm nay có họp gì, việc quá hạn, việc gấp, việc trễ hạn, việc tồn, việc đang trễ",
  pressing:
    "cần gấp, dí, đang cháy, trễ hẹn, bị trễ, tồn, còn tồn, tồn đọng, gấp, quan trọng, khẩn, khẩn cấp, quá hạn, trễ, trễ hạn, cháy, nóng, đến hạn, tới hạn",
  how: "thì làm sao, phải làm sao, nhắn gì để, gõ gì để, nhắn sao để, gõ sao để, lệnh gì để, lệnh nào để, cách để, chỗ nào để, làm sao, làm sao để, làm thế nào, làm thế nào để, làm cách nào, cách nào, cách, kiểu gì, thế nào, như thế nào, sao",
  deed: "lưu, lưu lại, nhập vào, note, note lại, log, điền, báo xong, dời, dời ngày, xoá bớt, chỉnh, chỉnh lại, sửa lại, xem, xem lại, thêm, tạo, ghi, ghi lại, đặt, xóa, xoá, sửa, đổi, hoàn tác, hủy, tắt, bật, xuất, nhập, cập nhật, kết nối, đánh dấu",
  thing:
    "khách, khách hàng, cuộc gọi, lần gặp, buổi họp, nhắc nhở, lời nhắc, nhắc việc, trạng thái, việc, liên hệ, người liên hệ, ghi chú, ngôn ngữ, múi giờ, lịch, thông báo, dự án, danh sách",
};
