import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { spellCheckDocument } from 'cspell-lib';
import type { Passage } from './passages.ts';

/** Words of this site that no dictionary has, one a line; `#` starts a remark. */
export const wordList = 'content/woorden.txt';

/** A word that is in neither the Dutch dictionary nor the word list of the site. */
export interface UnknownWord {
  readonly passage: Passage;
  readonly word: string;
}

/** Holds texts against the Dutch dictionary and the words of the site. */
export async function unknownWords(passages: readonly Passage[]): Promise<UnknownWord[]> {
  const own = readFileSync(wordList, 'utf8')
    .split('\n')
    .map((line) => line.replace(/#.*/, '').trim())
    .filter(Boolean);
  const dutch = createRequire(import.meta.url).resolve('@cspell/dict-nl-nl/cspell-ext.json');
  // One document: the dictionary is loaded once. A passage is a line.
  const text = passages.map((passage) => passage.text.replaceAll(/\s+/g, ' ').replaceAll('’', "'")).join('\n');
  const { issues, errors } = await spellCheckDocument(
    { uri: 'file:///content.txt', text, languageId: 'plaintext', locale: 'nl-NL' },
    { noConfigSearch: true, generateSuggestions: false },
    {
      import: [dutch],
      language: 'nl-NL',
      words: own,
      minWordLength: 3,
      allowCompoundWords: false,
      maxNumberOfProblems: 10_000,
      maxDuplicateProblems: 10_000,
    },
  );
  if (errors?.length) throw errors[0]!;
  const starts: number[] = [0];
  for (const line of text.split('\n')) starts.push(starts.at(-1)! + line.length + 1);
  return issues.map(({ text: word, offset }) => ({
    word,
    passage: passages[starts.findLastIndex((start) => start <= offset)]!,
  }));
}
