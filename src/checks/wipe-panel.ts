import { dutchDate } from '../articles/date.ts';
import { readKept } from './store.ts';
import { storedNames, wipeAll } from './wipe.ts';

// The button is there only where it works.
const place = document.querySelector('[data-wipe]')!;
const list = document.createElement('p');
const button = Object.assign(document.createElement('button'), { type: 'button', textContent: 'Wis alles' });
const say = (after = '') => {
  const kept = storedNames('device').map((name) => {
    const day = readKept(name)?.day;
    return day ? `${name} (${dutchDate(new Date(day))})` : name;
  });
  const open = storedNames('tab');
  list.textContent = [
    after,
    kept.length > 0 && `Bewaard op dit apparaat: ${kept.join(', ')}.`,
    open.length > 0 && `In dit tabblad: ${open.join(', ')}.`,
    kept.length + open.length === 0 && 'De site bewaart nu niets op dit apparaat.',
  ]
    .filter(Boolean)
    .join(' ');
};
list.setAttribute('role', 'status');
button.addEventListener('click', () =>
  say(wipeAll() ? 'Alles is gewist.' : 'Wissen lukt niet. Wis de gegevens van deze site in je browser.'),
);
say();
place.replaceChildren(list, button);
