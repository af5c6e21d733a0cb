/** The page's own script: it links text and cards both ways and follows the keys. Without it the links still lead. */
export const SCRIPT = `
(() => {
  'use strict';
  const all = (selector, from) => [...(from || document).querySelectorAll(selector)];
  const sections = all('section.document');
  const entries = all('nav.documents a');
  let chosen = null;
  document.documentElement.classList.add('scripted');

  // A page inside a closed frame may not write its own address; nothing else depends on it.
  const remember = (id) => {
    try {
      history.replaceState(null, '', '#' + id);
    } catch {
      return;
    }
  };
  const shown = () => sections.find((section) => !section.hidden) || sections[0];
  const showDocument = (section) => {
    if (!section) return;
    for (const other of sections) other.hidden = other !== section;
    for (const entry of entries) {
      if (entry.hash === '#' + section.id) entry.setAttribute('aria-current', 'true');
      else entry.removeAttribute('aria-current');
    }
  };
  const keysOf = (mark) => mark.dataset.f.split(' ');
  const cardOf = (key) => document.getElementById('c-' + key);

  const choose = (key, place) => {
    const card = cardOf(key);
    if (!card) return;
    for (const old of all('.chosen')) old.classList.remove('chosen');
    chosen = key;
    const section = card.closest('section.document');
    if (section.hidden) showDocument(section);
    const fold = card.closest('details');
    if (fold) fold.open = true;
    card.classList.add('chosen');
    const marks = all('mark', section).filter((mark) => keysOf(mark).includes(key));
    for (const mark of marks) mark.classList.add('chosen');
    const target = (place && document.getElementById(place)) || document.getElementById('t-' + key);
    if (target) target.scrollIntoView({ block: 'center', inline: 'nearest' });
    card.scrollIntoView({ block: 'nearest' });
    remember('c-' + key);
  };

  const follow = (id) => {
    const section = sections.find((one) => one.id === id);
    if (section) {
      showDocument(section);
      remember(id);
      return true;
    }
    const match = /^([cte])-(d\\d+-.+?)(?:-(\\d+))?$/.exec(id);
    const key = match && (match[1] === 'e' ? match[2] : id.slice(2));
    if (!key || !cardOf(key)) return false;
    choose(key, match[1] === 'e' ? id : null);
    if (match[1] === 't' || match[1] === 'e') {
      const tag = document.getElementById('t-' + key);
      if (tag) tag.focus({ preventScroll: true });
    } else cardOf(key).focus({ preventScroll: true });
    return true;
  };

  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[href^="#"]');
    if (link) {
      if (follow(decodeURIComponent(link.hash.slice(1)))) event.preventDefault();
      return;
    }
    const mark = event.target.closest('mark[data-f]');
    if (!mark || String(getSelection())) return;
    const keys = keysOf(mark);
    const outer = mark.parentElement.closest('mark[data-f]');
    const reach = [...new Set(outer ? [...keys, ...keysOf(outer)] : keys)];
    choose(reach[(reach.indexOf(chosen) + 1) % reach.length]);
  });

  const step = (by) => {
    const cards = all('.card', shown()).filter((card) => !card.closest('details:not([open])'));
    if (cards.length === 0) return;
    const at = cards.findIndex((card) => card.dataset.key === chosen);
    const next = cards[at < 0 ? (by > 0 ? 0 : cards.length - 1) : Math.min(cards.length - 1, Math.max(0, at + by))];
    choose(next.dataset.key);
    next.focus({ preventScroll: true });
  };
  const stepDocument = (by) => {
    const at = sections.indexOf(shown());
    showDocument(sections[Math.min(sections.length - 1, Math.max(0, at + by))]);
  };
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'j') step(1);
    else if (event.key === 'k') step(-1);
    else if (event.key === ']') stepDocument(1);
    else if (event.key === '[') stepDocument(-1);
    else return;
    event.preventDefault();
  });

  showDocument(sections[0]);
  follow(decodeURIComponent(location.hash.slice(1)));
  let folded = [];
  addEventListener('beforeprint', () => {
    folded = all('details:not([open])');
    for (const fold of folded) fold.open = true;
    for (const section of sections) section.dataset.away = section.hidden ? 'yes' : '';
    for (const section of sections) section.hidden = false;
  });
  addEventListener('afterprint', () => {
    for (const fold of folded) fold.open = false;
    for (const section of sections) section.hidden = section.dataset.away === 'yes';
  });
})();
`;
