/**
 * Takes the paper of the server apart and builds it anew from the elements and attributes that a paper may have. The server
 * escapes every word of a contract already; this is the second lock on the same door.
 */

const ELEMENTS = new Set('p h3 h4 h5 h6 div table tbody tr td mark a span del ins strong em u s sup sub'.split(' '));
const ATTRIBUTES = ['class', 'id', 'lang', 'title', 'data-f', 'data-t', 'data-at'];

export function graftPaper(html: string): DocumentFragment {
  // Nothing of a document made like this is loaded or run.
  const source = new DOMParser().parseFromString(html, 'text/html');
  const fragment = document.createDocumentFragment();
  for (const node of source.body.childNodes) graft(node, fragment);
  return fragment;
}

/** Depth is bounded by the report's own writing: no element of the contract is nested. */
function graft(node: Node, into: Node): void {
  if (node instanceof Text) into.appendChild(document.createTextNode(node.data));
  if (!(node instanceof Element)) return;
  const name = node.localName;
  if (!ELEMENTS.has(name)) return;
  const element = document.createElement(name);
  for (const attribute of ATTRIBUTES) {
    const value = node.getAttribute(attribute);
    if (value !== null) element.setAttribute(attribute, value);
  }
  if (name === 'a') makeTag(node, element);
  into.appendChild(element);
  for (const child of node.childNodes) graft(child, element);
}

/** The way from a clause to its card: a link of the screen, which the page follows itself. */
function makeTag(node: Element, element: HTMLElement): void {
  const key = /^#c-(.+)$/.exec(node.getAttribute('href') ?? '')?.[1];
  if (key === undefined) return;
  element.setAttribute('href', `?${new URLSearchParams({ finding: decodeURIComponent(key) })}`);
  element.dataset['f'] = decodeURIComponent(key);
  const label = node.getAttribute('aria-label');
  // What is seen is said too, so that it can be called by voice.
  if (label !== null) element.setAttribute('aria-label', `${node.textContent}: ${label}`);
}
