// One file of its own, as the search dialog is.
import drawing from './qr-code.ts?worker&url';
import { dutchDate, localDay } from '../articles/date.ts';
import { decodeList, encodeList, type ReadingList } from './list.ts';
import { shareLink } from './share-link.ts';

/**
 * The page holds everything that can stand on a list; this leaves what the address names. Nothing of the address is
 * put into the page but the line, as text.
 */
const find = <Kind extends HTMLElement = HTMLElement>(name: string) => document.querySelector<Kind>(`[data-${name}]`)!;
const all = find('all-parts');
const notice = find('notice');
const sender = find('sender');
const foot = find('list-foot');
const parts = new Map([...all.querySelectorAll('li')].map((part) => [part.dataset['part'], part]));

let shown = location.hash;

const show = () => {
  shown = location.hash;
  const { parts: named, line, isWhole } = decodeList(location.hash);
  const known = named.filter((id) => parts.has(id));
  const isList = known.length > 0;
  for (const [id, part] of parts) part.hidden = isList && !known.includes(id!);
  for (const group of all.children) (group as HTMLElement).hidden = !group.querySelector('li:not([hidden])');
  all.toggleAttribute('data-chosen', isList);
  all.setAttribute('data-shown', '');
  notice.textContent = noticeOf({ isList, lost: named.length - known.length, isWhole });
  notice.hidden = notice.textContent === '';
  sender.hidden = !isList || line === '';
  sender.querySelector('blockquote p')!.textContent = line;
  foot.hidden = !isList;
  if (isList) showFoot({ parts: known, line });
};

function noticeOf({ isList, lost, isWhole }: { isList: boolean; lost: number; isWhole: boolean }): string {
  if (!location.hash.startsWith('#?')) {
    return 'In dit adres staat geen lijst. Open je link of QR-code opnieuw, of kies zelf hieronder.';
  }
  const gone =
    lost === 1 ? '1 deel van deze lijst bestaat niet meer.' : `${lost} delen van deze lijst bestaan niet meer.`;
  return [
    lost > 0 && gone,
    !isWhole && 'Deze link is niet heel. Er kan iets ontbreken.',
    !isList && 'Vraag om een nieuwe link, of kies zelf hieronder.',
  ]
    .filter(Boolean)
    .join(' ');
}

function showFoot(list: ReadingList) {
  const address = foot.dataset['address'] + encodeList(list);
  const said = find('said');
  said.textContent = '';
  find('printed').textContent = dutchDate(localDay());
  find('share').onclick = () => shareLink(address, document.title, (text) => (said.textContent = text));
  import(/* @vite-ignore */ drawing).then(
    () => find('code').dispatchEvent(new CustomEvent('draw-code', { bubbles: true, detail: address })),
    () => (said.textContent = 'De QR-code laadt niet. Delen en printen kan wel.'),
  );
}

find('print').addEventListener('click', () => print());
addEventListener('hashchange', () => {
  // The link past the menu takes the place of the list in the address.
  if (location.hash.startsWith('#?') || !shown.startsWith('#?')) show();
  else history.replaceState(history.state, '', shown);
});
show();
