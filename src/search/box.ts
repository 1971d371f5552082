import { href } from '../site.ts';
import { loadIndex, search, type SearchResult } from './engine.ts';

const typingRest = 150;
const shownPages = 8;

interface SearchBoxOptions {
  /** What stands in the box at first. */
  query: string;
  /** Called with every query once typing rests. */
  onQuery?: (query: string) => void;
}

/**
 * Puts a search box with its results into an element. Arrow keys walk from the box through the results.
 * @returns the input, to put the focus in
 */
export function mountSearchBox(place: HTMLElement, { query, onQuery }: SearchBoxOptions): HTMLInputElement {
  const input = create('input', {
    type: 'search',
    id: 'zoekvak',
    autocomplete: 'off',
    spellcheck: 'false',
    enterkeyhint: 'search',
  });
  const label = create('label', { for: 'zoekvak' }, 'Zoek op klacht, lichaamsdeel of onderwerp');
  const status = create('p', { role: 'status', 'data-search-state': 'idle', 'data-search-query': '' });
  const list = create('ol', { class: 'results' });
  place.append(create('form', { role: 'search', method: 'dialog', class: 'search-box' }, label, input, status, list));

  let latest = '';
  const show = async () => {
    const asked = input.value.trim();
    if (asked === latest) return;
    latest = asked;
    onQuery?.(asked);
    status.dataset['searchQuery'] = asked;
    if (asked.length < 2) {
      status.dataset['searchState'] = 'idle';
      status.replaceChildren();
      list.replaceChildren();
      return;
    }
    status.dataset['searchState'] = 'busy';
    try {
      const results = await search(asked, shownPages);
      if (asked !== latest) return;
      status.replaceChildren(countOf(results, asked));
      list.replaceChildren(...results.map(resultCard));
    } catch {
      if (asked !== latest) return;
      list.replaceChildren();
      status.replaceChildren(
        import.meta.env.DEV ? 'Zoeken werkt pas na een bouw (npm start). ' : 'Zoeken lukt nu niet. ',
        create('a', { href: href('/zoeken/') }, 'Bekijk de lijst met alle pagina’s'),
      );
      latest = '';
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

  input.addEventListener('focus', () => loadIndex().catch(() => undefined), { once: true });
  input.value = query;
  void show();
  return input;
}

function countOf(results: readonly SearchResult[], query: string): string {
  if (results.length === 0) return `Niets gevonden voor ‘${query}’. Probeer een ander woord.`;
  return results.length === 1 ? `1 pagina voor ‘${query}’` : `${results.length} pagina’s voor ‘${query}’`;
}

function resultCard({ url, title, excerpt, sections }: SearchResult): HTMLElement {
  const quote = create('p', {});
  // Parsed apart and copied as text and marks only: nothing else in an excerpt can reach the page.
  for (const node of new DOMParser().parseFromString(excerpt, 'text/html').body.childNodes) {
    quote.append(node.nodeName === 'MARK' ? create('mark', {}, node.textContent ?? '') : (node.textContent ?? ''));
  }
  const links = sections.map((section) => create('li', {}, create('a', { href: section.url }, section.title)));
  return create(
    'li',
    { 'data-search-result': '' },
    create('a', { href: url, class: 'result-title' }, title),
    quote,
    ...(links.length > 0 ? [create('ul', {}, ...links)] : []),
  );
}

function walkWithArrows(event: KeyboardEvent) {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const stops = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('input, .results a')];
  const next = stops.indexOf(document.activeElement as HTMLElement) + (event.key === 'ArrowDown' ? 1 : -1);
  if (!stops[next]) return;
  event.preventDefault();
  stops[next].focus();
}

function create<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Record<string, string>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}
