import type { LexiconSection } from './lexicon.ts';
import { hasMatch, type Marker } from './marks.ts';

const wordsAround = 2;

/**
 * The fragment that leads to a section and lets the browser mark what was searched: the heading, where it names it,
 * else the words around it. A browser that knows no text directives goes to the section alone.
 */
export function fragmentOf({ id, title, lead }: LexiconSection, mark: Marker): string {
  const text = hasMatch(mark(title)) ? title : (aroundMatch(lead, mark) ?? title);
  return `#${id}:~:text=${encodeURIComponent(text).replaceAll('-', '%2D')}`;
}

function aroundMatch(lead: string, mark: Marker): string | undefined {
  const words = lead.replace(/ …$/, '').split(' ');
  const at = words.findIndex((word) => hasMatch(mark(word)));
  if (at < 0) return undefined;
  return words.slice(Math.max(0, at - wordsAround), at + wordsAround + 1).join(' ');
}
