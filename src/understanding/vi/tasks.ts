/** Vietnamese verbs of an account manager's work, and things of several words that are no private life. */
import type { MarkWords } from "../intent/marks.ts";

export const TASKS_VI: MarkWords = [
  [
    "thu hồi, thu gom, thu lại, thu nhặt, hốt, hốt lại, gom, gom lại, khấu trừ, trừ tiền|phí|lại, hoàn, hoàn trả|lại|tiền|phí, trả lại|hồ|hàng|đồ|mẫu|máy|cọc|giấy, khui, niêm yết, công bố, thông cáo, truyền đạt, đem, đem qua|trả|tới|lại|đến, mang qua|trả|tới|lại|đến, vác, xách, cầm qua|tới|đến|lại|mẫu|hồ, phân phát, bốc hàng|xếp, dỡ hàng, hạ hàng, cẩu, kéo cáp|dây|bảng|người, căng bạt|băng|phông, photocopy, cán màng, gia công, khoan tường|lỗ, bắt vít, cắm cờ|hoa, đấu nối, vệ sinh, lau chùi, rửa máy, thay mới|pin|người|đèn|bảng|mực, làm mới, đổi mới, bơm mực, nạp, nạp tiền|mực|thẻ, sạc, pha màu, nhuộm, thêu, may đồng|áo|cờ, cắt may, thử đồ|máy|mẫu|món|hàng|giọng, nếm, nếm thử, chặn, ẩn bài|tin, tải lên|xuống|về, download, upload, ra đề|brief|mẫu|hóa|phiếu|giá|bài, vào sổ|việc|hệ|số, quét, quét mã, quay phim|clip|tvc|hình|dựng, ghi hình|chép|biên|âm, ghi nhận ý, vạch, vạch kế, ước lượng, thẩm tra|định, soát, soát lại|xét|vé|giấy, ký nhận|tá|nháy|lại|kết, cọc, cọc tiền|trước, thế chấp, sắm, bán thêm|chéo|kèm|lại, chi tiền|hoa|trước, giải ngân",
    { is: "verb", when: "any" },
  ],
  [
    "dẫn, dắt, hướng dẫn, chỉ dẫn, huấn luyện, dạy, tập huấn, kèm cặp, nhận bàn giao, nhận lại|mẫu|hàng|hồ|máy, tạt, lượn, mô phỏng, kiếm, kiếm chỗ|người|mối, hóng, tra lại|cứu|soát, tham khảo, so giá|lại|số|mẫu, khớp, khớp số|lệnh|lịch, mổ xẻ, tổng kết, đúc kết, diễn giải, hiến kế, ép giá, tái tục, nối lại|máy, kết thân, hâm nóng, o bế, vuốt, chuộc lỗi, mừng thọ|tuổi|cưới, điều phối, huy động, phái người, mượn, cho mượn, vay, trả đồ, hiệu đính, trau chuốt, ngó, ngó qua|lại, liếc qua, lướt qua, lướt lại, setup, kết bạn, kick khỏi, kéo vào|vô, out nhóm, ghim, ghim tin, động thổ, khởi công|động, vận hành, bày, bày hàng, trưng bày, trang trí, decor, bao cơm|nhậu|bữa|chầu, khao, khao cơm, rủ, nắn, uốn, nới, siết, gút, chốt hạ, gỡ, gỡ rối, dọn, dời, hoãn, lùi, bàn giao lại, hợp thức, hợp đồng hóa, ủi, là ủi, tút, tút lại, đẽo, gọt, độ lại, chế lại, mông má, nhặt, lượm, lấy lại|về, đặt khuôn|làm|may|lại|thêm|tour|cỗ|tiệc|nhà|quán",
    { is: "verb", when: "any" },
  ],
  // What they feel and give way to.
  [
    "chịu, nhả, khó chịu, bực, bực mình, cáu, giận, giận dỗi, hờn, dỗi, sốt ruột, nóng ruột, mê, khoái, ưng, ưng ý, thất vọng, xuống nước, nhượng bộ, xiêu lòng, lưỡng lự, do dự, quay xe, nuốt lời, thất hứa, dọa, đe, làm khó, làm căng, nổi nóng, nổi giận",
    { is: "verb", when: "any" },
  ],
  [
    "vợ chồng anh|chị|ông|bà|sếp|cô|chú|bác, phim trường, xem phim trường, coi phim trường, đoàn phim, phim quảng cáo, phim doanh nghiệp, quay phim, làm phim, dựng phim, phim giới thiệu, phim tư liệu, phim ngắn, bản phim, rạp phim, khách sạn, thị trường, môi trường, công trường, hiện trường, hội trường, trường thông tin, bác sĩ thương hiệu, mẹ và bé, sinh nhật công ty, sinh nhật thương hiệu, hú hồn, hú vía, hú họa, tết ta, chồng chéo",
    { is: "thing" },
  ],
];
