import { isOfWord } from './text-directive.ts';

/** What a reader sees of a page, and where a selection stands in it. */
export interface SelectedText {
  /** A line break between what a browser finds as a whole, single spaces within it. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The selected words, without the numbers of sources. */
  readonly quote: string;
}

/** What is no text of the page: the meanings of terms stay closed, and the button that shares comes and goes. */
const unseen = 'script, style, noscript, [hidden], .meaning, [data-quote]';

/** What stands in between and was not written, or not shown: controls, a form with its answers, a part that is closed. */
const notSaid = 'sup, .share, .section-heading [role="status"], .check-form, details:not([open]) > :not(summary)';

/** Reads the text of the page as a browser searches it, and finds a selection in it, widened to whole words. */
export function readSelected(range: Range): SelectedText {
  const unsaid: (readonly [start: number, end: number])[] = [];
  let text = '';
  let start = -1;
  let end = -1;
  let last: Element | undefined;
  const add = (part: string) => {
    const spaced = part.replaceAll('\u00ad', '').replaceAll(/\s+/g, ' ');
    text += / $/.test(text) ? spaced.trimStart() : spaced;
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const parent = node.parentElement!;
    if (parent.closest(unseen)) continue;
    if (last && wholeOf(parent) !== wholeOf(last)) {
      // A term is a button: it stands in its sentence, but a browser finds it by itself.
      if (blockOf(parent) === blockOf(last)) unsaid.push([text.length, text.length + 1]);
      text += '\n';
    }
    last = parent;

    const isSelected = range.intersectsNode(node);
    const from = isSelected ? (node === range.startContainer ? range.startOffset : 0) : node.length;
    const to = isSelected && node === range.endContainer ? range.endOffset : node.length;
    const before = text.length;
    add(node.data.slice(0, from));
    if (from < to) {
      if (start < 0) start = text.length;
      add(node.data.slice(from, to));
      end = text.length;
    }
    add(node.data.slice(to));
    if (parent.closest(notSaid)) unsaid.push([before, text.length]);
  }
  while (isOfWord(text[start]) && isOfWord(text[start - 1])) start--;
  while (isOfWord(text[end - 1]) && isOfWord(text[end])) end++;

  const isSaid = (place: number) => !unsaid.some(([from, to]) => from <= place && place < to);
  const said = [...text.slice(start, end)].filter((_, index) => isSaid(start + index)).join('');
  return { text, start, end, quote: said.replaceAll(/\s+/g, ' ').trim() };
}

/** What a browser finds as a whole: the text of an element that is no plain part of a line. */
function wholeOf(element: Element): Element {
  return displayOf(element) === 'inline' ? wholeOf(element.parentElement!) : element;
}

/** The nearest element around that stands on lines of its own. */
export function blockOf(element: Element): Element {
  return displayOf(element).startsWith('inline') ? blockOf(element.parentElement!) : element;
}

function displayOf(element: Element): string {
  return getComputedStyle(element).display;
}
