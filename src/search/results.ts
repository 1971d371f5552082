import { href } from '../site.ts';
import { foundAlone, type Answer, type Kind } from './answer.ts';
import { fragmentOf } from './directive.ts';
import { fold } from './fold.ts';
import { showHidden } from './hidden.ts';
import type { Knowledge } from './knowledge.ts';
import type { LexiconAlarm } from './lexicon.ts';
import { hasMatch, markerOf, runsOf, type Marker, type Run } from './marks.ts';
import type { PagefindPage } from './pagefind.ts';
import type { RankedPage } from './rank.ts';
import type { Group } from './understand.ts';

/** A page as it is shown. */
export interface Card {
  readonly url: string;
  readonly title: readonly Run[];
  /** The pages above it, as words. */
  readonly above: string;
  readonly excerpt: readonly Run[];
  readonly sections: readonly { readonly url: string; readonly title: readonly Run[] }[];
}

/** What a search shows. */
export interface Results {
  readonly alarm: LexiconAlarm | undefined;
  readonly groups: readonly { readonly kind: Kind | undefined; readonly cards: readonly Card[] }[];
  /** What was done with the words that were typed. */
  readonly notes: readonly string[];
  /** Words to try instead. */
  readonly nearest: readonly string[];
}

/** An answer, made ready to be shown. */
export function resultsOf(answer: Answer, knowledge: Knowledge): Results {
  const mark = markerOf(answer.understood.groups);
  const spelt = speller(knowledge);
  return {
    alarm: answer.alarm,
    groups: answer.groups.map(({ kind, pages }) => ({ kind, cards: pages.map((page) => cardOf(page, mark)) })),
    notes: notesOn(answer, spelt),
    nearest: answer.nearest.map(spelt),
  };
}

/** What Pagefind finds by itself, made ready to be shown. */
export function plainResults(pages: readonly PagefindPage[]): Results {
  const plain = (text: string): Run[] => [{ text: showHidden(text), isMatch: false }];
  const cards = pages.map(({ url, meta, excerpt, sub_results }) => ({
    url,
    title: plain(meta.title),
    above: '',
    excerpt: runsOf(showHidden(excerpt)),
    sections: sub_results
      .filter((section) => section.url.includes('#'))
      .slice(0, 3)
      .map(({ url, title }) => ({ url, title: plain(title) })),
  }));
  const groups = cards.length > 0 ? [{ kind: undefined, cards }] : [];
  return { alarm: undefined, groups, notes: [], nearest: [] };
}

function cardOf({ page, sections }: RankedPage, mark: Marker): Card {
  const leads = [...sections, page, ...page.sections].map(({ lead }) => mark(lead)).filter((runs) => runs.length > 0);
  return {
    url: href(page.path),
    title: mark(page.title),
    above: page.above.join(' › '),
    excerpt: leads.find(hasMatch) ?? leads[0] ?? [],
    sections: sections.map((section) => ({
      url: href(page.path) + fragmentOf(section, mark),
      title: mark(section.title),
    })),
  };
}

function notesOn({ understood, groups }: Answer, spelt: (word: string) => string): string[] {
  const { corrected, alsoSearched, unknown } = understood;
  const found =
    groups.length > 0 ? understood.groups.filter(isFound).map(({ typed }) => typed) : foundAlone(understood);
  const nothing = unknown.filter((word) => word.length > 1);
  const split = `Niets gevonden voor ${listed(nothing)}; wel voor ${listed(found.map(spelt))}.`;
  const onUnknown = nothing.length > 0 && found.length > 0 ? [split] : [];
  if (groups.length === 0) return onUnknown;
  return [
    ...corrected.map(({ typed, used }) => `Resultaten voor ${quoted(spelt(used))}, je zocht ${quoted(typed)}.`),
    ...(alsoSearched.length > 0 ? [`Ook gezocht op ${listed(alsoSearched.slice(0, 3).map(spelt))}.`] : []),
    ...onUnknown,
  ];
}

const isFound = ({ alternatives }: Group): boolean => alternatives.length > 0;
const quoted = (word: string): string => `‘${word}’`;
const listed = (words: readonly string[]): string =>
  new Intl.ListFormat('nl', { type: 'conjunction' }).format(words.map(quoted));

/** Gives a folded word as the site writes it: `knieen` as knieën. */
function speller({ pages }: Knowledge): (word: string) => string {
  const texts = pages.flatMap(({ title, lead, sections }) => [
    title,
    lead,
    ...sections.flatMap((s) => [s.title, s.lead]),
  ]);
  const written = new Map<string, string>();
  for (const word of texts.join(' ').match(/[\p{L}\p{N}]+/gu) ?? []) {
    if (/[^a-z0-9]/.test(word.toLowerCase())) written.set(fold(word), word.toLowerCase());
  }
  return (word) => word.replaceAll(/[\p{L}\p{N}]+/gu, (one) => written.get(one) ?? one);
}
