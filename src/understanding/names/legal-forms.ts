/** What stands before or after a company's name in law and says nothing of who it is. */
const FORMS = new Set(
  `ltd limited llc inc incorporated gmbh plc jsc pte pty ag sa srl bv oy ab
  тов ооо оао зао ао пао пат прат тзов фоп ип тоо чп пп
  cty tnhh cp`.split(/\s+/),
);

/** Whether a word key is a legal form. */
export function isLegalForm(key: string): boolean {
  return FORMS.has(key);
}

const TITLES_OF_COMPANY = /^(компан|фірм|фирм|агенці|агентств)/;

/** Whether a word before a name only says that it names a company: "компанії Сова", "công ty Hoa Sen". */
export function saysCompany(key: string, bare: string): boolean {
  return (
    isLegalForm(key) ||
    TITLES_OF_COMPANY.test(key) ||
    bare === "cong" ||
    bare === "ty" ||
    key === "company" ||
    key === "the"
  );
}
