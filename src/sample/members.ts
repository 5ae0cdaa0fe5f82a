import type { SampleMember } from "./shape.ts";

/** The first is who the page opens with. */
export const MEMBERS: readonly SampleMember[] = [
  { handle: "olha", name: "Ольга Шевчук", role: "admin", language: "uk", zone: "Europe/Kyiv" },
  { handle: "daniel", name: "Daniel Reed", role: "lead", language: "en", zone: "America/New_York" },
  { handle: "minhanh", name: "Trần Minh Anh", role: "member", language: "vi", zone: "Asia/Ho_Chi_Minh" },
  { handle: "aigerim", name: "Айгерим Садыкова", role: "member", language: "ru", zone: "Asia/Almaty" },
];
