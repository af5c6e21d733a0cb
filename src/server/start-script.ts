/** The start page's own script: it sends dropped files one after another and shows the report of the last one. */
export const START_SCRIPT = `
(() => {
  'use strict';
  const words = document.documentElement.dataset;
  const list = document.querySelector('ul');
  const frame = document.querySelector('iframe');
  const input = document.querySelector('input');
  let last = Promise.resolve();

  const show = (item, report) => {
    for (const other of list.children) other.classList.toggle('current', other === item);
    frame.src = report;
    frame.hidden = false;
  };

  // What a person reads is not taken away by a file that is done later; a file dropped alone is what they want to see.
  const add = (file, at, dropped) => {
    document.body.classList.add('filled');
    const item = document.createElement('li');
    const name = document.createElement('button');
    name.type = 'button';
    name.disabled = true;
    name.textContent = file.name;
    const state = document.createElement('span');
    state.textContent = words.waiting;
    item.append(name, state);
    list.append(item);
    last = last.then(() => send(file, item, name, state, dropped.length === 1));
  };

  const send = async (file, item, name, state, alone) => {
    state.textContent = words.reviewing;
    try {
      const query = new URLSearchParams({ name: file.name, lang: words.language });
      const answer = await fetch('/reviews?' + query, {
        method: 'POST',
        headers: { 'content-type': 'application/octet-stream' },
        body: file,
      });
      const said = await answer.json();
      if (!answer.ok) throw new Error(said.problem.message);
      state.textContent = said.outcome;
      state.classList.toggle('problem', said.status !== 'reviewed');
      name.disabled = false;
      name.addEventListener('click', () => show(item, said.report));
      const link = document.createElement('a');
      link.href = said.report;
      link.target = '_blank';
      link.rel = 'noopener';
      link.textContent = words.open;
      item.append(link);
      if (alone || frame.hidden) show(item, said.report);
    } catch (error) {
      state.textContent = error instanceof TypeError || error instanceof SyntaxError ? words.lost : error.message;
      state.classList.add('problem');
    }
  };

  input.addEventListener('change', () => {
    [...input.files].forEach(add);
    input.value = '';
  });
  addEventListener('dragover', (event) => {
    event.preventDefault();
    document.body.classList.add('dragging');
  });
  addEventListener('dragleave', () => document.body.classList.remove('dragging'));
  addEventListener('drop', (event) => {
    event.preventDefault();
    document.body.classList.remove('dragging');
    [...event.dataTransfer.files].forEach(add);
  });
})();
`;
