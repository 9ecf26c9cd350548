// HTML that a cell shows is data of an unknown hand: it is shown without all that could act, ask the network or leave its place.
import { DOMPurify } from "./editor.js";

const rules = {
  USE_PROFILES: { html: true, svg: true, svgFilters: true, mathMl: true },
  FORBID_TAGS: ["style", "form", "input", "button", "select", "textarea", "option", "dialog", "audio", "video", "source", "track"],
  FORBID_ATTR: ["srcset", "action", "formaction", "ping", "autofocus", "contenteditable", "tabindex", "popover", "popovertarget"],
  ALLOW_DATA_ATTR: false,
  // Ids of a cell's own never meet those of the page.
  SANITIZE_NAMED_PROPS: true,
  IN_PLACE: true,
};

DOMPurify.addHook("uponSanitizeAttribute", (element, attribute) => {
  const { attrName: name, attrValue: value } = attribute;
  if (name === "style" && /url|image|import|\\/i.test(value)) attribute.keepAttr = false;
  if (["src", "href", "xlink:href", "poster", "background"].includes(name)) {
    const isLink = element.localName === "a";
    attribute.keepAttr &&= isLink ? /^(https?:|mailto:)/i.test(value) : /^(data:image\/|#)/i.test(value);
  }
});

DOMPurify.addHook("afterSanitizeAttributes", (element) => {
  if (element.localName === "a") {
    element.setAttribute("target", "_blank");
    element.setAttribute("rel", "noopener noreferrer");
  }
});

// It is read into a template, where nothing runs and nothing loads, and what is left moves from there into the page as it is:
// written out and read again, it might come to mean something else.
export const clean = (html) => {
  const template = document.createElement("template");
  const box = template.content.appendChild(document.createElement("div"));
  box.innerHTML = html;
  return DOMPurify.sanitize(box, rules);
};
