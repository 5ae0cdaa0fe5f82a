/** Vietnamese words that show what a line is for. Verbs have no tense: words around them place them in time. */
import type { MarkWords } from "../intent/marks.ts";

export const MARKS_VI: MarkWords = [
  [
    "phôn, phôn cho, phôn lại, tê lê phôn, gọi, gọi điện, gọi điện thoại, alo, a lô, alô, gọi lại, gọi cho, gọi điện cho, điện cho, phone cho, gọi thoại, gọi zalo, gọi qua zalo, ring, bấm máy, quay số, nhấc máy gọi, bốc máy gọi, gọi nhỡ, gọi lỡ, gọi hỏi, gọi báo, gọi tới, gọi đến, gọi sang, gọi hối, gọi nhắc, gọi thăm, gọi chúc, điện hỏi, điện báo, điện sang, phone, a lô cho, gọi đt, gọi đt cho, call cho, call lại, nhá máy, gọi nhỡ cho, điện, alo cho, gọi whatsapp, gọi viber, gọi tele, gọi messenger, gọi cho sđt, gọi lại cho, gọi lại đt, alo lại, bốc máy, gọi máy bàn, gọi tổng đài, gọi xác nhận, gọi chốt, gọi dặn, gọi xin, gọi đòi, gọi rủ, gọi mời, gọi trao đổi",
    { is: "verb", when: "any", channel: "call", way: "to" },
  ],
  [
    "nói chuyện điện thoại, nói chuyện qua điện thoại, call với, call vs, gọi với, gọi điện với, gọi điện thoại với, gọi zalo với, nói điện thoại với, cúp máy với, vừa cúp máy, cuộc gọi, call, điện thoại, qua điện thoại, cuộc call, gọi nhỡ, có cuộc gọi, call nhanh, trao đổi qua điện thoại, họp thoại, họp qua điện thoại, nc đt, nc điện thoại, nói chuyện đt, tám điện thoại, buôn điện thoại, điện đàm, họp điện thoại",
    { is: "event", channel: "call" },
  ],
  [
    "qua nhà anh|chị|cô|chú|ông|bà|sếp, tới nhà anh|chị|cô|chú|ông|bà|sếp, đến nhà anh|chị|cô|chú|ông|bà|sếp, ghé nhà anh|chị|cô|chú|ông|bà|sếp, sang nhà anh|chị|cô|chú|ông|bà|sếp, đi bar, đi bia, đi pub, đi club, đi hát, đi thị trường, đi tỉnh với, đi xem xưởng, tiếp đoàn, đón đoàn, diện kiến, tiếp kiến, hội kiến, bái kiến, yết kiến, hầu chuyện, hầu trà, gặp, gặp gỡ, gặp mặt, họp, họp trực tiếp, họp với, ăn trưa, ăn tối, ăn sáng, đi ăn, uống cà phê, đi cà phê, tham quan, qua nhà máy, qua xưởng, qua kho, xuống xưởng, xuống kho, lên công ty, qua công ty, đến công ty, tới công ty, khảo sát, dùng bữa, dùng cơm, ăn cơm, mời cơm, uống trà, uống nước, ngồi lại với, gặp riêng, chạy sang, chạy tới, ra mắt, tiếp đón, họp mặt, tham dự, dự họp, uống cafe, đi cafe, cafe với, nhậu, đi nhậu, ngồi với, ghé, ghé qua, ghé thăm, tới thăm, đến thăm, qua văn phòng, lên văn phòng, thăm, tiếp, đón, hẹn gặp, sang văn phòng, đến văn phòng, tới văn phòng, chạy qua, uống bia, đánh golf, tiếp khách, ngồi cà phê, làm việc trực tiếp, ăn phở|bún|lẩu|nướng|cơm|buffet|kem|dimsum|bánh|xôi|cháo, ăn hải sản, ăn vặt, ăn khuya, ăn liên hoan, ăn tất niên, ăn mừng, liên hoan với, trà đá, trà chiều, uống rượu, uống vang, cụng ly, lai rai, đi karaoke, hát karaoke, karaoke với, chơi golf|tennis|pickleball|bi, chơi bóng bàn, chơi cầu lông, đánh tennis|pickleball|golf, đánh cầu lông, đánh bóng bàn, đánh bài với, câu cá với, dự tiệc, dự lễ, dự sinh nhật, dự khai trương, dự đám cưới, dự tất niên, dự event, dự sự kiện, dự hội nghị, dự triển lãm, đi tiệc, đi đám cưới, đãi, chiêu đãi, dẫn đi ăn, chở đi, đưa đi ăn, mời đi ăn, mời ăn, mời cà phê, mời nước, đụng mặt, chạm mặt, gặp lại, gặp nhanh, gặp nhau, ngồi nói chuyện, ngồi họp, ngồi làm việc, họp kickoff, họp khởi động, họp giao ban, họp tổng kết, họp định kỳ, họp tuần, họp tháng, họp quý, họp sơ kết, họp nghiệm thu, họp nhanh, họp gấp, họp kín, họp nội dung, họp 3 bên, họp ba bên, đi thực địa, đi khảo sát, đi công tác, đi xem xưởng, ghé chơi, ghé gặp, ghé chỗ, ghé văn phòng, ghé công ty, ghé nhà máy, tạt qua, tạt vào, chạy lên, chạy xuống, lên gặp, xuống gặp, lên văn phòng, xuống nhà máy, lên nhà máy, sang công ty, dẫn khách",
    { is: "verb", when: "any", channel: "meeting", way: "with" },
  ],
  [
    "cuộc họp, buổi họp, buổi gặp, cà phê, cafe, cf, meeting, gặp trực tiếp, ở văn phòng, tại văn phòng, bữa trưa, bữa tối, lunch, coffee, hội chợ, sự kiện, buổi làm việc, hội thảo, workshop, trực tiếp",
    { is: "event", channel: "meeting" },
  ],
  [
    "họp zoom, họp online, họp trực tuyến, họp teams, họp google meet, họp qua zoom, họp qua teams, họp qua meet, họp video, gọi video với, gọi video, call video, video call, zoom, google meet, gg meet, meet, teams, họp meet, họp qua google meet, gọi zoom, call zoom, hop onl, họp onl, họp trên zoom, họp trên teams, demo qua zoom, demo online, video, gọi hình, họp từ xa, họp ms teams, họp gg meet, họp ggmeet, ggmeet, họp skype, họp webex, share màn hình, chia sẻ màn hình, webinar, gọi face, facetime, video chat, qua zoom, trên zoom, qua teams, trên teams, qua meet, trên meet, qua google meet",
    { is: "event", channel: "video" },
  ],
  [
    "mail, email, gửi mail, gửi email, gởi mail, viết mail, viết email, soạn mail, reply mail, trả lời mail, trả lời email, bắn mail, forward mail, gửi thư, gửi meo, gửi qua mail, gửi qua email, gửi bằng mail, forward, cc, thả mail, email cho, mail cho, rep mail, rep email, reply email, mail lại, email lại, mail nhắc, mail hỏi, mail báo, gửi thư điện tử, gởi thư điện tử, gởi email, bắn email, fw, fwd, fw mail, mail xin, mail đòi, mail hối, mail chúc, mail mời, nhắc qua mail",
    { is: "verb", when: "any", channel: "email", way: "to" },
  ],
  [
    "bằng mail, bằng email, thư điện tử, mail, email, thư, qua mail, qua email, e mail, hộp thư, gmail",
    { is: "medium", channel: "email" },
  ],
  [
    "nhận mail, nhận email, nhận được mail, nhận được email, có mail từ, nhận thư, có mail, có email, mail về, email về, có email từ, vừa có mail",
    { is: "verb", when: "past", channel: "email", way: "from" },
  ],
  [
    "gọi nhỡ mình|em|tôi|tui, nhá máy mình|em|tôi|tui, nhận cuộc gọi, nhận được cuộc gọi, nhận điện thoại, nghe điện thoại, có cuộc gọi từ, cuộc gọi từ, cuộc gọi nhỡ từ, gọi nhỡ từ, có cuộc gọi nhỡ từ, có cuộc gọi nhỡ, cuộc gọi nhỡ, có gọi nhỡ từ, lỡ cuộc gọi của, lỡ cuộc gọi từ, nghe máy của, được gọi, có điện thoại từ, gọi nhỡ của",
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
  [
    "đổ chuông, chuông đổ, không thèm nghe|bắt|trả|nhấc, ko thèm nghe|bắt|trả, tắt máy, khóa máy, ngoài vùng phủ, thuê bao quý khách, tổng đài báo, chưa bắt máy, chưa nghe máy, chưa nhấc máy, k bắt máy, k nghe máy, k nhấc máy, hông nghe máy, hông bắt máy, không thèm bắt máy, hoài không bắt máy, hoài ko bắt máy, gọi|điện|phone|call|alo … không|ko|k|hông được",
    { is: "verb", when: "past", channel: "call", way: "to", unanswered: true },
  ],
  ["seen không, seen ko, seen k, seen tin, seen mà, seen rồi", { is: "verb", when: "past", channel: "message" }],
  ["nghe máy, bắt máy, nhấc máy, bốc máy", { is: "verb", when: "past", channel: "call", way: "with" }],
  ["nhận, nhận được, nhận phản hồi, nhận được phản hồi", { is: "verb", when: "past", way: "from" }],
  [
    "nhắn, nhắn tin, nhắn zalo, nhắn tin zalo, nt, inbox, ib, ping, nhắn qua, nhắn lại, zalo cho, text, chat cho, nhắn messenger, viber cho, dm, rep, rep tin, nhắn cho, nhắn riêng, nhắn nhóm, để lại tin nhắn, để lại lời nhắn, nhắn voice, gửi voice, gửi tin nhắn, gửi tin, reply, pm, pm riêng, alo zalo, thả tin, gửi zalo, gửi qua zalo, gửi tele, gửi telegram, gửi whatsapp, gửi viber, gửi messenger, tele cho, whatsapp cho, sms cho, ib cho, inbox cho, mess cho, fb cho, nhắn fb, nhắn linkedin, nhắn whatsapp, nhắn viber, nhắn tele, nhắn telegram, nhắn slack, nhắn sms, nhắn mess, nhắn insta, nhắn group, nhắn nhắc, nhắn hỏi, nhắn báo, nhắn chúc, nhắn xin, tag, tag tên, gửi tin nhắn thoại, gửi sticker, gửi voice note, gửi link qua, thả tim, nt cho, nt hỏi, nt lại, thả tin nhóm, post nhóm, đăng nhóm, up nhóm, nhắn vào nhóm",
    { is: "verb", when: "any", channel: "message", way: "to" },
  ],
  [
    "nhắn tin với, nhắn với, nhắn zalo với, nhắn qua lại với, chat, chat với, chat zalo, chat zalo với, nhắn qua nhắn lại, nhắn tin qua lại, chat chit, trao đổi qua zalo, trao đổi zalo, chat telegram",
    { is: "event", channel: "message" },
  ],
  [
    "linkedin, insta, instagram, wechat, line, ig, qua zalo, trên zalo, zalo oa, tin nhắn thoại, zalo, tele, telegram, whatsapp, viber, messenger, mess, tin nhắn, sms, slack, facebook, fb, inbox, nhóm chat, group chat, skype chat, tin zalo, nhóm zalo, group zalo",
    { is: "medium", channel: "message" },
  ],
  [
    "ship, ship cho, ship qua, đưa, đưa cho, trao, trao tận tay, gửi trả, gửi bù, gửi kèm, bàn giao, bàn giao cho, báo giá, gửi gắm, xúi, gợi ý, mách, khuyên, chia buồn, chúc khỏe, chúc khai trương, chúc mừng sinh nhật, thăm dò, đánh tiếng, lên tiếng, ra tín hiệu, nói lại, kể, trấn an, thuyết phục, năn nỉ, vận động, giới thiệu, tiến cử, mách nước, cảnh báo, nhắc nhở, đôn đốc, truy, đốc, nạt, báo tin, loan tin, giao hàng, báo lại, báo cho, hỏi han, thăm hỏi, hối thúc, đốc thúc, nài, năn nỉ, chúc, chúc tết, chúc sinh nhật, gửi lời, giao tận tay, trình ký, xin ý kiến, tham khảo ý kiến, nhờ, dặn, dặn dò, giải thích, xác minh, fax, fax qua, fax cho, hồi âm, phúc đáp, hồi đáp, đáp lời, đáp lại, đáp, trình, kính gửi, kính trình, đệ trình, chuyển lời, bắn, bắn qua, quăng, quăng qua, thảy, thảy qua, đẩy qua, ném qua, thả qua, gửi, gởi, chuyển, gửi lại, chuyển lại, giao, liên hệ, liên lạc, trả lời, phản hồi, hỏi, hỏi lại, mail sang, gửi sang, nhắc, nhắc lại, báo, thông báo, chúc mừng, cảm ơn, xin lỗi, mời, tặng, gửi tặng, biếu, hối, giục, thúc, đòi, than phiền, phàn nàn, khiếu nại, yêu cầu, đề nghị, xin, follow, follow up, check lại, remind, tag, đề xuất, chăm sóc, hỏi thăm, cập nhật, update, share, gửi cho",
    { is: "verb", when: "any", channel: "other", way: "to", weak: true },
  ],
  [
    "mặc cả, trả giá, thỏa thuận, cãi nhau, tranh luận, tranh cãi, giảng hòa, làm lành, ôn lại, nc, nc với, trao đổi, nói chuyện, thảo luận, bàn, bàn bạc, trao đổi với, nói chuyện với, làm việc với, tâm sự, thương lượng, đàm phán, thống nhất, chốt, deal, chốt với, thoả thuận",
    { is: "verb", when: "any", channel: "other", way: "with", weak: true },
  ],
  [
    "quà, hoa, quà tết, bưu phẩm, bưu điện, qua bưu điện, bằng bưu điện, đường bưu điện, chuyển phát, chuyển phát nhanh, viettel post, ghn, ghtk, grab giao, shipper, giao tận nơi, ship, quà tặng, giỏ quà",
    { is: "event", channel: "other", weak: true },
  ],
  [
    "từ chối, đồng ý, chấp nhận, gật đầu, lắc đầu, than, than thở, chê, khen, nói, kể, phản đối, rút lui, bỏ cuộc",
    { is: "verb", when: "any" },
  ],
  ["chuyển khoản, thanh toán, trả tiền, trả nợ, ký, duyệt, chuyển tiền", { is: "verb", when: "any" }],
  [
    "kiếm, lựa, chọn, ngắm, ráp, lấy về, đem, đem qua, mang qua, dí, đổi, đổi lại, chèo kéo, lục, lục lại, moi lại, soi, soi lại, dò lại, rà, rà lại, đọc, đọc lại, coi, coi lại, lồng phụ đề, lồng, chèn, gắn, dàn trang, dàn, dựng phim, cắt dựng, cắt lại, cắt gọn, rút gọn, retouch, resize, render, chỉnh màu, chỉnh hình, chỉnh sửa lại, phối, ghép, vẽ, vẽ lại, phác, phác thảo, minh họa, ghi âm, thu âm, quay lại, chụp lại, casting, cast, dợt, tập dượt, diễn tập, tổng duyệt, điền, điền form, khai, kê khai, đăng ký, backup, sao lưu, khôi phục, migrate, deploy, release, test, test lại, debug, hotfix, optimize, audit, cấp, cấp quyền, cấp tài khoản, thu hồi quyền, reset, khởi động lại, nâng, hạ cấp, theo, theo sát, bám, bám sát, canh, canh chừng, để mắt, giám sát, trông, quản, giải trình, giải thích, giải quyết, khắc phục, xoa dịu, dỗ, gỡ rối, hóa giải, đàm phán giá, phân công, phân việc, cử, điều, điều người, bố trí, sắp lịch, xếp lịch, xếp, thuê, tuyển, mướn, tìm nguồn, tìm kiếm, săn, kêu, bảo, sai, hối thúc, dặn kế toán, đốc thúc, tính toán, dự toán, dự trù, ước tính, cộng, cộng sổ, khóa sổ, chốt sổ, chốt công nợ, chốt giá, chốt lịch, chốt số, chốt phương án, cấn công nợ, xuất hóa đơn, xuất hoá đơn, hạch toán, ghi nợ, ghi có, trích, trích lục, photo, scan, sao y, công chứng, dịch thuật, biên dịch, biên tập, edit, rewrite, viết lại, soạn lại, soạn thảo, thảo, gõ, gõ lại, nhập liệu, đánh máy, gộp, tách, phân loại, lọc, xếp hạng, thống kê, khảo sát giá, so giá, hỏi giá, săn giá, trả cọc, đặt cọc, tạm ứng, ứng, hoàn ứng, thu tiền, thu nợ, đòi nợ, đòi tiền, trả hàng, đổi hàng, đổi trả, thay thế, lắp, lắp đặt, lắp ráp, tháo, tháo dỡ, thi công, sơn, sơn lại, treo bảng, dựng booth, set up, bưng, bê, khiêng, chở, vận chuyển, giao lại, nhận hàng, nhập hàng, kiểm hàng, đếm, dán nhãn, gói, gói quà, bọc, niêm phong, thanh lý, thanh lý hợp đồng, chấm dứt, kết thúc, dừng, tạm dừng, tạm ngưng, ngưng, ngừng, kích hoạt, mở lại, chạy lại, tắt bớt, tăng tốc, đẩy nhanh, đẩy mạnh, đẩy tiến độ, giục, siết, siết lại, nới, nới hạn, gia hạn thêm, lùi, lùi lịch, dời lịch, đổi lịch, đổi ngày, hủy lịch, hủy đơn, lên đơn, lên bài, lên ý tưởng, lên kịch bản, lên timeline, lên ngân sách, lên báo giá, lên lịch trình, lên concept, nghĩ, nghĩ ra, suy nghĩ, cân nhắc, tính cách, bàn nội bộ, brainstorm, tranh thủ, ưu tiên, tập trung, học, tìm hiểu, nắm, nắm lại, cập nhật lại, đồng bộ, kết nối, giới thiệu, mở rộng, chào, chào hàng, chào giá, chào mời, bán thêm, bán chéo, upsell, cross sell, pitch, pitching, đấu thầu, thầu, dự thầu, nộp thầu, phản biện, khiếu nại lại, kiện, mời thầu, duyệt chi, ký tắt, ký nháy, đóng mộc, đóng tiền, nộp phạt, lấy lại, giành lại, kéo lại, giữ chân, giữ, giữ chỗ, giữ slot, giữ giá, chăm, tặng thêm, bù, đền bù, đắp, vá, sửa lỗi, sửa lại, sửa gấp, chữa, chữa cháy, cứu, dọn, dọn dẹp, lo liệu, chạy giấy tờ, làm giấy tờ, làm hồ sơ, làm hợp đồng, làm thủ tục, xin giấy phép, xin phép, xin duyệt, xin lịch, xin chữ ký, xin dấu, xin số, xin brief, xin feedback, xin file, xin hình, xin thông tin, lấy brief, lấy feedback, lấy chữ ký, lấy file, lấy mẫu, lấy thông tin, lo, nghiên cứu, cân đối, tối ưu, điều chỉnh, rút, tăng, giảm, khóa, khoá, bật, tắt, cài, cài đặt, cấu hình, phân tích, đo, so sánh, đánh giá, chấm, in ấn, đóng dấu, ký tên, trình duyệt, phê duyệt, hoàn tiền, bồi thường, đền, bảo hành, bảo trì, kiểm, kiểm kê, xuất kho, nhập kho, đóng gói, bốc xếp, quyết toán, tất toán, cấn trừ, chia, phân bổ, dựng, cắt, lồng tiếng, hậu kỳ, thay, thêm, bớt, bỏ, xóa, xoá, dò, nhập, dán, treo, bàn lại, hẹn lại, chuẩn bị, làm, soạn, kiểm tra, check, xem lại, xem, xuất, in, ký, duyệt, chốt lại, lên lịch, lên, đặt lịch, đặt, hẹn, sửa, fix, xử lý, hoàn thành, nộp, đẩy, đăng, chạy, trình, trình bày, demo, tính, tính lại, lập, viết, tạo, mở, đóng, mua, thanh toán, thu, thu hồi, đối soát, đối chiếu, rà soát, review, gia hạn, ký lại, triển khai, setup, tổ chức, thuyết trình, bổ sung, hoàn thiện, làm lại, gom, tổng hợp, thu thập, lấy, mang, đưa, qua lấy, theo dõi, tìm, tư vấn, đàm phán lại, quay, chụp, thiết kế, dịch, bàn giao, nghiệm thu, confirm, book, xác nhận, xin lại, chase, call lại, đi, ghé lấy, sắp xếp, nâng cấp, báo cáo, lên plan, lên kế hoạch, ký hợp đồng, hủy, hoãn, dời, gỡ, chỉnh, chỉnh sửa, finalize, send, prepare, submit, follow",
    { is: "verb", when: "any" },
  ],
  [
    "hôm bữa, bữa hổm, bữa trước, hôm nọ, bữa nọ, hôm rồi, bữa rồi, dạo nọ, hổm rày, không|ko|k|chả|chẳng|hông ai nghe|bắt|trả|rep|thưa|nhấc|phản|đáp, im re, im ru, im lặng, im hơi, im hơi lặng tiếng, bặt tăm, bùng kèo, cho leo cây, leo cây, đổi ý, trở mặt, không chịu, ko chịu, bị mắng, bị la, không được, ko được, hông được, không dc, ko dc, k dc, hoài không được, k bắt máy, ko bắt máy, hông bắt máy, không ai bắt máy, ko nghe máy, k nghe máy, k nghe, ko nhấc máy, cả sáng, cả buổi, cả ngày, cả chiều, suốt buổi, suốt sáng, suốt ngày, tình cờ, mới đây, không bắt máy, không nghe máy, không nhấc máy, máy bận, thuê bao, không liên lạc được, không gọi được, chưa bắt máy, đã, vừa, mới, vừa mới, rồi, xong, xong rồi, xong hết, hồi nãy, có, được, nãy, xong xuôi, đã xong, vừa rồi, khi nãy, dạo trước, lúc nãy, rùi, r, òi, ròi",
    { is: "happened" },
  ],
  ["sẽ, sắp, định, chuẩn bị, tính", { is: "ahead" }],
  [
    "tiếp theo, bước tiếp theo, bước tiếp, việc tiếp theo, next, next step, việc cần làm, sau đó, todo, to do, việc kế tiếp, kế tiếp, task, việc tới, hành động tiếp theo, follow up",
    { is: "marker" },
  ],
  ["->, =>, →", { is: "marker", sure: true }],
  [
    "cần, phải, cần phải, nhớ, nhớ phải, nhắc mình, nhắc tôi, nhắc em, nhắc tao, nhắc anh nhớ, đừng quên, hãy, nên, phải nhớ, note lại việc, thêm việc, tạo việc, thêm task, tạo task, tạo nhắc, đặt nhắc, đặt nhắc nhở, giúp mình nhắc, mình muốn, em muốn, tôi muốn, bên mình muốn, hứa, nhắc mình nhớ, nhắc giúp, nhắc dùm, nhắc giùm, nhắc hộ, đặt báo thức, hẹn giờ nhắc, note lại, ghi lại việc, ghi chú việc, task mới, việc mới, thêm việc mới, đến lúc, tới lúc, tới hạn, đến hạn, phải nhắc, phải lo, không được quên, ko được quên, đừng để quên, kẻo quên, mình nợ, em nợ, lưu ý, ghi nhớ, khỏi quên, ráng, để mình, để em, mình sẽ, em sẽ, tôi sẽ, tạo follow up",
    { is: "need" },
  ],
  ["mình, tôi, tui, em, bọn mình, chúng mình, chúng tôi, bên mình, team mình, tụi mình, tao, tớ, bọn em", { is: "us" }],
  [
    "nó, ảnh ta, cô ấy, chú ấy, bác ấy, em ấy, bạn ấy, ông ấy, bà ấy, bên ấy, bển, cổ, dỉ, tụi bển, bọn họ, thằng chả, các anh, các chị, mấy ảnh, mấy bả, họ, anh ấy, chị ấy, anh ta, bên đó, bên kia, ổng, bả, khách, phía họ, bên họ, chị ta, ảnh, chỉ, tụi nó",
    { is: "them" },
  ],
  [
    "sao, thế nào, ntn, nào, khi nào, bao giờ, ai, gì, mấy, bao nhiêu, ở đâu, tại sao, vì sao, chưa, không, ko, k, hả, à, nhỉ, vậy, hok, hông, hong, chưa nhỉ, hem, đâu rồi, như thế nào, thế nào rồi, sao rồi, sao r, tnao, tnào, ntnao, tnao r, sao z, sao v, sao zậy, sao vậy, sao dị, s r, thế nào r, ra sao r, sao òi, gì chưa, được chưa, đc chưa, đc ko, dc chua, xong chưa, ký chưa, duyệt chưa, trả chưa, chưa z, chưa v, chưa r, hok, ổn hok, tới đâu r, đến đâu r, tới đâu rồi, tới đâu, đến đâu rồi, đến đâu, còn nợ, lần cuối, lần gần nhất",
    { is: "ask" },
  ],
  [
    "liệu rằng, chẳng lẽ, lẽ nào, không lẽ, hổng lẽ, phải chăng, có phải, có chắc, có đúng là, dạo ni, bữa ni, răng rồi, ra răng, răng rứa, tới mô, đến mô, mô rồi, nói|bàn|hứa|chốt|hẹn|nợ|cam gì với, nói|bàn|hứa|chốt|hẹn|nợ những|mấy gì với, có gì không, có gì ko, có gì k, có gì hông, có gì mới không, có gì hot, có chuyện gì, có biến gì, có drama gì, có tin tức, lâu nay sao, bữa giờ sao, bữa nay sao, mấy bữa nay sao, dạo này ổn, có nghe gì, nghe gì từ, nghe ngóng được, có ý kiến gì, có phàn nàn, có khiếu nại, có động thái, có phản hồi gì, còn mở không, nói ngắn gọn về, nói nhanh về, nói sơ về, kể sơ về, nói tới đâu, nói đến đâu, bàn tới đâu, bàn đến đâu, làm tới đâu, làm đến đâu, chốt tới đâu, là ai, là ai vậy, làm gì ở, làm gì bên, thích gì, nói gì lần trước, nói những gì, giữ chức gì, chức gì, chức vụ gì, lần trước nói gì, dừng ở đâu, dừng lại ở đâu, còn bao lâu, bao lâu nữa, còn mấy ngày, còn mấy tháng, đang dở gì, dở dang gì, còn vướng gì, vướng gì, kẹt gì, bị gì, có gì chưa, bên đó sao, có động tĩnh gì, động tĩnh, nghe ngóng, đang ở đâu rồi, đến giai đoạn nào, ở giai đoạn nào, đang sao, đang thế nào, có hài lòng, hài lòng không, còn giận, bao lâu rồi, lâu rồi chưa, lần cuối cùng, lần gần đây, gần đây thế nào, gần đây sao, dạo gần đây, có ai liên hệ, ai là đầu mối, đầu mối bên, ai đang phụ trách, cho mình xin tình hình, cho xin tình hình, tổng quan về, sơ lược về, điểm qua về, biết gì về, biết những gì về, có tin gì về, hứa gì với, nợ gì, tình hình, tình hình bên, cập nhật về, tin tức, tin gì, có tin gì, có gì mới, dạo này, dạo này sao, sao rồi, thế nào rồi, tóm tắt, lịch sử, cho xem hồ sơ, hồ sơ khách, lần cuối, lần gần nhất, cho mình biết về, cho mình hỏi về, kể về, thông tin về, thông tin khách, sức khỏe, tới đâu rồi, đến đâu rồi, ra sao, ra sao rồi, cho xem, xem thông tin, cho xem thông tin, trạng thái của, còn nợ, nợ bao nhiêu, ai là người, ai phụ trách, ai quyết định, bên nào, có ổn không, ổn không, ổn ko, ổn k, ổn hông, ổn hong, ổn chưa, ok ko, ok k, ok chưa, êm không, êm ko, ok không, có vấn đề gì",
    { is: "query" },
  ],
  [
    "xong, hoàn thành, hoàn tất, đã xong, đã hoàn thành, làm xong, done, xong việc, đánh dấu xong, đánh dấu hoàn thành, xong rồi, đã làm xong, xong task, tick, đóng task, đóng việc, gạch việc, gạch task, gạch bỏ, tắt task, đã hoàn tất, đã làm xong, đóng|gạch|tick|tắt|xóa|xoá|check giùm|dùm|hộ|giúp|cho task|việc|cái|vụ, tick|gạch|check cái|vụ|mục, đánh dấu đã xong, ok xong, xong nhé, đã xử lý xong, xử lý xong, check xong, tick xong, gạch khỏi danh sách, xóa khỏi danh sách, bỏ khỏi danh sách, ✔, ✓",
    { is: "done" },
  ],
  ["xanh, xanh lá, màu xanh, xanh lá cây", { is: "status", status: "green" }],
  ["vàng, màu vàng, cam, màu cam", { is: "status", status: "amber" }],
  ["đỏ, màu đỏ, báo đỏ", { is: "status", status: "red" }],
  [
    "trạng thái, tình trạng, status, màu, cờ, đèn, mức, đèn báo, tín hiệu, sức khỏe khách, sức khoẻ khách, báo động, mức báo động, cảnh báo, nhãn, sắc",
    { is: "statusWord" },
  ],
  [
    "bật, bật đèn, treo cờ, gắn cờ, báo, đưa, kéo, tô, cho vào, đẩy sang, chuyển về, đưa về, hạ về, kéo về, đặt, chuyển, đổi, sang, thành, về, cho, để, set, cập nhật, đánh dấu, đổi màu, là, đang, bây giờ, giờ, chuyển sang, đổi sang, đổi thành, chuyển thành, update, hạ, nâng, hạ xuống, nâng lên, xuống, lên, ghi nhận, ghi là, xếp, xếp vào, xếp loại, gán, gắn, dán, gắn nhãn, dán nhãn, tụt, tụt xuống, rớt, rớt xuống, rơi vào, trượt, trượt sang, ngả, ngả sang, nhảy, nhảy sang, leo lên, trở lại, trở về, quay về, quay lại, qua, chuyển qua, đổi qua, giữ, giữ nguyên, để nguyên, để ở, đang ở, vẫn, vẫn đang, hiện, hiện đang, hiện tại, coi như, xem như, chắc, chính thức, mark, move, change, put",
    { is: "set" },
  ],
  [
    "hôm nay mình cần làm gì, hôm nay cần làm những gì, cần làm những gì hôm nay, hôm nay phải làm những gì, hôm nay làm những gì, hôm nay có những gì, hôm nay mình cần làm những gì, hôm nay làm gì, hôm nay có gì, hôm nay có việc gì, việc hôm nay, danh sách việc, danh sách việc hôm nay, checklist, check list, việc cần làm hôm nay, hôm nay cần làm gì, hôm nay phải làm gì, hôm nay mình phải làm gì, hôm nay mình có gì, hôm nay mình có việc gì, hôm nay mình làm gì, lịch hôm nay, kế hoạch hôm nay, việc của mình hôm nay, to do hôm nay, todo hôm nay, hôm nay có task gì, task hôm nay, công việc hôm nay, hôm nay cần gọi ai, danh sách hôm nay, hôm nay có lịch gì, hôm nay mình có lịch gì, hôm nay tôi cần làm gì, hôm nay tôi phải làm gì, hôm nay em cần làm gì, hôm nay em phải làm gì, việc trong ngày, đầu việc hôm nay, những việc hôm nay, hôm nay có những việc gì, hôm nay còn việc gì, cần làm gì hôm nay, phải làm gì hôm nay, làm gì hôm nay, có gì hôm nay, nay làm gì, nay có gì, nay có việc gì, có việc gì hôm nay",
    { is: "request", intent: "show_checklist" },
  ],
  [
    "danh sách khách hàng, khách hàng của mình, danh sách khách, khách hàng của tôi, danh sách client, tất cả khách hàng, list khách, list khách hàng, list client, xem khách hàng, các khách hàng, mình có những khách nào, mình có khách nào, mình đang phụ trách khách nào, khách nào, những khách hàng nào, bao nhiêu khách hàng, client của mình, khách của mình, toàn bộ khách hàng, mình quản lý khách nào, các khách của mình, đang phụ trách ai, phụ trách những ai, đang phụ trách những ai, đang chăm ai, chăm những ai, đang chăm những ai, đang quản lý ai, quản lý những ai, các công ty mình phụ trách, danh sách công ty",
    { is: "request", intent: "list_clients" },
  ],
  [
    "giúp, trợ giúp, hướng dẫn, help, bạn làm được gì, bạn có thể làm gì, dùng thế nào, sử dụng thế nào, cách dùng, hướng dẫn sử dụng, các lệnh, có lệnh gì, có những lệnh nào, bạn biết làm gì, bot làm được gì, làm được gì, làm được những gì, biết làm những gì, có thể làm gì, có thể giúp gì, giúp được những gì, có những chức năng gì, chức năng, cách sử dụng, lệnh nào, danh sách lệnh, xài sao, dùng sao, xài thế nào, có lệnh nào, giúp được gì, hỏi được gì, có thể hỏi gì, hỏi gì được, không biết dùng, ko biết dùng, không biết xài, ko biết xài, dùng kiểu gì, xài kiểu gì, làm được những việc gì",
    { is: "request", intent: "help" },
  ],
  [
    "bị cảm, nhập viện, nằm viện, bị tai nạn, mọc, ló dạng, ló rạng, bình minh, cầu hôn, di sản, nấu lẩu, nấu ăn, chuyện ma, đau lưng, đau đầu, đau chân, nghỉ đẻ, nghỉ sinh, đi đẻ, sinh em bé, có bầu, mang bầu, mua nhà, mua xe, xây nhà, chuyển nhà, dọn nhà, kèo nhậu, xin lửa, bản đồ, thủ đô, gọi về nhà, gọi điện về nhà, về nhà rồi, về nhà ăn, về nhà sớm, về nhà chưa, về nhà trễ, nhà bên, nhà kế bên, đầu ngõ, đầu hẻm, đầu chợ, bán rau, bán xôi, nấu cơm, cơm nước, giặt đồ, rửa chén, rửa bát, đá banh, đi bơi, coi phim, xem phim, cô giáo, thầy giáo, họp phụ huynh, lớp học, phố cổ, quê, về quê, đám giỗ, giỗ, đầy tháng, thôi nôi, khám bệnh, đi khám, đau răng, đau bụng, bị sốt, cảm cúm, ngủ trưa, ngủ quên, đi ngủ, tắm, gội đầu, cắt tóc, làm nail, shopping, săn sale, shopee, đồ ăn vặt, ăn vặt, ăn khuya, mua xe mới, sửa xe, vá xe, rửa xe, đổ xăng, kẹt xe, tắc đường, ngập nước, du lịch, bé, cháu, con nít, nhà mình, ăn ở đâu, ở đâu ngon, cúp điện, mất điện, tiền điện, tiền nước, bạn gái, bạn trai, bạn thân, mẹ, má, ba mẹ, vợ, chồng, con gái, con trai, con mèo, con chó, mèo, chó, em gái, em trai, trường, bác sĩ, nha sĩ, sinh nhật con, trà sữa, pizza, phim, bóng đá, thời tiết, trời mưa, nhà trẻ, ông bà, hàng xóm, đi chợ, đi học, gia đình, siêu thị, tập gym, xổ số, giá vàng, đi nhậu không, ăn trưa không, bà ngoại, bà nội",
    { is: "private" },
  ],
  [
    "tết, noel, giáng sinh, trung thu, cập nhật nhanh, cập nhật nhanh là, báo cáo nhanh, báo cáo nhanh là, báo nhanh, báo nhanh là, update nhanh, update nhanh là, note nhanh, ghi nhanh, tóm lại, tóm lại là, nói chung, nói chung là, à, ừ, ờ, nè, này, ok, oke, rồi, thì, mà, là, chào, hello, hi, alo, mọi người, cả nhà, nha, nhé, ạ, ơi, à mà, hôm nay, giúp mình, ghi, ghi lại, note, log, update",
    { is: "filler" },
  ],
  [
    "nhận diện, nhận định, nhận xét, nhận thức, công nhận, chứng nhận, cảm nhận, thừa nhận, đảm nhận, tiếp nhận, thư điện tử, điện tử, điện lực, điện máy, điện ảnh, điện nước, cơ điện, tiền điện, hóa đơn điện, nhà máy điện, gặp sự cố, gặp vấn đề, gặp khó, gặp khó khăn, gặp lỗi, gặp trục trặc, gặp rắc rối, gặp trở ngại, gọi vốn, gọi món, gọi thầu, gọi tên, tên gọi, kêu gọi, lời kêu gọi, họp báo, tiếp thị, tiếp tục, tiếp cận, thư mục, thư viện, thư ký, thư mời, hoa hồng, hoa văn, tinh hoa, ăn khớp, ăn theo, ăn ảnh, đồ ăn, thức ăn, món ăn, quán ăn, nước uống, đồ uống, báo chí, quảng báo, tòa báo, nhà báo, báo đài, báo động giả, mức báo, tổng đài, call center, mail server, chat bot, line sản xuất, dây chuyền",
    { is: "thing" },
  ],
  ["với, vs, cho, bên, của, về, ở, tại, qua, cùng, với bên, đến, tới, sang, cho bên, cty, công ty", { is: "link" }],
  ["từ, do", { is: "link", inbound: true }],
  ["rằng, là, thì, để, vì, nếu, do, mà, nói, bảo, kêu", { is: "that" }],
];
