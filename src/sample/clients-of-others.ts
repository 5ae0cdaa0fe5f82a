/** Two clients for each of those two members, so that their mornings are worth a look as well. All companies are invented. */
import { ownStep, promise, type SampleClient, theyOwe, touch } from "./shape.ts";

export const CLIENTS_OF_OTHERS: readonly SampleClient[] = [
  {
    name: "Nội thất Mộc Xanh",
    aliases: ["Mộc Xanh"],
    owner: "minhanh",
    deputy: "olha",
    tier: "key",
    stage: "active",
    contacts: [
      { name: "Nguyễn Văn Hải", title: "giám đốc", role: "decision_maker" },
      { name: "Lê Thị Thu", title: "kế toán trưởng", role: "budget_holder" },
    ],
    touches: [
      touch(-49, "meeting", "gặp tại showroom", ["Nguyễn Văn Hải"]),
      touch(-25, "call", "gọi về thanh toán đợt hai", ["Lê Thị Thu"]),
      touch(-11, "video", "họp online, duyệt ý tưởng", ["Nguyễn Văn Hải"]),
      touch(-2, "message", "anh Hải nhắn hỏi giá gian hàng", ["Nguyễn Văn Hải"], {
        direction: "inbound",
        leaves: ownStep(-1, "trả lời giá gian hàng cho anh Hải"),
      }),
    ],
    followUps: [promise(1, "gửi bản thiết kế gian hàng", "10:00")],
    projects: [{ name: "Gian hàng hội chợ", status: "red", note: "thiếu mặt bằng", said: -3, deadline: 12 }],
  },
  {
    name: "Cà phê Gió Ngàn",
    aliases: ["Gió Ngàn"],
    owner: "minhanh",
    tier: "growth",
    stage: "onboarding",
    contacts: [
      { name: "Phạm Quốc Bảo", title: "nhà sáng lập", role: "decision_maker" },
      { name: "Đỗ Mai Chi", title: "quản lý cửa hàng", role: "user" },
    ],
    touches: [
      touch(-16, "meeting", "gặp lần đầu, nhận bàn giao từ sales", ["Phạm Quốc Bảo"]),
      touch(-7, "call", "gọi hỏi mục tiêu khai trương", ["Đỗ Mai Chi"]),
    ],
    followUps: [promise(0, "gửi kế hoạch khai trương", "16:00"), theyOwe(2, "ảnh cửa hàng mới")],
    projects: [{ name: "Khai trương", status: "green", said: -5, deadline: 20 }],
  },
  {
    name: "Степной хлеб",
    aliases: [],
    owner: "aigerim",
    deputy: "olha",
    tier: "key",
    stage: "active",
    contacts: [
      { name: "Ерлан Жумабаев", title: "генеральный директор", role: "decision_maker" },
      { name: "Ольга Пак", title: "бренд-менеджер", role: "user" },
    ],
    touches: [
      touch(-72, "meeting", "встреча на заводе", ["Ерлан Жумабаев"]),
      touch(-41, "call", "звонок о новой упаковке", ["Ерлан Жумабаев"]),
      touch(-18, "video", "видеозвонок, правки упаковки", ["Ольга Пак"]),
      touch(-3, "call", "звонок, ждут образцы", ["Ольга Пак"]),
    ],
    followUps: [promise(7, "показать образцы упаковки")],
    projects: [{ name: "Новая упаковка", status: "green", said: -14, deadline: 40 }],
  },
  {
    name: "Клиника «Яблоня»",
    aliases: ["Яблоня"],
    owner: "aigerim",
    tier: "standard",
    stage: "active",
    contacts: [
      { name: "Дина Ахметова", title: "управляющая", role: "decision_maker" },
      { name: "Руслан Юсупов", title: "бухгалтер", role: null },
    ],
    touches: [
      touch(-88, "meeting", "встреча в клинике", ["Дина Ахметова"]),
      touch(-24, "call", "звонок о сезонной акции", ["Дина Ахметова"]),
    ],
    followUps: [promise(0, "отправить договор на акцию"), ownStep(-4, "уточнить реквизиты у Руслана")],
    projects: [{ name: "Сезонная акция", status: "amber", note: "нет договора", said: -8 }],
  },
];
