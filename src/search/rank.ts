import type { LexiconPage, LexiconSection } from './lexicon.ts';
import type { Knowledge } from './knowledge.ts';
import { foldedWords } from './fold.ts';
import type { Understanding } from './understand.ts';

/** One page as Pagefind finds it. */
export interface Hit {
  /** What Pagefind calls the page. */
  readonly id: string;
  readonly score: number;
  /** Which words of the page match, counted from its start. */
  readonly words: readonly number[];
}

/** Finds the pages that hold all these words. */
export type Find = (words: string) => Promise<readonly Hit[]>;

export interface RankedPage {
  readonly page: LexiconPage;
  readonly score: number;
  /** Sections that answer the query, the best first. */
  readonly sections: readonly LexiconSection[];
}

const shownSections = 3;
/** A page, or a section, that is this much worse than the best is no answer. */
const least = { page: 0.2, section: 0.35 };
/** How much a heading that names all that is asked for adds to its page. */
const inHeading = 0.6;
/** A query of which less than this is found has no answer. */
const leastCoverage = 0.47;

/** Lists that name every word once: what explains it comes first. */
const lists: readonly string[] = ['/begrippen/', '/bronnen/', '/wijzigingen/', '/zoeken/', '/checks/'];

/** What a page is worth as an answer, apart from its words. */
function standingOf(path: string): number {
  if (lists.includes(path)) return 0.6;
  // These say in short what articles explain.
  if (path.startsWith('/checks/') || path === '/feit-of-fabel/') return 0.65;
  // Leads from a complaint to what to do.
  return path === '/klachtenwijzer/' ? 1.2 : 1;
}

/**
 * The pages that answer a query, best first: for each thing it asks for the best of its alternatives, summed, and
 * the more the page has of all that is asked for, the better.
 */
export async function rank({ groups }: Understanding, knowledge: Knowledge, find: Find): Promise<RankedPage[]> {
  const asked = groups.reduce((sum, { worth }) => sum + worth, 0);
  const candidates = new Map<string, Candidate>();
  for (const { alternatives, worth } of groups) {
    const found = new Map<
      string,
      { score: number; weight: number; places: Map<number, number>; telling: Set<number> }
    >();
    for (const { words, weight } of alternatives) {
      const rarest = rarestOf(words, knowledge);
      const placesOf = new Map(rarest === words ? [] : (await find(rarest)).map(({ id, words }) => [id, words]));
      for (const { id, score, words: places } of await find(words)) {
        const known = found.get(id) ?? {
          score: 0,
          weight: 0,
          places: new Map<number, number>(),
          telling: new Set<number>(),
        };
        known.score = Math.max(known.score, score * weight);
        known.weight = Math.max(known.weight, weight);
        for (const place of places) known.places.set(place, Math.max(weight, known.places.get(place) ?? 0));
        for (const place of placesOf.get(id) ?? places) known.telling.add(place);
        found.set(id, known);
      }
    }
    const best = Math.max(...[...found.values()].map(({ score }) => score));
    for (const [id, { score, weight, places, telling }] of found) {
      const candidate = candidates.get(id) ?? { score: 0, covered: 0, perGroup: [] };
      candidate.score += worth * (0.3 + 0.7 * (score / best));
      candidate.covered += worth * weight;
      candidate.perGroup.push({ worth, places, telling });
      candidates.set(id, candidate);
    }
  }
  const byKey = new Map(knowledge.pages.map((page) => [page.key, page]));
  const ranked = [...candidates].flatMap(([id, { score, covered, perGroup }]) => {
    const page = byKey.get(id);
    const coverage = covered / asked;
    if (!page || coverage < leastCoverage) return [];
    const standing = standingOf(page.path);
    const { sections, named } = sectionsFor(page, perGroup);
    return [{ page, score: score * coverage * standing * (1 + (inHeading * named) / asked), sections }];
  });
  ranked.sort((a, b) => b.score - a.score);
  return ranked.filter(({ score }) => score >= least.page * ranked[0]!.score);
}

/** The word of a phrase that the fewest pages have: where it stands, the phrase is spoken of. */
function rarestOf(phrase: string, { words }: Knowledge): string {
  const pages = (word: string) => words.get(word)?.pages ?? 0;
  return phrase.split(' ').reduce((rarest, word) => (pages(word) < pages(rarest) ? word : rarest));
}

interface Candidate {
  score: number;
  covered: number;
  /** For each thing asked for: what it is worth, and which words of the page match how well. */
  readonly perGroup: { worth: number; places: ReadonlyMap<number, number>; telling: ReadonlySet<number> }[];
}

/**
 * @returns the sections that answer, best first, and `named`: what the things are worth together that one heading, or
 * the title of the page, names
 */
function sectionsFor(page: LexiconPage, perGroup: Candidate['perGroup']) {
  const scores = new Map<LexiconSection, number>();
  const named = new Map<LexiconPage | LexiconSection, number>();
  for (const { worth, places, telling } of perGroup) {
    const values = new Map<LexiconSection, number>();
    const best = new Map<LexiconPage | LexiconSection, number>();
    for (const [place, weight] of places) {
      const section = page.sections.findLast(({ start }) => start <= place);
      const under = section ?? page;
      const isInHeading = place < (section?.start ?? 0) + foldedWords(under.title).length;
      if (isInHeading) best.set(under, Math.max(weight, best.get(under) ?? 0));
      if (section && telling.has(place))
        values.set(section, (values.get(section) ?? 0) + weight * (isInHeading ? 3 : 1));
    }
    for (const [under, weight] of best) named.set(under, (named.get(under) ?? 0) + worth * weight);
    for (const [section, value] of values) {
      scores.set(section, (scores.get(section) ?? 0) + worth * (1 + Math.log(value + 0.2)));
    }
  }
  const sorted = [...scores].sort((a, b) => b[1] - a[1]);
  const answering = sorted
    .filter(([, score]) => score >= least.section * sorted[0]![1])
    .slice(0, shownSections)
    .map(([section]) => section);
  return { sections: answering, named: Math.max(0, ...named.values()) };
}
