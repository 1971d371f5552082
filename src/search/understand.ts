import { distanceBetween } from './distance.ts';
import { foldedWords } from './fold.ts';
import { phraseKey, tooMuchOf, type Knowledge } from './knowledge.ts';
import { soundOf } from './sound.ts';
import { stemOf } from './stem.ts';
import { stopWords } from './stop-words.ts';

/** Words to be found together on a page, and how well they stand for what was typed: 1 is what was typed. */
interface Alternative {
  readonly words: string;
  readonly weight: number;
}

/** One thing that a query asks for: the ways to find it. */
export interface Group {
  readonly typed: string;
  /** Best first; empty where the site has nothing like it. */
  readonly alternatives: readonly Alternative[];
  /** How much it says: a rare word says more. */
  readonly worth: number;
}

/** What a query was taken to mean. */
export interface Understanding {
  readonly groups: readonly Group[];
  /** Words taken for a misspelling, with what was searched instead. */
  readonly corrected: readonly { readonly typed: string; readonly used: string }[];
  /** Words of the site that were searched because of what was typed. */
  readonly alsoSearched: readonly string[];
  /** Words that nothing was found for. */
  readonly unknown: readonly string[];
}

const weights = {
  form: 0.95,
  completion: 0.9,
  synonym: 0.9,
  joined: 0.8,
  parts: 0.7,
  ends: 0.6,
  head: 0.4,
  start: 0.7,
};
/** What is left of a word for each letter in it that had to be changed. */
const perLetter = 0.8;
/** A word that the site does not have says more of a query than its rarest word. */
const unknownWorth = 1.2;
/** A word that neither the dictionary nor a heading has says less of a query than its rarity would have it. */
const generalWorth = 0.6;
/** `geïrriteerde`, `krakend`: says how something is, where another word says what. */
const describing = /(end|ig|lijk|baar|isch)e?$|^ge.+(d|t|en)e?$/;
const describingWorth = 0.2;
/** From here on one other letter is sooner a slip than a compound of other words (`hartloopschoenen`). */
const longWord = 9;
const mostLetters = 2;
const longestPhrase = 4;
const completions = 5;

/**
 * Reads a query: phrases and words of the dictionary, compounds, the last word while it is being typed, misspellings.
 * Only words of the site are searched.
 */
export function understand(query: string, knowledge: Knowledge): Understanding {
  const all = foldedWords(query);
  const content = all.flatMap((word, at) => {
    const tooMuch = tooMuchOf(word);
    if (all[at - 1] === 'te' && knowledge.known.has(tooMuch)) return [tooMuch];
    return stopWords.has(word) ? [] : [word];
  });
  const words = content.length > 0 ? content : all;
  const isOpen = /[\p{L}\p{N}]$/u.test(query);
  const reading: Reading = { knowledge, corrected: [], also: new Set() };
  const groups: (Group | undefined)[] = [];
  for (let at = 0; at < words.length;) {
    const phrase = phraseAt(words, at, isOpen, reading) ?? joinedAt(words, at, reading);
    const isLast = at === words.length - 1;
    groups.push(phrase?.group ?? groupOf(words[at]!, isOpen && isLast, reading));
    at += phrase?.length ?? 1;
  }
  const asked = groups.filter((group) => group !== undefined);
  const unknown = asked.filter(({ alternatives }) => alternatives.length === 0).map(({ typed }) => typed);
  return { groups: asked, unknown, corrected: reading.corrected, alsoSearched: [...reading.also] };
}

/** Words that come near to what was typed, for a query that nothing was found for; the nearest first. */
export function nearestWords(query: string, { words }: Knowledge, limit: number): string[] {
  const typed = foldedWords(query).filter((word) => !stopWords.has(word));
  return [...words.keys()]
    .filter((word) => word.length > 3)
    .map((word) => ({ word, distance: Math.min(...typed.map((one) => remoteness(one, word))) }))
    .filter(({ distance }) => distance <= 0.45)
    .sort((a, b) => a.distance - b.distance || pagesOf(b.word, words) - pagesOf(a.word, words))
    .slice(0, limit)
    .map(({ word }) => word);
}

/** 0 is the same word, 1 another one. */
function remoteness(a: string, b: string): number {
  const longest = Math.max(a.length, b.length);
  return distanceBetween(a, b, Math.ceil(longest / 2)) / longest;
}

interface Reading {
  readonly knowledge: Knowledge;
  readonly corrected: { typed: string; used: string }[];
  readonly also: Set<string>;
}

interface Found {
  readonly group: Group;
  /** How many of the words it takes. */
  readonly length: number;
}

function phraseAt(words: readonly string[], at: number, isOpen: boolean, reading: Reading): Found | undefined {
  for (let length = Math.min(longestPhrase, words.length - at); length > 1; length--) {
    const phrase = words.slice(at, at + length);
    const key = isOpen && at + length === words.length ? startedKey(phrase, reading) : undefined;
    const synonyms = synonymsOf(phrase, reading, key);
    if (synonyms.length === 0) continue;
    const itself = phrase.every((word) => isIndexed(word, reading.knowledge))
      ? [{ words: phrase.join(' '), weight: 1 }]
      : [];
    const apart = phrase.flatMap((word) =>
      reading.knowledge.known.has(word)
        ? weighed(alternativesOf(word, { ...reading, also: new Set() }), weights.head)
        : [],
    );
    return { group: group(phrase.join(' '), [...itself, ...synonyms, ...apart], reading), length };
  }
  return undefined;
}

/** The phrase of the dictionary of which the last word is still being typed. */
function startedKey(phrase: readonly string[], { knowledge }: Reading): string | undefined {
  const start = `${phraseKey(phrase.slice(0, -1))} ${phrase.at(-1)}`;
  if (knowledge.bySearched.has(phraseKey(phrase))) return undefined;
  return [...knowledge.bySearched.keys()].find((key) => key.startsWith(start));
}

/** "loop schoenen" where the site has loopschoenen. */
function joinedAt(words: readonly string[], at: number, reading: Reading): Found | undefined {
  const [first, second] = [words[at], words[at + 1]];
  if (first === undefined || second === undefined) return undefined;
  const joined = first + second;
  if (!reading.knowledge.known.has(joined)) return undefined;
  const both = [first, second].every((word) => isIndexed(word, reading.knowledge))
    ? [{ words: `${first} ${second}`, weight: weights.joined }]
    : [];
  return { group: group(`${first} ${second}`, [...alternativesOf(joined, reading), ...both], reading), length: 2 };
}

/** @returns undefined for a misspelt stop word, a number of the reader's own, and the first letter of a word to come */
function groupOf(word: string, isOpen: boolean, reading: Reading): Group | undefined {
  const { known, pages } = reading.knowledge;
  const worth = unknownWorth * Math.log(1 + pages.length) * (describing.test(word) ? describingWorth : 1);
  const unknown = { typed: word, alternatives: [], worth };
  if (hasNoAnswer(word, reading.knowledge)) return unknown;
  if (known.has(word)) return group(word, alternativesOf(word, reading), reading);
  if ((isOpen && word.length === 1) || /^\d+$/.test(word)) return undefined;
  const sounding = soundingLike(word, reading.knowledge);
  if (sounding !== undefined) return correctedGroup(word, sounding, reading);
  const sameStem = reading.knowledge.byStem.get(stemOf(word)) ?? [];
  const ahead = isOpen ? completionsOf(word, reading) : [];
  const ofStem = sameStem.flatMap((one) => weighed(alternativesOf(one, reading), weights.form));
  const ofAhead = ahead.flatMap((one) => weighed(alternativesOf(one, reading), weights.completion));
  if (ofStem.length + ofAhead.length > 0) return group(word, [...ofStem, ...ofAhead], reading);
  const parts = reading.knowledge.split(word);
  const spelt = spellingOf(
    word,
    parts ? Number(word.length >= longWord) : word.length < 8 ? 1 : mostLetters,
    reading.knowledge,
  );
  if (spelt !== undefined) return stopWords.has(spelt) ? undefined : correctedGroup(word, spelt, reading);
  if (parts) return group(word, partsOf(parts, reading), reading);
  const misspelt = isOpen ? misspeltStartOf(word, reading) : [];
  const ofMisspelt = misspelt.flatMap((one) => weighed(alternativesOf(one, reading), weights.start));
  if (ofMisspelt.length > 0) {
    reading.corrected.push({ typed: word, used: misspelt[0]! });
    return group(word, ofMisspelt, reading);
  }
  return unknown;
}

/** Whether it is a word of what the site has nothing on: its entry in the dictionary leads nowhere. */
function hasNoAnswer(word: string, { bySearched, words }: Knowledge): boolean {
  const meant = words.has(word) ? undefined : bySearched.get(stemOf(word));
  return meant?.some(({ forms }) => forms.length === 0) ?? false;
}

function correctedGroup(typed: string, used: string, reading: Reading): Group {
  reading.corrected.push({ typed, used });
  const letters = soundOf(typed) === soundOf(used) ? 0 : distanceBetween(typed, used, mostLetters);
  return group(typed, weighed(alternativesOf(used, reading), perLetter ** letters), reading);
}

/** The ways to find a word that is known: itself, its other forms, what it is called on the site, its parts. */
function alternativesOf(word: string, reading: Reading): Alternative[] {
  const itself = isIndexed(word, reading.knowledge) ? [{ words: word, weight: 1 }] : [];
  const parts = reading.knowledge.split(word);
  return [...itself, ...synonymsOf([word], reading), ...(parts ? partsOf(parts, reading) : [])];
}

function synonymsOf(
  phrase: readonly string[],
  { knowledge, also }: Reading,
  key: string = phraseKey(phrase),
): Alternative[] {
  const typed = phrase.join(' ');
  const searchable = (words: string) => words !== typed && words.split(' ').every((one) => isIndexed(one, knowledge));
  const ofForm = knowledge.byForm.get(key) ?? [];
  const ofSearched = knowledge.bySearched.get(key) ?? [];
  const isExact = ofForm.some(({ forms }) => forms.includes(typed));
  const forms = ofForm.flatMap((term) => term.forms.filter(searchable));
  const exactly = ofSearched.filter(({ searchedAs }) => searchedAs.includes(typed));
  const meant = (isExact ? exactly : ofSearched).map((term) => term.forms.filter(searchable));
  for (const [first] of meant) if (first !== undefined && phraseKey(first.split(' ')) !== key) also.add(first);
  return [
    ...forms.map((words) => ({ words, weight: weights.form })),
    ...meant.flat().map((words) => ({ words, weight: weights.synonym })),
  ];
}

function partsOf(parts: readonly string[], reading: Reading): Alternative[] {
  const { knowledge } = reading;
  const found = parts.filter((part) => isIndexed(part, knowledge));
  const meant = parts.map((part) => [
    ...(isIndexed(part, knowledge) ? [part] : []),
    ...synonymsOf([part], { ...reading, also: new Set() }).map(({ words }) => words),
  ]);
  const head = meant.at(-1)?.[0];
  const isWhole = meant.every((list) => list.length > 0);
  return [
    ...(isWhole ? [{ words: meant.map(([first]) => first).join(' '), weight: weights.parts }] : []),
    ...(isWhole && parts.length > 2 ? [{ words: `${meant[0]![0]} ${head}`, weight: weights.ends }] : []),
    ...found.filter((part) => part !== head).map((words) => ({ words, weight: weights.head })),
    ...(head === undefined ? [] : [{ words: head, weight: weights.head }]),
  ];
}

function completionsOf(start: string, { knowledge }: Reading): string[] {
  if (start.length < 2) return [];
  return mostCommon(
    [...knowledge.known].filter((word) => word.startsWith(start)),
    knowledge,
  );
}

/** Words of which the start is one letter away from a word that is still being typed. */
function misspeltStartOf(word: string, { knowledge }: Reading): string[] {
  if (!isSpellable(word) || isShort(word)) return [];
  const lengths = [word.length - 1, word.length, word.length + 1];
  const isNear = (one: string) => lengths.some((length) => distanceBetween(word, one.slice(0, length), 1) <= 1);
  return mostCommon(
    [...knowledge.known].filter((one) => one.length > word.length && one[0] === word[0] && isNear(one)),
    knowledge,
  );
}

function mostCommon(list: readonly string[], { words }: Knowledge): string[] {
  return [...list].sort((a, b) => pagesOf(b, words) - pagesOf(a, words) || a.length - b.length).slice(0, completions);
}

/** The known word that sounds the same. */
function soundingLike(word: string, knowledge: Knowledge): string | undefined {
  return isSpellable(word) ? mostCommon(knowledge.bySound.get(soundOf(word)) ?? [], knowledge)[0] : undefined;
}

/** The known word, or stop word, that is at most so many letters away and starts with the same one. */
function spellingOf(word: string, most: number, knowledge: Knowledge): string | undefined {
  if (!isSpellable(word)) return undefined;
  for (let limit = 1; limit <= most; limit++) {
    const isNear = (one: string) => one.length > 3 && one[0] === word[0] && distanceBetween(word, one, limit) <= limit;
    const isSlip = (one: string) => isNear(one) && (!isShort(word) || !hasOtherLetter(word, one));
    const [best = [...stopWords].find(isNear)] = mostCommon([...knowledge.known].filter(isSlip), knowledge);
    if (best !== undefined) return best;
  }
  return undefined;
}

/** A short word with another letter is sooner another word (`griep` and `groep`) than a misspelling. */
function isShort(word: string): boolean {
  return word.length < 6;
}

function hasOtherLetter(a: string, b: string): boolean {
  const sorted = (word: string) => [...word].sort().join('');
  return a.length === b.length && sorted(a) !== sorted(b);
}

function isSpellable(word: string): boolean {
  return word.length > 3 && !/\d/.test(word);
}

function pagesOf(word: string, words: Knowledge['words']): number {
  return words.get(word)?.pages ?? 0;
}

function isIndexed(word: string, { words }: Knowledge): boolean {
  return words.has(word);
}

function weighed(alternatives: readonly Alternative[], by: number): Alternative[] {
  return alternatives.map(({ words, weight }) => ({ words, weight: weight * by }));
}

/** Each alternative once, the best first. What a query asks for is worth more the fewer pages have it. */
function group(typed: string, alternatives: readonly Alternative[], { knowledge }: Reading): Group {
  const best = new Map<string, number>();
  for (const { words, weight } of alternatives) best.set(words, Math.max(weight, best.get(words) ?? 0));
  const sorted = [...best].map(([words, weight]) => ({ words, weight })).sort((a, b) => b.weight - a.weight);
  const pages = Math.max(1, ...sorted.slice(0, 3).map(({ words }) => fewest(words, knowledge)));
  const key = phraseKey(typed.split(' '));
  const isSubject = [knowledge.named, knowledge.byForm, knowledge.bySearched].some((known) => known.has(key));
  const worth = Math.log(1 + knowledge.pages.length / pages) * (isSubject ? 1 : generalWorth);
  return { typed: typed.replace('_', ' '), alternatives: sorted, worth };
}

function fewest(phrase: string, { words }: Knowledge): number {
  return Math.min(...phrase.split(' ').map((word) => words.get(word)?.pages ?? 1));
}
