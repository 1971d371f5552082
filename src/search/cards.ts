import { href } from '../site.ts';
import type { Kind } from './answer.ts';
import { create } from './elements.ts';
import type { Lexicon, LexiconAlarm, LexiconPage } from './lexicon.ts';
import type { Run } from './marks.ts';
import type { Card, Results } from './results.ts';

const names: Record<Kind, string> = { now: 'Nu doen', check: 'Check', read: 'Lezen' };

/** Results as lists, each group under its name: what to do now, checks, what to read. */
export function showResults({ alarm, groups }: Results): HTMLElement[] {
  const rest = groups.map(({ kind, cards }) => ({ kind, items: cards.map(cardItem) }));
  if (alarm) {
    const others = rest.find(({ kind }) => kind === 'now');
    const now = { kind: 'now' as const, items: [alarmItem(alarm), ...(others?.items ?? [])] };
    return [now, ...rest.filter((group) => group !== others)].map(listOf);
  }
  const isPlain = groups.some(({ kind }) => kind === undefined);
  return [...(isPlain ? [callFirst()] : []), ...rest.map(listOf)];
}

/** What stands first where nothing can tell a cry for help from another query. */
export function callFirst(): HTMLElement {
  const link = create('a', { href: href('/waarschuwingssignalen/') }, 'Kijk eerst wanneer je moet bellen.');
  return create('p', {}, 'Heb je nu klachten? ', link);
}

function listOf({ kind, items }: { kind: Kind | undefined; items: HTMLElement[] }): HTMLElement {
  const list = create('ul', { class: 'results' }, ...items);
  if (kind === undefined) return list;
  const id = `zoekgroep-${kind}`;
  list.setAttribute('aria-labelledby', id);
  return create('section', { class: 'result-group' }, create('p', { id, class: 'result-kind' }, names[kind]), list);
}

function alarmItem({ path, label, advice, isUrgent }: LexiconAlarm): HTMLElement {
  return create(
    'li',
    { 'data-search-result': '', class: isUrgent ? 'alarm urgent' : 'alarm' },
    create('p', { class: 'alarm-label' }, label),
    create('a', { href: href(path), class: 'result-title' }, advice),
    create(
      'p',
      {},
      'Wat je typt, lijkt op een signaal uit de check. Kijk of het bij jou past. Een diagnose is het niet.',
    ),
    create(
      'ul',
      {},
      create('li', {}, create('a', { href: href(path.replace(/#.*/, '#doe-de-check')) }, 'Doe de check')),
    ),
  );
}

function cardItem({ url, title, above, excerpt, sections }: Card): HTMLElement {
  const links = sections.map((section) =>
    create('li', {}, create('a', { href: section.url }, ...marked(section.title))),
  );
  return create(
    'li',
    { 'data-search-result': '' },
    ...(above ? [create('p', { class: 'result-path' }, above)] : []),
    create('a', { href: url, class: 'result-title' }, ...marked(title)),
    ...(excerpt.length > 0 ? [create('p', {}, ...marked(excerpt))] : []),
    ...(links.length > 0 ? [create('ul', {}, ...links)] : []),
  );
}

function marked(runs: readonly Run[]): (Node | string)[] {
  return runs.map(({ text, isMatch }) => (isMatch ? create('mark', {}, text) : text));
}

/** What a search without results offers: words that come near, and the ways in. */
export function showEmpty(
  nearest: readonly string[],
  doors: Lexicon['doors'],
  retry: (word: string) => void,
): HTMLElement {
  const words = nearest.map((word) => {
    const button = create('button', { type: 'button' }, word);
    button.addEventListener('click', () => retry(word));
    return create('li', {}, button);
  });
  const ways = doors.map(({ path, title }) => create('li', {}, create('a', { href: href(path) }, title)));
  return create(
    'div',
    { class: 'no-results' },
    ...(words.length > 0
      ? [create('p', {}, 'Bedoel je misschien:'), create('ul', { class: 'nearest' }, ...words)]
      : []),
    create('p', {}, 'Of kies een ingang:'),
    create('ul', { class: 'results ways' }, ...ways),
  );
}

/** Every page with its sections, for when nothing can be searched. */
export function showAll(pages: readonly LexiconPage[]): HTMLElement {
  const items = pages.map(({ path, title, sections }) =>
    create(
      'li',
      {},
      create('a', { href: href(path), class: 'result-title' }, title),
      create(
        'ul',
        {},
        ...sections.map((section) =>
          create('li', {}, create('a', { href: href(`${path}#${section.id}`) }, section.title)),
        ),
      ),
    ),
  );
  return create('ul', { class: 'results' }, ...items);
}
