import { href } from '../site.ts';
import { callFirst, showAll, showEmpty, showResults } from './cards.ts';
import { create } from './elements.ts';
import { doors, knownPages, loadSearch, search } from './engine.ts';
import type { Results } from './results.ts';

const typingRest = 150;
/** How many milliseconds a search may take before the box says that it goes on. */
const longWait = 1_000;
const shortestQuery = 2;

interface SearchBoxOptions {
  /** What stands in the box at first. */
  query: string;
  /** Called with every query once typing rests. */
  onQuery?: (query: string) => void;
  /** Whether a list of all pages stands below the box anyway. */
  hasList?: boolean;
}

/**
 * Puts a search box with its results into an element. Arrow keys walk from the box through the results.
 * @returns the input, to put the focus in
 */
export function mountSearchBox(place: HTMLElement, { query, onQuery, hasList }: SearchBoxOptions): HTMLInputElement {
  const input = create('input', {
    type: 'search',
    id: 'zoekvak',
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    enterkeyhint: 'search',
  });
  const label = create('label', { for: 'zoekvak' }, 'Zoek op klacht, lichaamsdeel of onderwerp');
  const status = create('div', { role: 'status', 'data-search-state': 'idle', 'data-search-query': '' });
  const found = create('div', { class: 'found' });
  place.append(create('form', { role: 'search', method: 'dialog', class: 'search-box' }, label, input, status, found));

  const retry = (word: string) => {
    input.value = word;
    input.focus();
    void show();
  };
  const say = (count: string, notes: readonly string[] = []) =>
    status.replaceChildren(count, ...notes.map((note) => create('p', {}, note)));

  let latest: string | undefined = '';
  const show = async () => {
    const asked = input.value.trim();
    if (asked === latest) return;
    latest = asked;
    onQuery?.(asked);
    status.dataset['searchQuery'] = asked;
    if (asked.length < shortestQuery) {
      status.dataset['searchState'] = 'idle';
      status.replaceChildren();
      found.replaceChildren();
      return;
    }
    status.dataset['searchState'] = 'busy';
    const slow = setTimeout(() => asked === latest && say('Bezig met zoeken …'), longWait);
    try {
      // With what was typed, spaces and all: a space ends the last word.
      const results = await search(input.value).finally(() => clearTimeout(slow));
      if (asked !== latest) return;
      const isEmpty = results.groups.length === 0 && !results.alarm;
      const ways = isEmpty ? await doors() : [];
      if (asked !== latest) return;
      say(countOf(results, asked), results.notes);
      found.replaceChildren(...(isEmpty ? [showEmpty(results.nearest, ways, retry)] : showResults(results)));
    } catch {
      const pages = hasList ? undefined : await knownPages();
      if (asked !== latest) return;
      status.replaceChildren(
        import.meta.env.DEV ? 'Zoeken werkt pas na een bouw (npm start). ' : 'Zoeken lukt nu niet. ',
        create('a', { href: href('/zoeken/') }, 'Bekijk de lijst met alle pagina’s'),
      );
      found.replaceChildren(callFirst(), ...(pages ? [showAll(pages)] : []));
      latest = undefined;
    }
    status.dataset['searchState'] = 'done';
  };

  let timer: ReturnType<typeof setTimeout>;
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(show, typingRest);
  });
  input.form!.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(timer);
    void show();
  });
  place.addEventListener('keydown', walkWithArrows);

  input.addEventListener('focus', loadSearch, { once: true });
  input.value = query;
  void show();
  return input;
}

function countOf({ groups, alarm }: Results, query: string): string {
  const count = groups.reduce((sum, { cards }) => sum + cards.length, 0);
  if (alarm) return `${alarm.label}: ${alarm.advice}${count > 0 ? ` En ${pagesFor(count, query)}.` : ''}`;
  return count === 0 ? `Niets gevonden voor ‘${query}’. Probeer een ander woord.` : pagesFor(count, query);
}

function pagesFor(count: number, query: string): string {
  return count === 1 ? `1 pagina voor ‘${query}’` : `${count} pagina’s voor ‘${query}’`;
}

function walkWithArrows(event: KeyboardEvent) {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const stops = [
    ...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('input, .found a, .found button'),
  ];
  const next = stops.indexOf(document.activeElement as HTMLElement) + (event.key === 'ArrowDown' ? 1 : -1);
  if (!stops[next]) return;
  event.preventDefault();
  stops[next].focus();
}
