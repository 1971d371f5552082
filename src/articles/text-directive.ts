/** Up to this length a quotation is named whole; a longer one by its first and its last words. */
const longestWhole = 80;
/** How many words are enough to name the beginning or the end of a longer one, to start with. */
const fewWords = 4;

/**
 * The end of an address that makes a browser find and mark a quotation: `:~:text=[before-,]begin[,end][,-after]`.
 * Browsers mark the first place that fits, whole words only, and a whole part stands within one block.
 * @param text what a reader sees of the page: a line break between blocks, single spaces within them
 * @param from where in it the quotation begins, not within a word
 * @param to where it ends, not within a word
 * @returns empty where it holds no word, or no words around it tell it from an earlier place
 */
export function textDirective(text: string, from: number, to: number): string {
  let [start, end] = [from, to];
  while (start < to && !isOfWord(text[start])) start++;
  while (end > start && !isOfWord(text[end - 1])) end--;
  if (start === end) return '';
  const quote = text.slice(start, end);
  if (quote.length <= longestWhole && !quote.includes('\n')) {
    return directive([quote], contextOf(text, start, end, true));
  }
  const blocks = quote.split('\n').map((block) => block.trim());
  for (let words = fewWords; words <= quote.length; words *= 2) {
    const begin = firstWords(blocks[0]!, words);
    const last = lastWords(blocks.at(-1)!, words);
    const rest = text.slice(start + begin.length);
    const found = placeOf(rest, [last]);
    if (found === end - last.length - start - begin.length) {
      return directive([begin, last], contextOf(text, start, start + begin.length, false));
    }
  }
  return '';
}

interface Context {
  readonly before: string;
  readonly after: string;
}

/** As few words before and after as make this the first place that fits; undefined where none do. */
function contextOf(text: string, start: number, end: number, mayFollow: boolean): Context | undefined {
  const lead = text.slice(0, start).trimEnd().split('\n').at(-1)!.trim();
  const trail = text.slice(end).trimStart().split('\n')[0]!.trim();
  for (let words = 0; words <= 20; words++) {
    const before = lastWords(lead, words);
    const after = mayFollow ? firstWords(trail, words) : '';
    const place = placeOf(text, [before, text.slice(start, end), after].filter(Boolean));
    if (place === (before ? text.slice(0, start).lastIndexOf(before) : start)) return { before, after };
  }
  return undefined;
}

function directive(parts: readonly string[], context: Context | undefined): string {
  if (!context) return '';
  const { before, after } = context;
  const named = [...(before ? [`${encodePart(before)}-`] : []), ...parts.map(encodePart)];
  return `:~:text=${[...named, ...(after ? [`-${encodePart(after)}`] : [])].join(',')}`;
}

/** Where these parts first stand in a text, one right behind the other, in whole words; -1 where they do not. */
function placeOf(text: string, parts: readonly string[]): number {
  const literals = parts.map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  const pattern = new RegExp(`${literals.join(String.raw`\s*`)}(?![\\p{L}\\p{N}])`, 'giu');
  const places = [...text.matchAll(pattern)].map(({ index }) => index);
  // A pattern that looks behind itself stops the script in Safari 15.
  return places.find((place) => !isOfWord(text[place - 1])) ?? -1;
}

/** Whether a character belongs to a word. */
export function isOfWord(character = ' '): boolean {
  return /[\p{L}\p{N}]/u.test(character);
}

function firstWords(text: string, count: number): string {
  return text.split(' ').slice(0, count).join(' ');
}

function lastWords(text: string, count: number): string {
  return count === 0 ? '' : text.split(' ').slice(-count).join(' ');
}

/** `-`, `,` and `&` mean something in a directive; the first is left alone by the platform's own encoding. */
function encodePart(text: string): string {
  return encodeURIComponent(text).replaceAll('-', '%2D');
}
