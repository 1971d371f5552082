import { foldedWords } from './fold.ts';

/** A section of a page, where a result can point to. */
export interface LexiconSection {
  readonly id: string;
  readonly title: string;
  /** Which word of the page its heading starts at, as Pagefind counts. */
  readonly start: number;
  /** How the section begins: words that stand in the page like this. */
  readonly lead: string;
}

/** A page that search can find. */
export interface LexiconPage {
  /** From the site's root, without the base path. */
  readonly path: string;
  readonly title: string;
  /** The names of the pages above it. */
  readonly above: readonly string[];
  readonly lead: string;
  /** What Pagefind calls it. */
  readonly key: string;
  readonly sections: readonly LexiconSection[];
}

/** An entry of the dictionary: what the site calls it, and what readers type. All folded. */
export interface LexiconTerm {
  readonly forms: readonly string[];
  readonly searchedAs: readonly string[];
}

/** A sign that needs a call, with the phrases by which readers describe it. */
export interface LexiconAlarm {
  /** Address of the advice, from the site's root. */
  readonly path: string;
  /** How urgent, in the words of the check. */
  readonly label: string;
  readonly advice: string;
  /** Whether it cannot wait until tomorrow. */
  readonly isUrgent: boolean;
  /** Each phrase as its words, each word as the alternatives for it. Folded. */
  readonly phrases: readonly (readonly (readonly string[])[])[];
}

export interface LexiconWord {
  /** The number of pages it stands on, 35 for more. */
  readonly pages: number;
  /** The words that it is made of; itself alone where it is no compound. */
  readonly parts: readonly string[];
}

/** What search knows of the site and of Dutch: made at build time, fetched when the box opens. */
export interface Lexicon {
  /** Every word that is indexed, folded. */
  readonly words: ReadonlyMap<string, LexiconWord>;
  /** Words that stand in compounds only, such as `hardloop`. */
  readonly parts: readonly string[];
  /** The names of the parts of the dictionary. */
  readonly shards: readonly string[];
  readonly alarms: readonly LexiconAlarm[];
  readonly pages: readonly LexiconPage[];
  /** The ways in that a search without results offers. */
  readonly doors: readonly { readonly path: string; readonly title: string }[];
}

/** The most that one digit holds. */
const most = 35;

type Written = [
  words: string,
  parts: string,
  shards: string[],
  alarms: LexiconAlarm[],
  pages: (string | number)[][],
  doors: Lexicon['doors'],
];

/**
 * Writes a lexicon as JSON, small: a word is written as the number of letters that it shares with the word before
 * it, the number of its pages (both in base 36), and the rest of its letters, with a mark between its parts; the start
 * of a section as the number of words from the start of the one before it.
 */
export function writeLexicon({ words, parts, shards, alarms, pages, doors }: Lexicon): string {
  let before = '';
  const marked = [...words.values()].map(({ parts, pages }) => [parts.join('|'), Math.min(pages, most)] as const);
  const coded = marked
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([word, pages]) => {
      let shared = 0;
      while (shared < most && shared < word.length && word[shared] === before[shared]) shared++;
      before = word;
      return shared.toString(36) + pages.toString(36) + word.slice(shared);
    });
  const written: Written = [
    coded.join(' '),
    parts.join(' '),
    [...shards],
    [...alarms],
    pages.map(({ path, title, above, lead, key, sections }) => [
      path,
      title,
      above.join('\n'),
      lead,
      key,
      ...sections.flatMap(({ id, title, start, lead }, at) => [
        id === idOf(title) ? '' : id,
        title,
        start - (sections[at - 1]?.start ?? 0),
        lead,
      ]),
    ]),
    doors,
  ];
  return JSON.stringify(written);
}

/** The id of a term of the glossary: most follow from their title, and need not be sent. */
function idOf(title: string): string {
  return `begrip-${foldedWords(title).join('-')}`;
}

/** @throws on anything that {@link writeLexicon} did not write */
export function readLexicon(json: unknown): Lexicon {
  const [coded, parts, shards, alarms, pages, doors] = json as Written;
  const words = new Map<string, LexiconWord>();
  let marked = '';
  for (const code of coded.split(' ')) {
    marked = marked.slice(0, parseInt(code[0]!, 36)) + code.slice(2);
    words.set(marked.replaceAll('|', ''), { pages: parseInt(code[1]!, 36), parts: marked.split('|') });
  }
  const list = (text: string, by: string) => text.split(by).filter(Boolean);
  return {
    words,
    parts: list(parts, ' '),
    shards,
    alarms,
    doors,
    pages: pages.map(([path, title, above, lead, key, ...rest]) => {
      const sections: LexiconSection[] = [];
      let start = 0;
      for (let at = 0; at < rest.length; at += 4) {
        const [id, title, words, lead] = rest.slice(at, at + 4);
        start += Number(words);
        sections.push({ id: String(id) || idOf(String(title)), title: String(title), start, lead: String(lead) });
      }
      const texts = { path: String(path), title: String(title), lead: String(lead), key: String(key) };
      return { ...texts, above: list(String(above), '\n'), sections };
    }),
  };
}
