/** The register page's own script: filters its rows, counts them, and shows them in portions. */
export const INDEX_SCRIPT = `
(() => {
  'use strict';
  const { labels, shapes, words, documents } = JSON.parse(document.getElementById('data').textContent);
  const form = document.forms[0];
  const body = document.querySelector('#findings tbody');
  const shown = document.getElementById('shown');
  const more = document.getElementById('more');
  const PORTION = 200;
  const folderOf = (path) => path.replace(/[\\\\/][^\\\\/]*$/, '') === path ? '' : path.replace(/[\\\\/][^\\\\/]*$/, '');
  const rows = documents.flatMap((owner) => owner.findings.map((finding) => ({
    owner, finding, folder: folderOf(owner.path),
    text: [owner.path, finding.clause, finding.quote, ...owner.parties].join(' ').toLowerCase(),
  })));

  const make = (name, text, attributes = {}) => {
    const element = document.createElement(name);
    if (text !== undefined) element.textContent = text;
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    return element;
  };
  const options = {
    level: ['high', 'medium'], stage: Object.keys(labels.stage), channel: Object.keys(labels.channel),
    direction: Object.keys(labels.direction), country: Object.keys(labels.country).sort(),
    folder: [...new Set(documents.map(({ path }) => folderOf(path)))].sort(),
  };
  for (const [name, values] of Object.entries(options)) {
    for (const value of values) {
      if (value !== '') form.elements[name].append(make('option', (labels[name] ?? {})[value] ?? value, { value }));
    }
  }

  const matches = {
    level: (row, value) => row.finding.level === value,
    stage: (row, value) => row.finding.stages.includes(value),
    channel: (row, value) => row.finding.channels.includes(value),
    direction: (row, value) => row.finding.direction === value,
    country: (row, value) => row.owner.countries.includes(value),
    folder: (row, value) => row.folder === value || row.folder.startsWith(value + '/') || row.folder.startsWith(value + '\\\\'),
    words: (row, value) => value.toLowerCase().split(/\\s+/).every((word) => row.text.includes(word)),
  };
  let found = rows;
  let portion = PORTION;

  const link = (owner, finding) => {
    if (owner.page === null) return make('span', owner.path);
    return make('a', owner.path, { href: owner.page + (finding === undefined ? '' : '#c-d1-' + finding.id) });
  };
  const show = () => {
    body.replaceChildren(...found.slice(0, portion).map(({ owner, finding }) => {
      const row = make('tr');
      const name = make('td');
      name.append(link(owner, finding));
      const say = (kind, codes) => codes.map((code) => labels[kind][code] ?? code).join(', ');
      row.append(name, make('td', finding.id),
        make('td', shapes[finding.level] + ' ' + labels.level[finding.level], { class: finding.level }),
        make('td', say('stage', finding.stages)), make('td', say('channel', finding.channels)),
        make('td', labels.direction[finding.direction]), make('td', finding.clause), make('td', finding.quote));
      return row;
    }));
    const count = found.length;
    shown.textContent = count === 0 ? words.none
      : words.shown.replace('{shown}', Math.min(portion, count)).replace('{count}', count);
    more.hidden = count <= portion;
    more.textContent = words.more.replace('{count}', Math.min(PORTION, count - portion));
  };
  const count = (codes) => {
    const counts = new Map();
    for (const row of found) for (const code of codes(row)) counts.set(code, (counts.get(code) ?? 0) + 1);
    return counts;
  };
  const draw = () => {
    const cells = count(({ finding }) => finding.stages.flatMap((stage) => finding.channels.map((channel) => stage + ' ' + channel)));
    const stages = Object.keys(labels.stage);
    const channels = Object.keys(labels.channel).filter((channel) => stages.some((stage) => cells.has(stage + ' ' + channel)));
    const most = Math.max(1, ...cells.values());
    const head = make('tr');
    head.append(make('td'), ...stages.map((stage) => make('th', labels.stage[stage], { scope: 'col' })));
    document.getElementById('matrix').replaceChildren(head, ...channels.map((channel) => {
      const row = make('tr');
      row.append(make('th', labels.channel[channel], { scope: 'row' }), ...stages.map((stage) => {
        const number = cells.get(stage + ' ' + channel) ?? 0;
        return make('td', number === 0 ? '' : number, { 'data-share': Math.ceil((number / most) * 5) });
      }));
      return row;
    }));
    const countries = [...count(({ owner }) => owner.countries)].sort((one, other) => other[1] - one[1]);
    const widest = Math.max(1, ...countries.map(([, number]) => number));
    document.getElementById('countries').replaceChildren(...countries.slice(0, 15).map(([country, number]) => {
      const row = make('tr');
      const bar = make('td');
      bar.append(make('meter', undefined, { min: 0, max: widest, value: number, 'aria-hidden': 'true' }));
      row.append(make('th', labels.country[country], { scope: 'row' }), make('td', number), bar);
      return row;
    }));
  };
  const filter = () => {
    const wanted = Object.keys(matches).map((name) => [name, form.elements[name].value.trim()]).filter(([, value]) => value !== '');
    found = rows.filter((row) => wanted.every(([name, value]) => matches[name](row, value)));
    portion = PORTION;
    show();
    draw();
  };

  form.addEventListener('input', filter);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', () => setTimeout(filter));
  more.addEventListener('click', () => { portion += PORTION; show(); });
  const unread = documents.filter(({ status }) => status !== 'reviewed');
  const section = document.getElementById('unread');
  section.hidden = unread.length === 0;
  section.querySelector('ul').replaceChildren(...unread.slice(0, 1000).map((owner) => {
    const item = make('li');
    item.append(link(owner), ' · ' + labels.status[owner.status]);
    return item;
  }));
  filter();
})();
`;
