/** Words of our trade: beside a name that is also an everyday word, they show that the client is meant. */
import { addPhrases, type PhraseBook, phraseBook, phrasesAt } from "../text/phrases.ts";
import type { Token } from "../text/tokens.ts";

const ENGLISH =
  "booking|bookings, slots, rate card, ratecard, uplift, markup, artwork, procurement, supplier|suppliers, vendor|vendors, go live, golive, uat, staging, hosting, remittance, reimbursement, instalment|installment, instalments|installments, prepayment, late fee, timesheet|timesheets, statement of work, msa, redline|redlines, qbr, handover, change request, scope creep, referral, testimonial, case study, leaflet|leaflets, flyer|flyers, signage, packaging, packshot|packshots, reels, showreel, flighting, media buy, impressions, grps, cpm, ctr, terms, hamper, gift basket, bouquet, swag, merch, compensation, refund, complaint, claim, warranty, order|orders, shipment, delivery, brochure, catalogue, price list, spec, specs, annex, addendum, appendix, amendment, signature, stamp, reconciliation, receipt, credit note, wire, bank details, pilot, prototype, sprint, backlog, bug|bugs, server, website, ads, ad, leads, traffic, clients, tender, rfp, rfq, workshop, invoice|invoices|invoiced, contract|contracts, agreement, proposal|proposals, deck|decks, brief|briefs, budget|budgets, quote|quotes, estimate, scope, sow, nda, po, purchase order, renewal|renewals, renew, deadline, discount, retainer, payment|payments, paid, unpaid, overdue, owe|owes, debt, campaign|campaigns, banner|banners, mockup|mockups, storyboard, media plan, kickoff, feedback, deliverable|deliverables, report, kpi|kpis, sla, roadmap, onboarding, upsell, churn, client, account, pricing, tariff, statement, rollout, milestone, sign off, signed, copy, landing, design|designs, logo, originals, posters, window display, creative|creatives, sample|samples";
const UKRAINIAN =
  "оригінал*, постер*, плакат*, вітрин*, кошик*, букет*, подарунков*, сувенір*, мерч*, зразк*|зразок, каталог*, буклет*, підпис*, печатк*, накладн*, специфікац*, додатков* угод*, допугод*, претензі*, рекламаці*, компенсац*, неустойк*, гаранті*, відвантажил*, партія|партію|партії, тираж*, друк*, верстк*, прототип*, інтеграц*, сервер*, сайт*, таргет*, лід*|ліди|лідів, звірят*, реєстр*, сертифікат*, квартал*, тестов* період*, пілот*, рахун*, договор*, договір, угод*, акт|акту|акти|акта|актом|актів, кошторис*, смет*, кп, комерційн* пропозиц*, пропозиц*, бюджет*, бриф*, макет*, медіаплан*, медіа план*, презентац*, знижк*, оплат*, заплат*, сплат*, проплат*, плат*, борг*, винн*|винен, заборгован*, дебітор*, звіт|звіту|звіти|звітом, звірк*, дедлайн*, ретейнер*, контракт*, кампані*, банер*, ролик*, сторіборд*, правк*, бренд*, логотип*, реклам*, тендер*, відвантажен*, поставк*, прайс*, замовлен*, клієнт*, лендінг*, концепц*, контент*, статус*, тз, реквізит*";
const RUSSIAN =
  "оригинал*, постер*, плакат*, витрин*, корзин*, букет*, подарочн*, сувенир*, мерч*, образц*|образец, каталог*, буклет*, подпис*, печат*, накладн*, спецификац*, допсоглашен*, доп|допа|допу, претензи*, рекламаци*, компенсац*, неустойк*, гаранти*, партия|партию|партии, тираж*, верстк*, прототип*, интеграц*, сервер*, сайт*, таргет*, лиды|лидов, реестр*, сертификат*, пилот*, смет*, счет|счета|счету|счетом|счетов, договор*, допник*, акт|акта|акту|акты|актом|актов, смет*, кп, коммерческ* предложен*, предложен*, бюджет*, бриф*, макет*, медиаплан*, медиа план*, презентац*, през|преза|презу, скидк*, оплат*, оплач*, заплат*, проплат*, платит|платят|платить, долг*, должн*|должен, задолженност*, дебитор*, отчет|отчета|отчеты|отчету, сверк*, дедлайн*, ретейнер*, контракт*, кампани*, баннер*, ролик*, сториборд*, правк*, бренд*, логотип*, реклам*, тендер*, отгрузк*, поставк*, прайс*, заказ|заказа|заказы|заказу, клиент*, лендинг*, концепц*, контент*, статус*, тз, реквизит*, закрывающ*";
const VIETNAMESE =
  "phiếu thu, phiếu chi, tạm ứng, đặt cọc, tiền cọc, thầu, hồ sơ thầu, catalog, tờ rơi, poster, standee, banner, fanpage, kol, tvc, bản gốc, bản mềm, file gốc, concept, kv, hosting, tên miền, máy chủ, công văn, giải trình, quyết toán, thanh lý, chuyển khoản, đơn, giỏ quà, bó hoa, lẵng hoa, quà tặng, mẫu, mẫu thử, catalogue, brochure, chữ ký, con dấu, bồi thường, đền bù, bảo hành, phụ phí, lô hàng, server, website, khuyến mãi, hoàn tiền, chứng từ, phiếu, biên nhận, thử nghiệm, hạng mục, tiến độ, hợp đồng, báo giá, bảng giá, hàng mẫu, hóa đơn, hoá đơn, công nợ, thanh toán, nợ, phụ lục, biên bản, nghiệm thu, ngân sách, kịch bản, brief, proposal, file, key visual, media plan, storyboard, ads, quảng cáo, booking, timeline, slide, thiết kế, mockup, logo, demo, feedback, phản hồi, báo cáo, đối soát, đối chiếu, gia hạn, hồ sơ, duyệt, ký, chốt, khách hàng, dự án, chiến dịch, tvc, landing page, vat, po, sow, scope, deal, giảm giá, chiết khấu, đơn hàng, giao hàng, trạng thái";

const BOOK: PhraseBook<true> = phraseBook([
  [ENGLISH, true],
  [UKRAINIAN, true],
  [RUSSIAN, true],
]);
const BOOK_VI: PhraseBook<true> = { first: new Map(BOOK.first), bare: new Map() };
addPhrases(BOOK_VI, VIETNAMESE, true, true);

/** The words of the trade by their first word. */
export function tradeWords(): PhraseBook<true>["first"] {
  return BOOK.first;
}

/** Whether a word of the trade begins at a token. */
export function isTradeWord(tokens: readonly Token[], at: number, vietnamese: boolean): boolean {
  return phrasesAt(vietnamese ? BOOK_VI : BOOK, tokens, at).length > 0;
}
