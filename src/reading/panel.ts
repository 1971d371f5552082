import { readStored, writeStored } from '../checks/store.ts';
import { groups, parseSettings, settingsName } from './settings.ts';
import styles from './panel.css?url';

const root = document.documentElement;
const button = document.querySelector<HTMLButtonElement>('[data-reading-button]')!;

function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Partial<HTMLElementTagNameMap[Tag]>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

const keep = make('input', { type: 'checkbox' });
const said = make('p', { role: 'status' });
const reset = make('button', { type: 'button' }, 'Zet alles terug');
const form = make(
  'form',
  { method: 'dialog' },
  make('div', { className: 'reading-top' }, make('p', {}, 'Weergave'), make('button', {}, 'Sluiten')),
  ...groups.map(({ name, text, options }) =>
    make(
      'fieldset',
      {},
      make('legend', {}, text),
      make(
        'div',
        {},
        ...options.map(({ value, text }) => make('label', {}, make('input', { type: 'radio', name, value }), text)),
      ),
    ),
  ),
  make('label', { className: 'keep' }, keep, 'Onthoud op dit apparaat'),
  make('p', {}, 'Zonder vinkje geldt dit tot je dit tabblad sluit.'),
  said,
  reset,
);
const dialog = make('dialog', { className: 'reading', ariaLabel: 'Weergave' }, form);

/** Shows in the panel what the page has. */
function show(): void {
  for (const value of parseSettings(root.dataset['reading']).split(' '))
    form.querySelector<HTMLInputElement>(`[value="${value}"]`)!.checked = true;
  keep.checked = readStored('device', settingsName) !== undefined;
}

/** Puts settings on the page; the line that the reader is at stays where it is. */
function apply(settings: string): void {
  const line = [...document.querySelectorAll('main :is(h1, h2, h3, p, li)')].find(
    (element) => element.getBoundingClientRect().bottom > innerHeight / 8,
  );
  const before = line?.getBoundingClientRect().top ?? 0;
  root.dataset['reading'] = settings;
  scrollBy(0, (line?.getBoundingClientRect().top ?? 0) - before);
}

/** Keeps settings where the reader chose, and nowhere else. An empty text keeps nothing. */
function store(settings: string): void {
  const forDevice = keep.checked && settings;
  const onDevice = writeStored('device', settingsName, forDevice ? settings : '');
  const isKept =
    onDevice && forDevice ? writeStored('tab', settingsName, '') : writeStored('tab', settingsName, settings);
  keep.checked = Boolean(onDevice && forDevice);
  said.textContent = !isKept
    ? 'Je browser bewaart dit niet. Het geldt alleen op deze pagina.'
    : forDevice && !onDevice
      ? 'Onthouden lukt niet. Het geldt tot je dit tabblad sluit.'
      : '';
}

const chosen = () => [...new FormData(form).values()].join(' ');

form.addEventListener('change', () => {
  apply(chosen());
  store(chosen());
});
reset.addEventListener('click', () => {
  keep.checked = false;
  apply('');
  store('');
  show();
  said.textContent ||= 'Alles staat weer zoals eerst.';
});
dialog.addEventListener('click', ({ target }) => target === dialog && dialog.close());
addEventListener('storage', show);

function open(): void {
  show();
  said.textContent = '';
  dialog.showModal();
}
button.onclick = open;
const sheet = make('link', { rel: 'stylesheet', href: styles, onload: open, onerror: open });
document.head.append(sheet);
document.body.append(dialog);
