import { readdirSync, readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';

/** A package that the site is made with. */
export interface Licence {
  readonly name: string;
  readonly version: string;
  /** As SPDX names it: MIT. */
  readonly licence: string;
}

const project = pathToFileURL(`${process.cwd()}/package.json`).href;
/** What reaches readers outside the chunks that Vite makes: the search, and the script that wakes islands. */
const outsideChunks = ['astro', 'pagefind'];

/**
 * The packages under `dependencies`: the site is made with them. What only tests it stands elsewhere.
 * @throws where one is not installed or names no licence
 */
export function licences(): Licence[] {
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: Record<string, string> };
  return Object.keys(dependencies).map((name) => manifestOf(name));
}

/**
 * Writes `licenties.txt`: the licence, whole, of each package whose code is sent to readers, as those licences ask.
 * @throws where such a package has no text of its licence
 */
export function writeLicences(): Plugin {
  return {
    name: 'soepel-licences',
    apply: 'build',
    generateBundle(_, bundle) {
      if (this.environment.name !== 'client') return;
      const modules = Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
      const inChunks = modules.flatMap((id) => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1] ?? []);
      const names = [...new Set([...outsideChunks, ...inChunks])].sort();
      this.emitFile({ type: 'asset', fileName: 'licenties.txt', source: names.map(wholeText).join('\n\n') });
    },
  };
}

/** Whether a folder within a package holds its own licence, and not that of a package within. */
const isOwn = (folder: string) => /^([\\/]LICEN[CS]E)?$/i.test(folder);

function wholeText(name: string): string {
  const { version, licence } = manifestOf(name);
  const folder = dirname(manifestPath(name));
  // Pagefind has a folder of that name, with one file for each part of it.
  const texts = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(
      (entry) => entry.isFile() && /^licen[cs]e/i.test(entry.name) && isOwn(entry.parentPath.slice(folder.length)),
    )
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8').trim());
  if (texts.length === 0) throw new Error(`${name}: no text of its licence. Expected: a file LICENSE in the package`);
  return `${name} ${version} (${licence})\n\n${texts.join('\n\n')}\n`;
}

function manifestOf(name: string): Licence {
  const { version, license } = JSON.parse(readFileSync(manifestPath(name), 'utf8')) as Record<string, string>;
  if (!version || !license) throw new Error(`${name}: its package.json names no licence`);
  return { name, version, licence: license };
}

function manifestPath(name: string): string {
  const path = findPackageJSON(name, project);
  if (!path) throw new Error(`${name}: not installed. Run: npm ci`);
  return path;
}
