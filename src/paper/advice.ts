import { fillNumbers } from '../figures/numbers.ts';

/** What an article says to do and to leave. */
export interface Advice {
  readonly doing: readonly string[];
  readonly leaving: readonly string[];
}

/** Collects the lists of `<Doen>` and `<Laten>` of an article, as plain text. */
export function adviceIn(mdx: string): Advice {
  const itemsOf = (tag: string) =>
    [...mdx.matchAll(new RegExp(`<${tag}>([^]*?)</${tag}>`, 'g'))].flatMap(([, block = '']) =>
      [...block.matchAll(/^- (.*)$/gm)].map(([, item = '']) => plain(item)),
    );
  return { doing: itemsOf('Doen'), leaving: itemsOf('Laten') };
}

function plain(markdown: string): string {
  return fillNumbers(markdown)
    .replaceAll(/ ?\[@[^\]]*\]/g, '')
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll('**', '');
}
