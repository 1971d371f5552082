import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  defineMdastPlugin,
  type MdastContent,
  type MdastNode,
  type MdastPluginEntry,
  type MdastVisitorContext,
} from 'satteri';
import {
  expectKnownTag,
  expectPoints,
  expectSections,
  expectSources,
  expectWrittenHeading,
  refuseCode,
} from './expect.ts';
import { explainTerms } from '../glossary/explain.ts';
import { fillNumbers } from '../figures/numbers.ts';
import { citedIn, splitCitations } from './sections.ts';

/**
 * What the site adds to Markdown: headings know their depth, `[@lo-2018]` becomes a numbered link to the
 * source at the foot of the page, the first of each term of the glossary gets its meaning, and links get the base path.
 * @param base the path that the site is built for, with a slash at both ends
 * @throws at an editor's mistake, with file, line, key and what was expected
 */
export function articleMarkdown(base: string): MdastPluginEntry {
  return ({ fileURL, source }) => {
    const file = fileURL ? relative(process.cwd(), fileURLToPath(fileURL)) : 'content';
    expectSources(file, source);
    expectPoints(file, source);
    const written = expectSections(file, source);
    const numbers = new Map(citedIn(source).map((id, index) => [id, index + 1]));

    const explain = explainTerms();

    const pointTo = (id: string, index: number) => [
      ...(index > 0 ? [{ type: 'text' as const, value: ', ' }] : []),
      {
        type: 'link' as const,
        url: `#bron-${id}`,
        data: { hProperties: { ariaLabel: `Bron ${numbers.get(id)}` } },
        children: [{ type: 'text' as const, value: String(numbers.get(id)) }],
      },
    ];

    return defineMdastPlugin({
      name: 'soepel-article',
      heading(node, context) {
        const { hProperties = {} } = (node.data ?? {}) as { hProperties?: Record<string, unknown> };
        expectWrittenHeading(file, context.textContent(node), hProperties, written);
        return { ...node, data: { ...node.data, hProperties: { ...hProperties, level: node.depth } } };
      },
      text(node, context) {
        const around = ancestorsOf(node, context);
        const isFolded = around.some((parent) => 'name' in parent && parent.name === 'ZoWetenWeDit');
        const mayExplain = !around.some(({ type }) => type === 'heading' || type === 'link');
        const parts = splitCitations(fillNumbers(node.value));
        const nodes = parts.flatMap((part, index): MdastContent[] => {
          if (Array.isArray(part)) {
            return [
              {
                type: 'emphasis',
                data: { hName: 'sup', hProperties: { dataPagefindIgnore: '' } },
                children: part.flatMap(pointTo),
              },
            ];
          }
          const text = Array.isArray(parts[index + 1]) ? part.replace(/ $/, '') : part;
          return mayExplain ? explain(text, isFolded) : [{ type: 'text', value: text }];
        });
        if (nodes.length > 1 || !nodes.every((part) => 'value' in part && part.value === node.value))
          context.replaceNode(node, nodes);
      },
      link(node) {
        if (node.url.startsWith('#') || node.url.startsWith('https://') || node.url.startsWith('tel:')) return;
        if (!/^\/(([a-z0-9/-]+\/)?(#.+)?|[a-z]+\.txt)$/.test(node.url)) {
          throw new Error(`${file}: link: ${node.url}. Expected: /pagina/, /pagina/#deel, #deel, tel: or https://`);
        }
        return { ...node, url: base.slice(0, -1) + node.url };
      },
      image({ url }) {
        throw new Error(`${file}: image ${url}: images are not known here. Expected: words`);
      },
      mdxJsxTextElement: expectKnownTag(file),
      mdxJsxFlowElement: expectKnownTag(file),
      mdxTextExpression: refuseCode(file),
      mdxFlowExpression: refuseCode(file),
      mdxjsEsm: refuseCode(file),
    });
  };
}

function ancestorsOf(node: Readonly<MdastNode>, context: MdastVisitorContext): Readonly<MdastNode>[] {
  const parent = context.parent(node);
  return parent ? [parent, ...ancestorsOf(parent, context)] : [];
}
