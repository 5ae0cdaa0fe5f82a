import { headsOf } from "../names/heads-of.ts";

/** English words for what a person does at a client. Each line: phrases, and the job they all mean. */
const DEPARTMENTS: readonly (readonly [string, string])[] = [
  ["finance, finances, treasury", "cfo"],
  ["marketing, communications, comms", "marketing_head"],
  ["sales, commerce, business development, revenue", "commercial_head"],
  ["operations, ops", "coo"],
  ["technology, engineering, tech, development", "cto"],
  ["procurement, purchasing, sourcing", "procurement"],
  ["accounting, accounts", "chief_accountant"],
  ["brand, branding", "brand_manager"],
  ["product", "product_owner"],
  ["projects, pmo", "project_manager"],
  ["it, infrastructure", "cio"],
  ["hr, people, human resources", "hr"],
  ["legal", "lawyer"],
  ["logistics, supply, supply chain", "logistics_manager"],
];

const ROLES: readonly (readonly [string, string])[] = [
  ["finance guy|lady|person|team|man|woman|people, money person, finance manager", "cfo"],
  ["executive director, president, general manager, gm", "executive"],
  [
    "deputy, deputy director, deputy ceo|cfo|coo|cto|cmo|head, deputy general director, deputy managing director, vice president, assistant director",
    "deputy",
  ],
  [
    "accounts person|lady|guy|team|dept|department, accounting team|department|lady|guy, accounts clerk, finance clerk, bookkeeping",
    "accountant",
  ],
  ["it guy|specialist|manager|team|support, sysadmin, system administrator, admin", "it_specialist"],
  ["pr manager, pr, spokesperson, press officer", "pr_manager"],
  ["content manager, copywriter, editor", "content_manager"],
  ["event manager, events manager", "event_manager"],
  ["analyst, data analyst", "analyst"],
  ["intern, trainee", "intern"],
  ["store manager, shop manager, branch manager", "store_manager"],
  ["account manager, customer success manager, client manager", "account_manager"],
  ["auditor, tax advisor, controller, comptroller", "controller"],
  ["co owner, part owner, shareholder, landlady of the business", "owner"],
  [
    "cfo, finance director, financial director, director of finance, head of finance, finance head, finance chief, chief financial officer, fin director",
    "cfo",
  ],
  [
    "ceo, chief executive, chief executive officer, managing director, general director, gen director, md, director general",
    "ceo",
  ],
  [
    "coo, chief operating officer, operations director, head of operations, vp operations, vp of operations, ops director, vp ops, ops lead",
    "coo",
  ],
  ["cto, chief technology officer, technical director, technology director", "cto"],
  [
    "cmo, marketing director, director of marketing, head of marketing, marketing head, chief marketing officer, vp marketing, vp of marketing, marketing lead",
    "marketing_head",
  ],
  [
    "sales director, head of sales, commercial director, director of sales, chief commercial officer, cco, vp sales, sales head",
    "commercial_head",
  ],
  ["owner, business owner, proprietor", "owner"],
  ["founder, cofounder, co founder", "founder"],
  ["chief accountant, head accountant, senior accountant", "chief_accountant"],
  ["accountant, bookkeeper, accounting", "accountant"],
  ["account payable, accounts payable, ap clerk, payables", "payables"],
  ["project manager, pm, project lead", "project_manager"],
  ["product owner, product manager", "product_owner"],
  ["brand manager", "brand_manager"],
  ["office manager", "office_manager"],
  ["smm manager, smm, social media manager", "smm"],
  ["media buyer", "media_buyer"],
  ["marketer, marketing manager, marketing specialist", "marketer"],
  ["coordinator", "coordinator"],
  [
    "procurement, procurement manager, procurement lead, buyer, purchasing, purchasing manager, head of procurement",
    "procurement",
  ],
  ["tech lead, techlead, lead developer, technical lead", "tech_lead"],
  ["director", "director"],
  [
    "decision maker, decisionmaker, calls the shots, makes the decisions, makes decisions, makes the final call, decisionmaker, dm who decides, boss, big boss, top boss",
    "decision_maker",
  ],
  ["budget holder, budget owner, who holds the budget, purse holder", "budget_holder"],
  ["champion", "champion"],
  ["influencer", "influencer"],
  ["blocker", "blocker"],
  ["lawyer, legal counsel, attorney, solicitor, legal team", "lawyer"],
  ["paralegal, legal assistant", "paralegal"],
  ["notary, notary public", "notary"],
  ["assistant, personal assistant, pa, secretary", "assistant"],
  ["receptionist, front desk", "receptionist"],
  ["developer, dev lead, engineer", "developer"],
  ["designer, art director", "designer"],
  ["hr, hr manager, hr director, recruiter", "hr"],
  ["cio, it director, head of it", "cio"],
  ["logistics manager, warehouse manager", "logistics_manager"],
  ["sales manager, sales rep", "sales_manager"],
  ...headsOf("head|director|chief|vp|lead|manager|boss", ["of", "of the"], DEPARTMENTS),
  ...DEPARTMENTS.map(
    ([words, job]) =>
      [
        words
          .split(",")
          .map((word) => `${word} director|head|lead|chief|boss|vp, vp ${word}, chief ${word} officer`)
          .join(","),
        job,
      ] as const,
  ),
];

/** Every "manager" may be typed short. */
export const ROLES_EN = ROLES.map(([words, job]) => [words.replace(/\bmanager\b/g, "manager|mgr|mngr"), job] as const);
