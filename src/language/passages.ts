import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'astro/zod';
import { load } from 'js-yaml';
import { mdxToMdast, type MdastNode } from 'satteri';
import { sectionsOf } from '../articles/sections.ts';
import { fillNumbers } from '../figures/numbers.ts';
import { readYaml } from '../yaml.ts';

/** A piece of Dutch text of the site. */
export interface Passage {
  /** Path from the project's root. */
  readonly file: string;
  /** Where in the file: a line, or the key in YAML. */
  readonly where: string;
  /** Sentences, or a heading, name or table cell, to which no length applies. */
  readonly kind: 'sentences' | 'label';
  readonly text: string;
}

/** Which keys of YAML hold Dutch: sentences, and labels. */
const proseKeys: Record<string, { sentences: string[]; labels: string[] }> = {
  checks: {
    sentences: ['description', 'intro', 'safetyNet', 'today', 'week', 'again', 'unsureNote', 'step', 'signs'],
    labels: ['title', 'label', 'heading', 'question', 'link', 'text'],
  },
  grafieken: { sentences: ['headline', 'measure'], labels: ['label', 'title'] },
  'bronnen.yaml': { sentences: ['found', 'note'], labels: ['called'] },
  'claims.yaml': { sentences: ['text'], labels: [] },
  'begrippen.yaml': { sentences: ['meaning'], labels: ['term', 'forms'] },
  'soorten.yaml': { sentences: ['meaning'], labels: ['name'] },
  'figuren/figuren.yaml': { sentences: ['alt'], labels: ['caption'] },
  'wijzigingen.yaml': { sentences: ['text', 'reason'], labels: ['title'] },
  'onderwerpen.yaml': { sentences: [], labels: ['title'] },
};

/** Every Dutch text of `content/`, in the order of its files. */
export function allPassages(): Passage[] {
  const files = (folder: string, ending: string) =>
    readdirSync(`content/${folder}`)
      .filter((name) => name.endsWith(ending))
      .sort()
      .map((name) => `content/${folder}/${name}`);
  return [
    ...[...files('artikelen', '.mdx'), ...files('paginas', '.mdx')].flatMap((file) =>
      passagesOfMdx(file, readFileSync(file, 'utf8')),
    ),
    ...['checks', 'grafieken'].flatMap((folder) =>
      files(folder, '.yaml').flatMap((file) => passagesOfYaml(file, proseKeys[folder]!)),
    ),
    ...Object.keys(proseKeys)
      .filter((name) => name.endsWith('.yaml'))
      .flatMap((name) => passagesOfYaml(`content/${name}`, proseKeys[name]!)),
  ];
}

/** The texts of an article or page: front matter, paragraphs and list items, headings, their summaries, table cells. */
export function passagesOfMdx(file: string, source: string): Passage[] {
  const [whole = '', frontMatter = ''] = /^---\n([^]*?)\n---\n/.exec(source) ?? [];
  const above = whole.split('\n').length - 1;
  const {
    title,
    menu,
    description,
    summary = [],
  } = (load(frontMatter || '{}') ?? {}) as Record<string, string> & {
    summary?: string[];
  };
  const passages: Passage[] = [
    ...sectionsOf(source).flatMap(({ line, summary }) =>
      summary ? [{ file, where: String(line), kind: 'sentences' as const, text: summary }] : [],
    ),
    ...[title, menu].flatMap((text) => (text ? [{ file, where: '1', kind: 'label' as const, text }] : [])),
    ...[description, ...summary].flatMap((text) =>
      text ? [{ file, where: '1', kind: 'sentences' as const, text }] : [],
    ),
  ];
  const visit = (node: MdastNode) => {
    const line = String((node.position?.start.line ?? 0) + above);
    if (node.type === 'paragraph') passages.push({ file, where: line, kind: 'sentences', text: textOf(node) });
    else if (node.type === 'heading' || node.type === 'tableCell') {
      passages.push({ file, where: line, kind: 'label', text: textOf(node) });
    } else if ('children' in node) node.children.forEach((child) => visit(child as MdastNode));
    if (node.type === 'mdxJsxFlowElement') {
      for (const attribute of node.attributes) {
        if ('name' in attribute && attribute.name === 'titel') {
          passages.push({ file, where: line, kind: 'label', text: String(attribute.value) });
        }
      }
    }
  };
  visit(mdxToMdast(source.slice(whole.length), { features: { headingAttributes: true, smartPunctuation: false } }));
  return passages;
}

function textOf(node: MdastNode): string {
  const text = (part: MdastNode): string => {
    if ('children' in part) return part.children.map((child) => text(child as MdastNode)).join('');
    return 'value' in part && typeof part.value === 'string' ? part.value : '';
  };
  return fillNumbers(text(node))
    .replaceAll(/ ?\[@[^\]]*\]/g, '')
    .trim();
}

function passagesOfYaml(file: string, keys: { sentences: string[]; labels: string[] }): Passage[] {
  const passages: Passage[] = [];
  const visit = (value: unknown, key: string, where: string) => {
    if (Array.isArray(value)) {
      value.forEach((item, index) => {
        const named = item as { id?: unknown; number?: unknown } | null;
        visit(item, key, `${where}[${named?.id ?? named?.number ?? index}]`);
      });
    } else if (value && typeof value === 'object') {
      for (const [name, inner] of Object.entries(value)) visit(inner, name, where ? `${where}.${name}` : name);
    } else if (typeof value === 'string' && [...keys.sentences, ...keys.labels].includes(key)) {
      passages.push({ file, where, kind: keys.sentences.includes(key) ? 'sentences' : 'label', text: value.trim() });
    }
  };
  visit(readYaml(file, z.unknown()), '', '');
  return passages;
}
