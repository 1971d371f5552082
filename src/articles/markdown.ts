import { existsSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'astro/zod';
import { defineMdastPlugin, type MdastPluginEntry } from 'satteri';
import { checksFolder } from '../checks/schema.ts';
import { tags } from '../components/tags.ts';
import { readYaml } from '../yaml.ts';
import { claimSchema } from './claims.ts';
import { citedIn, sectionsOf, splitCitations } from './sections.ts';
import { sourceIds, sourcesFile } from './sources.ts';

/**
 * What the site adds to Markdown: headings know their depth, `[@lo-2018]` becomes a numbered link to the
 * source at the foot of the page, and links get the base path.
 * @param base the path that the site is built for, with a slash at both ends
 * @throws at an editor's mistake, with file, line, key and what was expected
 */
export function articleMarkdown(base: string): MdastPluginEntry {
  return ({ fileURL, source }) => {
    const file = fileURL ? relative(process.cwd(), fileURLToPath(fileURL)) : 'content';
    const written = expectWrittenSections(file, source);
    const numbers = new Map(citedIn(source).map((id, index) => [id, index + 1]));

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
        const title = context.textContent(node);
        if (!written.has(String(hProperties['id']))) {
          throw new Error(`${file}: heading "${title}": underlined. Expected: ## ${title} {#een-vast-id}`);
        }
        const unknown = Object.keys(hProperties).filter((key) => key !== 'id' && key !== 'claims');
        if (unknown.length > 0) {
          throw new Error(
            `${file}: heading "${title}": unknown key: ${unknown.join(', ')}. Expected only: #een-vast-id, claims`,
          );
        }
        return { ...node, data: { ...node.data, hProperties: { ...hProperties, level: node.depth } } };
      },
      text(node, context) {
        const parts = splitCitations(node.value);
        if (!parts.some(Array.isArray)) return;
        context.replaceNode(
          node,
          parts.map((part) =>
            Array.isArray(part)
              ? {
                  type: 'emphasis' as const,
                  data: { hName: 'sup', hProperties: { dataPagefindIgnore: '' } },
                  children: part.flatMap(pointTo),
                }
              : { type: 'text' as const, value: part.replace(/ $/, '') },
          ),
        );
      },
      link(node) {
        if (node.url.startsWith('#') || node.url.startsWith('https://') || node.url.startsWith('tel:')) return;
        if (!/^\/([a-z0-9/-]+\/)?(#.+)?$/.test(node.url)) {
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

/** Raw HTML would miss the base path, the section links and the house style. */
function expectKnownTag(file: string) {
  return ({ name, attributes }: { name: string | null; attributes: readonly object[] }) => {
    if (name && /^[a-z]/.test(name)) {
      throw new Error(`${file}: <${name}>: raw HTML. Expected: Markdown, for a link [tekst](/pagina/)`);
    }
    if (!tags.some((tag) => tag === name)) {
      throw new Error(`${file}: <${name}>: unknown tag. Expected one of: ${tags.join(', ')}`);
    }
    if (name !== 'Check') return;
    const { value: id } =
      (attributes.find((attribute) => 'name' in attribute && attribute.name === 'id') as { value?: string }) ?? {};
    if (!existsSync(`${checksFolder}/${id}.yaml`)) {
      throw new Error(`${file}: <Check id="${id}">: unknown check. Expected: the name of a file in ${checksFolder}/`);
    }
  };
}

function refuseCode(file: string) {
  return ({ type, value }: { type: string; value: string }) => {
    throw new Error(`${file}: ${type === 'mdxjsEsm' ? value : `{${value}}`}: code. Expected: words`);
  };
}

/**
 * Holds the headings and sources of an article against what they point to.
 * @returns the ids of its headings
 */
function expectWrittenSections(file: string, source: string): ReadonlySet<string> {
  const claims = new Map(
    readYaml('content/claims.yaml', z.array(claimSchema)).map((claim) => [claim.number, claim.sources]),
  );
  const seen = new Set<string>();
  for (const { line, depth, title, id, claims: carried, cited } of sectionsOf(source)) {
    const where = `${file}:${line}: heading "${title}"`;
    if (depth === 1) throw new Error(`${where}: level 1. Expected: ## or ###, the title stands in the front matter`);
    if (!id) throw new Error(`${where}: no id. Expected: ## ${title} {#een-vast-id}`);
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) {
      throw new Error(`${where}: id ${id}. Expected: small letters, digits and hyphens`);
    }
    if (seen.has(id)) throw new Error(`${where}: the id ${id} stands twice. Expected: every id once`);
    seen.add(id);
    for (const number of carried) {
      const sources = claims.get(number);
      if (!sources) throw new Error(`${where}: claims: ${number}. Expected: a number of content/claims.yaml`);
      if (sources.length > 0 && !sources.some((source) => cited.includes(source))) {
        throw new Error(
          `${where}: claims: ${number} without a source in this section. Expected one of: ${sources.map((source) => `[@${source}]`).join(', ')}`,
        );
      }
    }
  }
  for (const id of citedIn(source)) {
    if (!sourceIds().has(id)) throw new Error(`${file}: [@${id}]: unknown source. Expected: an id of ${sourcesFile}`);
  }
  return seen;
}
