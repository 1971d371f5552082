import { parse, type HTMLElement } from 'node-html-parser';
import type { BuiltPage } from '../build/verify.ts';
import { sentencesOf } from '../language/measure.ts';

/** A page that is to be found, as a preview names it. */
export interface SharedPage {
  readonly path: string;
  /** The file of `content/` that its words stand in. */
  readonly file: string;
  readonly title: string;
  readonly description: string;
  readonly sections: readonly SharedSection[];
}

/** A section as a preview names it. */
export interface SharedSection {
  readonly path: string;
  readonly id: string;
  readonly title: string;
  readonly summary: string;
}

/** What a preview shows of a text: two lines on a phone. */
const longest = 160;
/** Shorter than this, or a question, it says too little of what the section is about. */
const shortest = 25;
const expectedSummary = `Expected: a first sentence of ${shortest} to ${longest} characters that is no question, or summary="…" behind the id`;

/**
 * Reads a built page as a preview shows it. The summary of a section is what its heading carries in `data-summary`,
 * else its own first sentence, without numbers of sources and meanings of terms.
 * @returns the page, undefined where it is not to be found; and a line for each section that has no usable summary
 */
export function sharedPage({ path, file, html }: BuiltPage): { page: SharedPage | undefined; faults: string[] } {
  const root = parse(html);
  if (!root.querySelector('link[rel=canonical]')) return { page: undefined, faults: [] };
  const sections: { id: string; title: string; written: string | undefined; first: string }[] = [];
  for (const element of root.querySelectorAll('main :is(h2, h3, p, li)')) {
    const last = sections.at(-1);
    if (/^H[23]$/.test(element.tagName)) {
      const written = element.getAttribute('data-summary');
      sections.push({ id: element.id, title: plainText(element), written, first: '' });
    } else if (last && !last.first && !element.closest('details, figure, noscript, .check-form')) {
      last.first = sentencesOf(plainText(element))[0] ?? '';
    }
  }
  const faults: string[] = [];
  const page = {
    path,
    file,
    title: plainText(root.querySelector('h1')!),
    description: root.querySelector('meta[name=description]')!.getAttribute('content')!,
    sections: sections.map(({ id, title, written, first }) => {
      const summary = written ?? first;
      if (summary.length < shortest || summary.length > longest || !/[.!][’)]?$/.test(summary)) {
        faults.push(`${file}: #${id}: summary: ‘${summary}’. ${expectedSummary}`);
      }
      return { path, id, title, summary };
    }),
  };
  return { page, faults };
}

/** A line for each summary that stands at a second section: a preview tells one section from all others. */
export function repeatedSummaries(pages: readonly SharedPage[]): string[] {
  const seen = new Map<string, string>();
  return pages.flatMap(({ file, sections }) =>
    sections.flatMap(({ path, id, summary }) => {
      const first = seen.get(summary);
      if (summary) seen.set(summary, `${path}#${id}`);
      return first ? [`${file}: #${id}: summary: ‘${summary}’ stands at ${first} too. Expected: one of its own`] : [];
    }),
  );
}

/** Takes what is meant for previews alone out of a built page. */
export function withoutSummaries(html: string): string {
  return html.replaceAll(/ data-summary="[^"]*"/g, '');
}

function plainText(element: HTMLElement): string {
  const copy = parse(element.outerHTML);
  copy.querySelectorAll('sup, .meaning').forEach((part) => part.remove());
  return copy.text.replaceAll('\u00ad', '').replaceAll(/\s+/g, ' ').trim();
}
