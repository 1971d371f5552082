import type { CompoundList } from './compound-list.ts';
import { bareParts, splitCompound } from './compounds.ts';
import { stopWords } from './stop-words.ts';

/** Splits the compounds of a site. */
export interface CompoundFinder {
  /** The parts of a folded word; the word alone where it is no compound. */
  split(word: string): readonly string[];
  /** A part without what joins it to the next. */
  bare(part: string): string;
  /** The splits made so far that nobody looked at yet, as they are written in the list. */
  unreviewed(): string[];
}

/**
 * Makes a splitter that knows the site's own words.
 * @param own every folded word of the site
 */
export function compoundFinder(own: ReadonlySet<string>, { parts, whole, reviewed }: CompoundList): CompoundFinder {
  const kept = new Set(parts);
  const never = new Set(whole);
  const known = new Map(reviewed.map((split) => [split.replaceAll('|', ''), split.split('|')]));
  const fresh = new Set<string>();
  const made = new Map<string, readonly string[]>();
  const isPart = (part: string) => kept.has(part) || (part.length >= 4 && own.has(part) && !stopWords.has(part));
  const splitAnew = (word: string): readonly string[] => {
    if (never.has(word) || word.length < 7 || !/^[a-z]+$/.test(word)) return [word];
    const reviewedSplit = known.get(word);
    if (reviewedSplit) return reviewedSplit;
    const found = splitCompound(word, (part) => part !== word && isPart(part));
    if (found) fresh.add(found.join('|'));
    return found ?? [word];
  };
  return {
    split(word) {
      const parts = made.get(word) ?? splitAnew(word);
      made.set(word, parts);
      return parts;
    },
    bare: (part) => bareParts(part, isPart),
    unreviewed: () => [...fresh].sort(),
  };
}
