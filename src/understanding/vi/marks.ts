/** Vietnamese words that show what a line is for. Verbs have no tense: words around them place them in time. */
import type { MarkWords } from "../intent/marks.ts";

export const MARKS_VI: MarkWords = [
  [
    "gọi, gọi điện, gọi điện thoại, alo, a lô, alô, gọi lại, gọi cho, gọi điện cho, điện cho, phone cho, gọi thoại, gọi zalo, gọi qua zalo, ring, bấm máy, quay số, nhấc máy gọi, bốc máy gọi, gọi hỏi, gọi báo, gọi tới, gọi đến, gọi sang, gọi hối, gọi nhắc, gọi thăm, gọi chúc, điện hỏi, điện báo, điện sang, phone, a lô cho, gọi đt, gọi đt cho, call cho, call lại, nhá máy, gọi nhỡ cho, điện, alo cho, gọi whatsapp",
    { is: "verb", when: "any", channel: "call", way: "to" },
  ],
  [
    "nói chuyện điện thoại, nói chuyện qua điện thoại, call với, call vs, gọi với, gọi điện với, gọi điện thoại với, gọi zalo với, nói điện thoại với, cúp máy với, vừa cúp máy, cuộc gọi, call, điện thoại, qua điện thoại, cuộc call, gọi nhỡ, có cuộc gọi, call nhanh, trao đổi qua điện thoại",
    { is: "event", channel: "call" },
  ],
  [
    "gặp, gặp gỡ, gặp mặt, họp, họp trực tiếp, họp với, ăn trưa, ăn tối, ăn sáng, đi ăn, uống cà phê, đi cà phê, tham quan, qua nhà máy, qua xưởng, qua kho, xuống xưởng, xuống kho, lên công ty, qua công ty, đến công ty, tới công ty, khảo sát, dùng bữa, dùng cơm, ăn cơm, mời cơm, uống trà, uống nước, ngồi lại với, gặp riêng, chạy sang, chạy tới, ra mắt, tiếp đón, họp mặt, tham dự, dự họp, uống cafe, đi cafe, cafe với, nhậu, đi nhậu, ngồi với, ghé, ghé qua, ghé thăm, tới thăm, đến thăm, qua văn phòng, lên văn phòng, thăm, tiếp, đón, hẹn gặp, sang văn phòng, đến văn phòng, tới văn phòng, chạy qua, uống bia, đánh golf, tiếp khách, ngồi cà phê, làm việc trực tiếp",
    { is: "verb", when: "any", channel: "meeting", way: "with" },
  ],
  [
    "cuộc họp, buổi họp, buổi gặp, cà phê, cafe, cf, meeting, gặp trực tiếp, ở văn phòng, tại văn phòng, bữa trưa, bữa tối, lunch, coffee, hội chợ, sự kiện, buổi làm việc, hội thảo, workshop, trực tiếp",
    { is: "event", channel: "meeting" },
  ],
  [
    "họp zoom, họp online, họp trực tuyến, họp teams, họp google meet, họp qua zoom, họp qua teams, họp qua meet, họp video, gọi video với, gọi video, call video, video call, zoom, google meet, gg meet, meet, teams, họp meet, họp qua google meet, gọi zoom, call zoom, hop onl, họp onl, họp trên zoom, họp trên teams, demo qua zoom, demo online, video, gọi hình",
    { is: "event", channel: "video" },
  ],
  [
    "mail, email, gửi mail, gửi email, gởi mail, viết mail, viết email, soạn mail, reply mail, trả lời mail, trả lời email, bắn mail, forward mail, gửi thư, gửi meo, gửi qua mail, gửi qua email, gửi bằng mail, forward, cc, thả mail, email cho, mail cho, rep mail",
    { is: "verb", when: "any", channel: "email", way: "to" },
  ],
  ["mail, email, thư, qua mail, qua email, e mail, hộp thư, gmail", { is: "medium", channel: "email" }],
  [
    "nhận mail, nhận email, nhận được mail, nhận được email, có mail từ, nhận thư, có mail, có email, mail về, email về, có email từ, vừa có mail",
    { is: "verb", when: "past", channel: "email", way: "from" },
  ],
  [
    "nhận cuộc gọi, nhận được cuộc gọi, nhận điện thoại, nghe điện thoại, có cuộc gọi từ, cuộc gọi từ, cuộc gọi nhỡ từ, gọi nhỡ từ, có cuộc gọi nhỡ từ, có cuộc gọi nhỡ, cuộc gọi nhỡ, có gọi nhỡ từ, lỡ cuộc gọi của, lỡ cuộc gọi từ, nghe máy của, được gọi, có điện thoại từ, gọi nhỡ của",
    { is: "verb", when: "past", channel: "call", way: "from" },
  ],
  [
    "nhận tin nhắn, nhận được tin nhắn, có tin nhắn từ, tin nhắn từ, nhận zalo, có tin nhắn, tin nhắn đến, nhận được zalo, zalo từ",
    { is: "verb", when: "past", channel: "message", way: "from" },
  ],
  [
    "không bắt máy, không nghe máy, không nhấc máy, ko bắt máy, ko nghe máy, ko nhấc máy",
    { is: "verb", when: "past", channel: "call", way: "to", unanswered: true },
  ],
  ["nhận, nhận được, nhận phản hồi, nhận được phản hồi", { is: "verb", when: "past", way: "from" }],
  [
    "nhắn, nhắn tin, nhắn zalo, nhắn tin zalo, nt, inbox, ib, ping, nhắn qua, nhắn lại, zalo cho, text, chat cho, nhắn messenger, viber cho, dm, rep, rep tin, nhắn cho, nhắn riêng, nhắn nhóm, để lại tin nhắn, để lại lời nhắn, nhắn voice, gửi voice, gửi tin nhắn, gửi tin, reply, pm, pm riêng, alo zalo, thả tin, gửi zalo, gửi qua zalo, gửi tele, gửi telegram, gửi whatsapp, gửi viber, gửi messenger",
    { is: "verb", when: "any", channel: "message", way: "to" },
  ],
  [
    "nhắn tin với, nhắn với, nhắn zalo với, nhắn qua lại với, chat, chat với, chat zalo, chat zalo với, nhắn qua nhắn lại, nhắn tin qua lại, chat chit, trao đổi qua zalo, trao đổi zalo, chat telegram",
    { is: "event", channel: "message" },
  ],
  [
    "zalo, tele, telegram, whatsapp, viber, messenger, mess, tin nhắn, sms, slack, facebook, fb, inbox, nhóm chat, group chat, skype chat, tin zalo, nhóm zalo, group zalo",
    { is: "medium", channel: "message" },
  ],
  [
    "báo lại, báo cho, hỏi han, thăm hỏi, hối thúc, đốc thúc, nài, năn nỉ, chúc, chúc tết, chúc sinh nhật, gửi lời, giao tận tay, trình ký, xin ý kiến, tham khảo ý kiến, nhờ, dặn, dặn dò, giải thích, xác minh, gửi, gởi, chuyển, gửi lại, chuyển lại, giao, liên hệ, liên lạc, trả lời, phản hồi, hỏi, hỏi lại, mail sang, gửi sang, nhắc, nhắc lại, báo, thông báo, chúc mừng, cảm ơn, xin lỗi, mời, tặng, gửi tặng, biếu, hối, giục, thúc, đòi, than phiền, phàn nàn, khiếu nại, yêu cầu, đề nghị, xin, follow, follow up, check lại, remind, tag, đề xuất, chăm sóc, hỏi thăm, cập nhật, update, share, gửi cho",
    { is: "verb", when: "any", channel: "other", way: "to", weak: true },
  ],
  [
    "trao đổi, nói chuyện, thảo luận, bàn, bàn bạc, trao đổi với, nói chuyện với, làm việc với, tâm sự, thương lượng, đàm phán, thống nhất, chốt, deal, chốt với, thoả thuận",
    { is: "verb", when: "any", channel: "other", way: "with", weak: true },
  ],
  ["quà, hoa, quà tết, bưu phẩm, chuyển phát, ship, quà tặng, giỏ quà", { is: "event", channel: "other", weak: true }],
  ["chuyển khoản, thanh toán, trả tiền, trả nợ, ký, duyệt, chuyển tiền", { is: "verb", when: "any" }],
  [
    "lo, nghiên cứu, cân đối, tối ưu, điều chỉnh, rút, tăng, giảm, khóa, khoá, bật, tắt, cài, cài đặt, cấu hình, phân tích, đo, so sánh, đánh giá, chấm, in ấn, đóng dấu, ký tên, trình duyệt, phê duyệt, hoàn tiền, bồi thường, đền, bảo hành, bảo trì, kiểm, kiểm kê, xuất kho, nhập kho, đóng gói, bốc xếp, quyết toán, tất toán, cấn trừ, chia, phân bổ, dựng, cắt, lồng tiếng, hậu kỳ, thay, thêm, bớt, bỏ, xóa, xoá, dò, nhập, dán, treo, bàn lại, hẹn lại, chuẩn bị, làm, soạn, kiểm tra, check, xem lại, xem, xuất, in, ký, duyệt, chốt lại, lên lịch, lên, đặt lịch, đặt, hẹn, sửa, fix, xử lý, hoàn thành, nộp, đẩy, đăng, chạy, trình, trình bày, demo, tính, tính lại, lập, viết, tạo, mở, đóng, mua, thanh toán, thu, thu hồi, đối soát, đối chiếu, rà soát, review, gia hạn, ký lại, triển khai, setup, tổ chức, họp kickoff, thuyết trình, bổ sung, hoàn thiện, làm lại, gom, tổng hợp, thu thập, lấy, mang, đưa, qua lấy, theo dõi, tìm, tư vấn, đàm phán lại, quay, chụp, thiết kế, dịch, bàn giao, nghiệm thu, confirm, book, xác nhận, xin lại, chase, call lại, đi, ghé lấy, sắp xếp, nâng cấp, báo cáo, lên plan, lên kế hoạch, ký hợp đồng, hủy, hoãn, dời, gỡ, chỉnh, chỉnh sửa, finalize, send, prepare, submit, follow",
    { is: "verb", when: "any" },
  ],
  [
    "k bắt máy, ko bắt máy, hông bắt máy, không ai bắt máy, ko nghe máy, k nghe máy, k nghe, ko nhấc máy, cả sáng, cả buổi, cả ngày, cả chiều, suốt buổi, suốt sáng, suốt ngày, tình cờ, mới đây, không bắt máy, không nghe máy, không nhấc máy, máy bận, thuê bao, không liên lạc được, không gọi được, chưa bắt máy, đã, vừa, mới, vừa mới, rồi, xong, xong rồi, xong hết, hồi nãy, có, được, nãy, xong xuôi, đã xong, vừa rồi, khi nãy, dạo trước, lúc nãy, rùi, r, òi, ròi",
    { is: "happened" },
  ],
  ["sẽ, sắp, định, chuẩn bị, tính", { is: "ahead" }],
  [
    "tiếp theo, bước tiếp theo, bước tiếp, việc tiếp theo, next, next step, việc cần làm, sau đó, todo, to do, việc kế tiếp, kế tiếp, task, việc tới, hành động tiếp theo, follow up",
    { is: "marker" },
  ],
  ["->, =>, →", { is: "marker", sure: true }],
  [
    "cần, phải, cần phải, nhớ, nhớ phải, nhắc mình, nhắc tôi, nhắc em, nhắc tao, nhắc anh nhớ, đừng quên, hãy, nên, phải nhớ, note lại việc, thêm việc, tạo việc, thêm task, tạo task, tạo nhắc, đặt nhắc, đặt nhắc nhở, giúp mình nhắc, mình muốn, em muốn, tôi muốn, bên mình muốn, hứa, nhắc mình nhớ, lưu ý, ghi nhớ, khỏi quên, ráng, để mình, để em, mình sẽ, em sẽ, tôi sẽ, tạo follow up",
    { is: "need" },
  ],
  ["mình, tôi, tui, em, bọn mình, chúng mình, chúng tôi, bên mình, team mình, tụi mình, tao, tớ, bọn em", { is: "us" }],
  [
    "họ, anh ấy, chị ấy, anh ta, bên đó, bên kia, ổng, bả, khách, phía họ, bên họ, chị ta, ảnh, chỉ, tụi nó",
    { is: "them" },
  ],
  [
    "sao, thế nào, ntn, nào, khi nào, bao giờ, ai, gì, mấy, bao nhiêu, ở đâu, tại sao, vì sao, chưa, không, ko, k, hả, à, nhỉ, vậy, hok, hông, hong, chưa nhỉ, hem, đâu rồi, như thế nào, thế nào rồi, sao rồi, sao r, tnao, tnào, ntnao, tnao r, sao z, sao v, sao zậy, sao vậy, sao dị, s r, thế nào r, ra sao r, sao òi, gì chưa, được chưa, đc chưa, đc ko, dc chua, xong chưa, ký chưa, duyệt chưa, trả chưa, chưa z, chưa v, chưa r, hok, ổn hok, tới đâu r, đến đâu r, tới đâu rồi, tới đâu, đến đâu rồi, đến đâu, còn nợ, lần cuối, lần gần nhất",
    { is: "ask" },
  ],
  [
    "bên đó sao, có động tĩnh gì, động tĩnh, nghe ngóng, đang ở đâu rồi, đến giai đoạn nào, ở giai đoạn nào, đang sao, đang thế nào, có hài lòng, hài lòng không, còn giận, bao lâu rồi, lâu rồi chưa, lần cuối cùng, lần gần đây, gần đây thế nào, gần đây sao, dạo gần đây, có ai liên hệ, ai là đầu mối, đầu mối bên, ai đang phụ trách, cho mình xin tình hình, cho xin tình hình, tổng quan về, sơ lược về, điểm qua về, biết gì về, biết những gì về, có tin gì về, hứa gì với, nợ gì, tình hình, tình hình bên, cập nhật về, tin tức, tin gì, có tin gì, có gì mới, dạo này, dạo này sao, sao rồi, thế nào rồi, tóm tắt, lịch sử, cho xem hồ sơ, hồ sơ khách, lần cuối, lần gần nhất, cho mình biết về, cho mình hỏi về, kể về, thông tin về, thông tin khách, sức khỏe, tới đâu rồi, đến đâu rồi, ra sao, ra sao rồi, cho xem, xem thông tin, cho xem thông tin, trạng thái của, còn nợ, nợ bao nhiêu, ai là người, ai phụ trách, ai quyết định, bên nào, có ổn không, ổn không, ổn ko, ổn k, ổn hông, ổn hong, ổn chưa, ok ko, ok k, ok chưa, êm không, êm ko, ok không, có vấn đề gì",
    { is: "query" },
  ],
  [
    "xong, hoàn thành, hoàn tất, đã xong, đã hoàn thành, làm xong, done, xong việc, đánh dấu xong, đánh dấu hoàn thành, xong rồi, đã làm xong, xong task, tick",
    { is: "done" },
  ],
  ["xanh, xanh lá, màu xanh, xanh lá cây", { is: "status", status: "green" }],
  ["vàng, màu vàng, cam, màu cam", { is: "status", status: "amber" }],
  ["đỏ, màu đỏ, báo đỏ", { is: "status", status: "red" }],
  ["trạng thái, tình trạng, status, màu, cờ, đèn", { is: "statusWord" }],
  [
    "đưa, kéo, tô, cho vào, đẩy sang, chuyển về, đưa về, hạ về, kéo về, đặt, chuyển, đổi, sang, thành, về, cho, để, set, cập nhật, đánh dấu, đổi màu, là, đang, bây giờ, giờ, chuyển sang, đổi sang, đổi thành, chuyển thành, update, hạ, nâng, hạ xuống, nâng lên, xuống, lên",
    { is: "set" },
  ],
  [
    "hôm nay mình cần làm gì, hôm nay cần làm những gì, cần làm những gì hôm nay, hôm nay phải làm những gì, hôm nay làm những gì, hôm nay có những gì, hôm nay mình cần làm những gì, hôm nay làm gì, hôm nay có gì, hôm nay có việc gì, việc hôm nay, danh sách việc, danh sách việc hôm nay, checklist, check list, việc cần làm hôm nay, hôm nay cần làm gì, hôm nay phải làm gì, hôm nay mình phải làm gì, hôm nay mình có gì, hôm nay mình có việc gì, hôm nay mình làm gì, lịch hôm nay, kế hoạch hôm nay, việc của mình hôm nay, to do hôm nay, todo hôm nay, hôm nay có task gì, task hôm nay, công việc hôm nay, hôm nay cần gọi ai, danh sách hôm nay, hôm nay có lịch gì, hôm nay mình có lịch gì, hôm nay tôi cần làm gì, hôm nay tôi phải làm gì, hôm nay em cần làm gì, hôm nay em phải làm gì, việc trong ngày, đầu việc hôm nay, những việc hôm nay, hôm nay có những việc gì, hôm nay còn việc gì, cần làm gì hôm nay, phải làm gì hôm nay, làm gì hôm nay, có gì hôm nay, nay làm gì, nay có gì, nay có việc gì, có việc gì hôm nay",
    { is: "request", intent: "show_checklist" },
  ],
  [
    "danh sách khách hàng, khách hàng của mình, danh sách khách, khách hàng của tôi, danh sách client, tất cả khách hàng, list khách, list khách hàng, list client, xem khách hàng, các khách hàng, mình có những khách nào, mình có khách nào, mình đang phụ trách khách nào, khách nào, những khách hàng nào, bao nhiêu khách hàng, client của mình, khách của mình, toàn bộ khách hàng, mình quản lý khách nào, các khách của mình",
    { is: "request", intent: "list_clients" },
  ],
  [
    "giúp, trợ giúp, hướng dẫn, help, bạn làm được gì, bạn có thể làm gì, dùng thế nào, sử dụng thế nào, cách dùng, hướng dẫn sử dụng, các lệnh, có lệnh gì, có những lệnh nào, bạn biết làm gì, bot làm được gì, làm được gì, làm được những gì, biết làm những gì, có thể làm gì, có thể giúp gì, giúp được những gì, có những chức năng gì, chức năng, cách sử dụng, lệnh nào, danh sách lệnh, xài sao, dùng sao, xài thế nào, có lệnh nào, giúp được gì",
    { is: "request", intent: "help" },
  ],
  [
    "cúp điện, mất điện, tiền điện, tiền nước, bạn gái, bạn trai, bạn thân, mẹ, má, ba mẹ, vợ, chồng, con gái, con trai, con mèo, con chó, mèo, chó, em gái, em trai, trường, bác sĩ, nha sĩ, sinh nhật con, trà sữa, pizza, phim, bóng đá, thời tiết, trời mưa, nhà trẻ, ông bà, hàng xóm, đi chợ, siêu thị, tập gym, xổ số, giá vàng, đi nhậu không, ăn trưa không, bà ngoại, bà nội",
    { is: "private" },
  ],
  [
    "tết, noel, giáng sinh, trung thu, cập nhật nhanh, cập nhật nhanh là, báo cáo nhanh, báo cáo nhanh là, báo nhanh, báo nhanh là, update nhanh, update nhanh là, note nhanh, ghi nhanh, tóm lại, tóm lại là, nói chung, nói chung là, à, ừ, ờ, nè, này, ok, oke, rồi, thì, mà, là, chào, hello, hi, alo, mọi người, cả nhà, nha, nhé, ạ, ơi, à mà, hôm nay, giúp mình, ghi, ghi lại, note, log, update",
    { is: "filler" },
  ],
  ["với, vs, cho, bên, của, về, ở, tại, qua, cùng, với bên, đến, tới, sang, cho bên, cty, công ty", { is: "link" }],
  ["từ, do", { is: "link", inbound: true }],
  ["rằng, là, thì, để, vì, nếu, do, mà, nói, bảo, kêu", { is: "that" }],
];
