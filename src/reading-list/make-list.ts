import { encodeList, mostParts } from './list.ts';
import { shareLink } from './share-link.ts';

/** The form is the state: what is ticked before this script comes, or restored by the back button, counts too. */
const form = document.querySelector<HTMLFormElement>('[data-make-list]')!;
const state = form.querySelector<HTMLElement>('[data-list-state]')!;
const made = document.createElement('div');
const said = Object.assign(document.createElement('p'), { className: 'said' });
const view = Object.assign(document.createElement('a'), {
  className: 'button',
  textContent: 'Bekijk de lijst, met QR-code en print',
});
const share = Object.assign(document.createElement('button'), { type: 'button', textContent: 'Deel de link' });
const restart = Object.assign(document.createElement('button'), { type: 'reset', textContent: 'Begin opnieuw' });
said.setAttribute('role', 'status');
made.className = 'buttons';
made.append(view, share, restart);
state.after(made, said);

const read = () => {
  const entries = new FormData(form);
  return { parts: entries.getAll('deel').map(String), line: String(entries.get('regel')) };
};
const show = () => {
  const list = read();
  const count = list.parts.length;
  for (const group of form.querySelectorAll('details')) {
    const ticked = group.querySelectorAll(':checked').length;
    group.querySelector('[data-ticked]')!.textContent = ticked > 0 ? `${ticked} gekozen` : '';
  }
  const isTooLong = count > mostParts;
  state.textContent =
    count === 0
      ? 'Nog niets gekozen.'
      : isTooLong
        ? `Je koos ${count} delen. Kies er hooguit ${mostParts}.`
        : `${count} van ${mostParts} gekozen.`;
  view.hidden = share.hidden = count === 0 || isTooLong;
  restart.hidden = count === 0 && list.line === '';
  said.textContent = '';
  view.href = form.dataset['path'] + encodeList(list);
};

share.addEventListener('click', () =>
  shareLink(form.dataset['address'] + encodeList(read()), 'Leeslijst', (text) => (said.textContent = text)),
);
form.addEventListener('input', show);
form.addEventListener('reset', () =>
  setTimeout(() => {
    show();
    // The button that was pressed is gone.
    form.querySelector('summary')!.focus();
  }),
);
show();
