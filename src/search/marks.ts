import { fold } from './fold.ts';
import { stemOf } from './stem.ts';
import type { Group } from './understand.ts';

/** A piece of text, and whether it is what was searched. */
export interface Run {
  readonly text: string;
  readonly isMatch: boolean;
}

/** Cuts texts at the words that a query found, in whatever form they stand there. */
export type Marker = (text: string) => readonly Run[];

const shortestPart = 4;

/** Makes the marker of a query. */
export function markerOf(groups: readonly Group[]): Marker {
  const words = groups.flatMap(({ alternatives }) => alternatives.flatMap(({ words }) => words.split(' ')));
  const stems = new Set(words.map(stemOf));
  const parts = [...new Set(words.filter((word) => word.length >= shortestPart))];
  const isFound = (written: string) => {
    const folded = fold(written);
    return stems.has(stemOf(folded)) || parts.some((part) => folded.includes(part));
  };
  return (text) => {
    const runs: Run[] = [];
    // The words stand at the odd places.
    text.split(/([\p{L}\p{N}]+)/u).forEach((piece, at) => {
      const isMatch = at % 2 === 1 && isFound(piece);
      const last = runs.at(-1);
      if (last && last.isMatch === isMatch) runs[runs.length - 1] = { text: last.text + piece, isMatch };
      else if (piece) runs.push({ text: piece, isMatch });
    });
    return runs;
  };
}

export function hasMatch(runs: readonly Run[]): boolean {
  return runs.some(({ isMatch }) => isMatch);
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'" };

/** An excerpt of Pagefind as runs: text with `<mark>` in it, HTML-escaped. No markup of it reaches the page. */
export function runsOf(excerpt: string): Run[] {
  const plain = (html: string) => html.replaceAll(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? whole);
  return excerpt
    .split(/<mark>(.*?)<\/mark>/s)
    .map((piece, at) => ({ text: plain(piece), isMatch: at % 2 === 1 }))
    .filter(({ text }) => text !== '');
}
