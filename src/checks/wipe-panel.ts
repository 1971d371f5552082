import { dutchDate } from '../articles/date.ts';
import { currentCopy, keptPages } from '../offline/kept.ts';
import { readKept } from './store.ts';
import { storedNames, wipeAll } from './wipe.ts';

// The button is there only where it works.
const place = document.querySelector('[data-wipe]')!;
const list = document.createElement('p');
const button = Object.assign(document.createElement('button'), { type: 'button', textContent: 'Wis alles' });
const say = async (after = '') => {
  const kept = storedNames('device').map((name) => {
    const day = readKept(name)?.day;
    return day ? `${name} (${dutchDate(new Date(day))})` : name;
  });
  const open = storedNames('tab');
  const pages = await pagesKept().catch(() => '');
  list.textContent = [
    after,
    kept.length > 0 && `Bewaard op dit apparaat: ${kept.join(', ')}.`,
    open.length > 0 && `In dit tabblad: ${open.join(', ')}.`,
    pages,
    kept.length + open.length + pages.length === 0 && 'De site bewaart nu niets op dit apparaat.',
  ]
    .filter(Boolean)
    .join(' ');
};
list.setAttribute('role', 'status');
button.addEventListener('click', async () =>
  say((await wipeAll()) ? 'Alles is gewist.' : 'Wissen lukt niet. Wis de gegevens van deze site in je browser.'),
);
void say();
place.replaceChildren(list, button);

/** What can be read without a network, in a sentence; nothing where that is nothing. */
async function pagesKept(): Promise<string> {
  if (await currentCopy()) return 'Om zonder internet te lezen: de hele site.';
  const titles = (await keptPages()).map(({ title }) => title);
  return titles.length > 0 ? `Om zonder internet te lezen: ${titles.join(', ')}.` : '';
}
