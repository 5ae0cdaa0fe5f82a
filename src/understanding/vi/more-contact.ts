/** More Vietnamese ways of meeting, calling and writing: meals and outings, places one drops in at, loud calls, brands. */
import type { MarkWords } from "../intent/marks.ts";

export const MORE_CONTACT_VI: MarkWords = [
  [
    "ăn tiệc|cưới|cỗ|nhậu|ốc|vịt|gà|dê|bò|mì|sushi|chay|xế|hủ|tân|đầy|chè|gỏi|ramen|bbq, ăn đồ nhật|hàn|thái|ý|tàu|chay|nướng|biển, ăn bữa, ăn chung, ăn với|cùng, đi ăn với|cùng, ngồi ăn|uống|nhậu|cafe|cf|trà|tán|đồng|bàn|trao|chung|cạnh, làm vài|mấy|ít ly|lon|chai|ve|xị|chén|cốc, làm ly|chầu|bữa|cốc|chén, uống vài|mấy|ít ly|lon|chai|ve|cốc, uống trà|bia|nước|rượu|cf|cafe|matcha, nhâm nhi, nhấm nháp, nâng ly, bù khú, chén chú chén anh, lên bia, bia bọt, nhậu nhẹt, nhậu lai rai, đi bia, đi bar|pub|club, hát hò, hát với|kara, đi hát|kara, kara với|cùng, quẩy với|cùng, đi quẩy, tất niên với|cùng|chung, tân niên với|cùng, liên hoan với|cùng|chung, party với|cùng, cà phê|cafe|cf|trà với|cùng|chung|vs, cà phê cà pháo, trà nước, team building với|cùng, đi gala|dinner|picnic|dã|phượt|câu|golf|tennis|sự|triển|hội|event|workshop, đá bóng với, chạy bộ với|cùng, đạp xe với|cùng, leo núi với|cùng, đánh bi a, đánh cờ với, bắn bi a, ra sân với, ra sân golf|tennis, dự tiệc|cưới|gala|workshop|hội|tân|thôi|giỗ|lễ",
    { is: "verb", when: "any", channel: "meeting", way: "with" },
  ],
  [
    "tiếp đoàn|khách|phái, đón tiếp|đoàn|khách|phái, đưa|dẫn|dắt|rước|hướng đoàn, đưa|chở|dẫn|dắt|rước|rủ … đi ăn|nhậu|uống|cà|cafe|cf|xem|coi|tham|khảo|thăm|chơi|karaoke|hát|golf|gặp|thử|ngắm|tour|chọn|lựa|dự|quay|chụp|casting|du|dạo|nghe|đo|lấy|ký, đưa|chở|dẫn|dắt|rước|tiễn … tới|đến|qua|sang|xuống|lên|vô|vào|về|ra|ở|tại xưởng|kho|showroom|nhà|văn|công|sân|chi|trụ|quán|phim|tận|khách|bến|ga, tháp tùng, hộ tống, tiễn, đưa tiễn, rước, dẫn khách|sếp, chạm trán, đụng trúng, gặp trúng, giáp mặt, diện đối diện, mặt đối mặt, ngồi xuống với, hội đàm, hội ngộ, tiếp chuyện, hẹn hò với",
    { is: "verb", when: "any", channel: "meeting", way: "with" },
  ],
  [
    "qua|sang|tới|đến|xuống|lên|ra|vô|vào|ghé|tạt|chạy|phóng|vọt xưởng|kho|showroom|shop|quán|trụ|nhà máy|chi nhánh|cửa hàng|vp|công trình|công trường, qua|sang|tới|đến|xuống|lên|ra|vô|vào|ghé|tạt|chạy|phóng|vọt chi nhánh|cửa, qua|sang|tới|đến|xuống|lên|ra|vô|vào|ghé|tạt|chạy tận xưởng|kho|văn|công|nhà, ghé ngang|nhà|xưởng|kho|showroom|shop|quán|chi|cửa, tạt ngang|sang|ghé, chạy ngang|qua, phóng qua, vọt qua, lượn qua, đảo qua, dạo qua, ra công trường|công trình|sân bay đón, đi thăm|gặp|gặp mặt, lên|xuống|qua|sang thăm, thăm viếng, viếng thăm, viếng",
    { is: "verb", when: "any", channel: "meeting", way: "with" },
  ],
  [
    "trà chanh|đào|chiều|đá|thảo, bia hơi|tươi|lạnh|thủ, nước mía|dừa|ngọt, sinh tố với|cùng, cà phê|cafe muối|trứng|bệt|vỉa|sữa, cơm trưa|tối|gà|tấm|niêu|bụi với|cùng, cơm với|cùng, trà|bia|lẩu|bún|phở|kem|chè|ốc|gỏi|mì|nướng|chay với|cùng, trà|bia|lẩu|bún|phở|kem|chè|ốc|gỏi|mì|cơm|nướng * với|cùng, trà|bia|lẩu|bún|phở|kem|chè|ốc|cơm * * với|cùng",
    { is: "event", channel: "meeting" },
  ],
  ["hội ý, họp bàn, họp với|cùng|chung|vs, ngồi họp với", { is: "verb", when: "any", channel: "meeting", way: "with" }],
  // Whoever shouts for somebody does it by telephone, unless other means are named.
  [
    "réo, réo gọi, réo tên, hú, hú gọi, ới, kêu réo, réo hoài, réo um",
    { is: "verb", when: "any", channel: "call", way: "to", weak: true },
  ],
  [
    "réo|hú|ới|kêu|dí|khủng bố|dội bom điện thoại|đt|phone|qua điện, gọi réo|giật|um|cháy|tới|giục|thúc|than|trách|mắng|chửi|càm|phàn|khiếu|cảm|trấn|năn|xin|tư|giải|khoe|rủ|bàn|hẹn|chia|cập|đặt|kiểm|check|confirm|gấp|thử|liên|hoài|kêu|cầu|nói|kể, gọi tới|đến|qua|sang|ra|vào|lên tấp, gọi một|1|mấy|vài cuộc, gọi tới tấp, nháy máy, đá máy, điện lại|qua|tới|thoại, phone qua|lại|tới, alo qua|tới|hỏi|báo|xin|hẹn, a lô hỏi|báo|lại, gọi thoại cho, gọi nhóm, điện giục|thúc|hối|than|xin|mời|nhắc",
    { is: "verb", when: "any", channel: "call", way: "to" },
  ],
  [
    "alo|alô|phone|điện|call với|vs|cùng, a lô với, gọi nói chuyện với, gọi tám với, tám qua điện|đt, tám đt|phone, nấu cháo điện, buôn dưa qua điện",
    { is: "event", channel: "call" },
  ],
  [
    "zalo|viber|tele|telegram|whatsapp|mess|messenger|sms|fb|insta|wechat|line|skype|slack|imessage qua|lại|hỏi|báo|xin|nhắc|sang|tới|kêu|rằng|là|hẹn, zalo|viber|tele|telegram|whatsapp|sms|fb|insta|wechat|slack cho|anh|chị|em|cô|chú|ông|bà, inb, inb cho, ibx, pm cho, dm cho, ping cho|qua|lại, nhắn gửi|khéo|giục|thúc|hối|mời|rủ|hẹn|gọn|tới, nhắn qua nhóm|group, réo|hú|ới qua|trên|trong|vô|vào zalo|nhóm|group|tele|telegram|viber|mess|messenger|fb|whatsapp|slack, gửi|thả|để|bắn tin|voice|sticker, gửi|thả|để lại voice|tin|lời",
    { is: "verb", when: "any", channel: "message", way: "to" },
  ],
  [
    "chat viber|telegram|tele|whatsapp|messenger|mess|fb|slack|skype|insta|nhóm|riêng|qua|trên|cùng|nhanh, tám qua zalo, tám zalo|viber|fb",
    { is: "event", channel: "message" },
  ],
  [
    "nhóm viber|tele|telegram|whatsapp|fb|slack|chung|dự, group tele|telegram|viber|whatsapp|fb|slack, qua|trên|bằng|trong viber|telegram|tele|whatsapp|mess|messenger|fb|facebook|slack|insta|linkedin|skype|tin",
    { is: "medium", channel: "message" },
  ],
  [
    "nộp, nộp lại, nộp cho, giao nộp, fax, fax cho, fax lại, bàn giao lại, hoàn trả cho, hoàn tiền cho, trả hàng cho, thối lại cho, chia sẻ, chia sẻ cho, up cho, upload cho, cấp cho, ký gửi, đem cho|qua, mang cho|qua, mắng, chửi, la, chửi um, mắng vốn, càm ràm, cằn nhằn, trách, trách móc, hối hoài, giục giã, tạ lỗi, tri ân, lì xì, phúng điếu, khoe, kêu ca, phản ánh, góp ý",
    { is: "verb", when: "any", channel: "other", way: "to", weak: true },
  ],
];
