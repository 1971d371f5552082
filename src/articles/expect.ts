import { existsSync } from 'node:fs';
import { parse } from 'node:path';
import { checksFolder } from '../checks/schema.ts';
import { drawingsFolder, plotsFolder } from '../figures/schema.ts';
import { tags } from '../components/tags.ts';
import { kebabId } from '../strict.ts';
import { readYaml } from '../yaml.ts';
import { claimsSchema, pointsSchema } from './claims.ts';
import { citedIn, sectionsOf } from './sections.ts';
import { sourceIds, sourcesFile } from './sources.ts';

// What is expected of an article. Each of these throws at an editor's mistake, with the file, the key and what was
// expected.

/** Where the files are that a tag names by its id. */
const folders = {
  Check: { path: checksFolder, ending: 'yaml', what: 'check' },
  Figuur: { path: drawingsFolder, ending: 'svg', what: 'drawing' },
  Grafiek: { path: plotsFolder, ending: 'yaml', what: 'plot' },
} as const;

/** Raw HTML would miss the base path, the section links and the house style. */
export function expectKnownTag(file: string) {
  return ({ name, attributes }: { name: string | null; attributes: readonly object[] }) => {
    if (name && /^[a-z]/.test(name)) {
      throw new Error(`${file}: <${name}>: raw HTML. Expected: Markdown, for a link [tekst](/pagina/)`);
    }
    if (!tags.some((tag) => tag === name)) {
      throw new Error(`${file}: <${name}>: unknown tag. Expected one of: ${tags.join(', ')}`);
    }
    const folder = folders[name as keyof typeof folders];
    if (!folder) return;
    const { value: id } =
      (attributes.find((attribute) => 'name' in attribute && attribute.name === 'id') as { value?: string }) ?? {};
    if (!existsSync(`${folder.path}/${id}.${folder.ending}`)) {
      throw new Error(
        `${file}: <${name} id="${id}">: unknown ${folder.what}. Expected: the name of a file in ${folder.path}/`,
      );
    }
  };
}

/** Content is words: an expression or an import is somebody's code. */
export function refuseCode(file: string) {
  return ({ type, value }: { type: string; value: string }) => {
    throw new Error(`${file}: ${type === 'mdxjsEsm' ? value : `{${value}}`}: code. Expected: words`);
  };
}

/**
 * Expects of every section a written id of its own, and a source in it for each claim that it carries.
 * @returns the ids
 */
export function expectSections(file: string, source: string): ReadonlySet<string> {
  const claims = new Map(readYaml('content/claims.yaml', claimsSchema).map((claim) => [claim.number, claim.sources]));
  const seen = new Set<string>();
  for (const { line, depth, title, id, claims: carried, cited } of sectionsOf(source)) {
    const where = `${file}:${line}: heading "${title}"`;
    if (depth === 1) throw new Error(`${where}: level 1. Expected: ## or ###, the title stands in the front matter`);
    if (!id) throw new Error(`${where}: no id. Expected: ## ${title} {#een-vast-id}`);
    if (!kebabId.test(id)) {
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
  return seen;
}

/** Expects every point of the page in a section, and beside it the claims that speak of it. */
export function expectPoints(file: string, source: string): void {
  const { points = {} } =
    readYaml('content/punten.yaml', pointsSchema).find(({ page }) => page === parse(file).name) ?? {};
  const sections = sectionsOf(source);
  for (const { line, title, points: named } of sections) {
    const unknown = named.find((point) => !points[point]);
    if (unknown) {
      throw new Error(
        `${file}:${line}: heading "${title}": points: ${unknown}. Expected: a point of this page in content/punten.yaml`,
      );
    }
  }
  for (const [point, numbers] of Object.entries(points)) {
    const carrying = sections.filter((section) => section.points.includes(point));
    if (carrying.length === 0) {
      throw new Error(`${file}: points: ${point} stands nowhere. Expected: a heading with points="${point}"`);
    }
    const missing = numbers.filter((number) => !carrying.some(({ claims }) => claims.includes(number)));
    if (missing.length > 0) {
      throw new Error(
        `${file}: points: ${point} without its claims. Expected beside it: claims="${missing.join(' ')}"`,
      );
    }
  }
}

/** Expects every source that the text points to in the list of sources. */
export function expectSources(file: string, source: string): void {
  for (const id of citedIn(source)) {
    if (!sourceIds().has(id)) throw new Error(`${file}: [@${id}]: unknown source. Expected: an id of ${sourcesFile}`);
  }
}

/**
 * Expects of a heading what stands in its braces, and nothing else.
 * @param written the ids that stand behind ## or ###
 */
export function expectWrittenHeading(
  file: string,
  title: string,
  { id, claims: _claims, points: _points, summary: _summary, ...others }: Record<string, unknown>,
  written: ReadonlySet<string>,
): void {
  if (!written.has(String(id))) {
    throw new Error(`${file}: heading "${title}": underlined. Expected: ## ${title} {#een-vast-id}`);
  }
  const unknown = Object.keys(others).join(', ');
  if (unknown)
    throw new Error(
      `${file}: heading "${title}": unknown key: ${unknown}. Expected only: #een-vast-id, claims, points, summary`,
    );
}
