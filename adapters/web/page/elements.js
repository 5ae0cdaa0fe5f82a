/** Makes elements. Whatever is said goes in as text, never as markup. */

/**
 * @param {string} tag
 * @param {Record<string, unknown>} given `class`, attributes, `on…` listeners; false, null and undefined are left out
 * @param {...(Node | string | null)} children
 */
export function el(tag, given = {}, ...children) {
  return fill(document.createElement(tag), given, children);
}

export function svg(tag, given = {}, ...children) {
  return fill(document.createElementNS("http://www.w3.org/2000/svg", tag), given, children);
}

function fill(element, given, children) {
  for (const [name, value] of Object.entries(given)) {
    if (value === false || value === null || value === undefined) continue;
    if (typeof value === "function") element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : String(value));
  }
  element.append(...children.filter((child) => child !== null));
  return element;
}

export const byId = (id) => document.getElementById(id);

/** Words for those who listen to the page rather than look at it. */
export const unseen = (text) => el("span", { class: "unseen" }, text);
