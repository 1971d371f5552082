import { parse, NodeType, type HTMLElement, type Node, type TextNode } from 'node-html-parser';
import { fold } from './fold.ts';
import { hide } from './hidden.ts';
import { stopWords } from './stop-words.ts';

/** In how many sections of a page a word is indexed: those that hold it most, besides those that it heads. */
const sectionsPerWord = 1;
const inHeading = 100;
const word = /&#?\w+;|\p{N}+(?:[.,]\p{N}+)+|[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu;

/** The weight that Pagefind's index takes for granted (25 of 24ths): at any other it writes the weight at every word. */
const plainWeight = '1.05';
/** A sentence that stands on this many pages says nothing of any of them. */
const pagesOfCommon = 3;

interface Piece {
  readonly node: TextNode;
  /** A sentence, or what stands of it in one text node; the pieces of a node joined give its text. */
  readonly text: string;
  readonly section: number;
  readonly isHeading: boolean;
}

/** A built page, read for the index. */
export interface ReadPage {
  readonly root: HTMLElement;
  /** What is indexed. */
  readonly pieces: readonly Piece[];
  /** What stands on too many pages to be indexed. */
  readonly common: ReadonlySet<string>;
  readonly keywords: readonly string[];
}

/** Reads what the copies of pages are made of. */
export function readPages(pages: readonly { html: string; keywords: readonly string[] }[]): ReadPage[] {
  const read = pages.map(({ html, keywords }) => {
    const root = parse(html, { blockTextElements: { script: true, style: true } });
    return { root, pieces: piecesOf(root.querySelector('[data-pagefind-body]')!), keywords };
  });
  const counts = new Map<string, number>();
  for (const { pieces } of read) {
    for (const text of new Set(pieces.map(({ text }) => text.trim()))) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const common = new Set([...counts].filter(([, pages]) => pages >= pagesOfCommon).map(([text]) => text));
  return read.map((page) => ({ ...page, common }));
}

/** The folded words of a page that are indexed, compounds whole. */
export function indexedWords({ pieces, common, keywords }: ReadPage): Set<string> {
  const texts = pieces.filter((piece) => !isCommon(piece, common)).map(({ text }) => text);
  return new Set([...texts, ...keywords].flatMap(wordsIn));
}

function isCommon({ text, isHeading }: Piece, common: ReadonlySet<string>): boolean {
  return !isHeading && common.has(text.trim()) && text.includes(' ');
}

/**
 * The copy of a page that is handed to Pagefind: compounds marked (`hardloop|schoenen`), what is not indexed hidden,
 * its keywords added. The published page stays as it is.
 * @param split gives the parts of a compound
 */
export function copyForIndex(page: ReadPage, split: (word: string) => readonly string[]): string {
  const { root, pieces, common, keywords } = page;
  const kept = sectionsToKeep(page);
  const done = new Set<string>();
  const mark = (written: string): string => {
    const parts = split(fold(written));
    if (parts.length < 2 || fold(written).length !== written.length) return written;
    let at = 0;
    return parts.map((part) => written.slice(at, (at += part.length))).join('|');
  };
  const copies = new Map<TextNode, string>();
  for (const piece of pieces) {
    const { node, section, text } = piece;
    const isHidden = isCommon(piece, common);
    const copy = text.replaceAll(word, (written) => {
      if (written.startsWith('&')) return written;
      const folded = fold(written);
      const place = `${folded} ${section}`;
      if (isHidden || isPassedOver(folded) || done.has(place) || !kept.get(folded)?.has(section)) return hide(written);
      done.add(place);
      return mark(written);
    });
    copies.set(node, (copies.get(node) ?? '') + copy);
  }
  for (const [node, copy] of copies) node.rawText = copy;
  const body = root.querySelector('[data-pagefind-body]')!;
  if (keywords.length > 0) {
    const marked = keywords.flatMap((keyword) => keyword.match(word) ?? []).filter((one) => !isPassedOver(fold(one)));
    body.setAttribute('data-pagefind-meta', `keywords:${[...new Set(marked)].map(mark).join(' ')}`);
  }
  body.setAttribute('data-pagefind-weight', plainWeight);
  return root.toString();
}

/** A word that nobody searches: a stop word, the 0,97 or 2019 of a study. */
function isPassedOver(folded: string): boolean {
  return stopWords.has(folded) || /^\d+[.,]|^\d{4,}$/.test(folded);
}

/** The folded words of a text that are indexed. */
function wordsIn(text: string): string[] {
  return (text.match(word) ?? [])
    .filter((written) => !written.startsWith('&'))
    .map(fold)
    .filter((folded) => !isPassedOver(folded));
}

function sectionsToKeep({ pieces, common }: ReadPage): Map<string, Set<number>> {
  const counts = new Map<string, Map<number, number>>();
  for (const piece of pieces) {
    if (isCommon(piece, common)) continue;
    for (const folded of wordsIn(piece.text)) {
      const perSection = counts.get(folded) ?? new Map<number, number>();
      perSection.set(piece.section, (perSection.get(piece.section) ?? 0) + (piece.isHeading ? inHeading : 1));
      counts.set(folded, perSection);
    }
  }
  const most = (perSection: Map<number, number>) => {
    const sorted = [...perSection].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    return new Set(sorted.filter(([, count], at) => at < sectionsPerWord || count >= inHeading).map(([at]) => at));
  };
  return new Map([...counts].map(([folded, perSection]) => [folded, most(perSection)]));
}

function piecesOf(body: HTMLElement): Piece[] {
  const pieces: Piece[] = [];
  let section = 0;
  const walk = (node: Node, isHeading: boolean): void => {
    if (node.nodeType === NodeType.TEXT_NODE) {
      const text = node as TextNode;
      for (const sentence of text.rawText.split(/(?<=[.?!:]\s)/))
        pieces.push({ node: text, text: sentence, section, isHeading });
      return;
    }
    if (node.nodeType !== NodeType.ELEMENT_NODE) return;
    const element = node as HTMLElement;
    if (/^(script|style|svg)$/i.test(element.rawTagName) || element.hasAttribute('data-pagefind-ignore')) return;
    const startsSection = isSectionHeading(element);
    if (startsSection) section++;
    element.childNodes.forEach((child) => walk(child, isHeading || startsSection || element.rawTagName === 'h1'));
  };
  walk(body, false);
  return pieces;
}

/** Whether an element heads a section that a result can point to: a heading, or a word of the glossary. */
export function isSectionHeading({ rawTagName, id }: HTMLElement): boolean {
  return /^(h2|h3|dt)$/i.test(rawTagName) && id !== '';
}
