/** A section of an article: from its heading to the next one. */
export interface Section {
  readonly line: number;
  readonly depth: number;
  readonly title: string;
  /** The written id, undefined where the editor forgot it. */
  readonly id: string | undefined;
  /** Numbers of the claims that the section carries. */
  readonly claims: readonly number[];
  /** Ids of the points of its page that the section carries. */
  readonly points: readonly string[];
  /** What a preview says of it, where its first sentence does not. */
  readonly summary: string | undefined;
  /** Ids of the sources that its text points to, in order. */
  readonly cited: readonly string[];
}

const heading = /^(#{1,6})\s+(.*?)\s*(?:\{([^{}]*)\})?\s*$/;
const citation = /\[(@[^\]\s;]+(?:;\s*@[^\]\s;]+)*)\]/g;

/**
 * Reads the headings of an article, with what stands in their braces and which sources their text cites:
 * `## Blijf bewegen {#blijf-bewegen claims="36 37" points="blijven-bewegen" summary="Eén zin."}`.
 * @param source MDX, with or without front matter
 */
export function sectionsOf(source: string): Section[] {
  const sections: (Section & { cited: string[] })[] = [];
  source.split('\n').forEach((text, index) => {
    const [, marks, title, attributes = ''] = heading.exec(text) ?? [];
    if (marks && title !== undefined) {
      sections.push({
        line: index + 1,
        depth: marks.length,
        title,
        id: /#([^\s"]+)/.exec(attributes)?.[1],
        claims: listIn(attributes, 'claims').map(Number),
        points: listIn(attributes, 'points'),
        summary: /\bsummary="([^"]*)"/.exec(attributes)?.[1],
        cited: [],
      });
    } else {
      sections.at(-1)?.cited.push(...citedIn(text));
    }
  });
  return sections;
}

/** The words of `key="…"` in the braces of a heading. */
function listIn(attributes: string, key: string): string[] {
  const [, value = ''] = new RegExp(`\\b${key}="([^"]*)"`).exec(attributes) ?? [];
  return value.split(/\s+/).filter(Boolean);
}

/** The ids of the sources that a text points to, each once, in the order of the text: `[@lo-2018; @fransen-2015]`. */
export function citedIn(text: string): string[] {
  return [...new Set(splitCitations(text).flatMap((part) => (Array.isArray(part) ? part : [])))];
}

/** Cuts a text into plain strings and the lists of source ids between them. */
export function splitCitations(text: string): (string | string[])[] {
  const parts: (string | string[])[] = [];
  let end = 0;
  for (const match of text.matchAll(citation)) {
    if (match.index > end) parts.push(text.slice(end, match.index));
    parts.push(match[1]!.split(/;\s*/).map((id) => id.slice(1)));
    end = match.index + match[0].length;
  }
  if (end < text.length) parts.push(text.slice(end));
  return parts;
}
