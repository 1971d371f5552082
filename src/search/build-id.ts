import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A name for what is built: it changes whenever anything changes that a build is made of, and only then. Search
 * keeps its files under it, so that those of two builds never mix.
 * @param settings what the build depends on besides its files
 */
export function buildIdOf(...settings: string[]): string {
  const hash = createHash('sha256');
  for (const folder of ['content', 'src']) {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
    for (const file of files.map((name) => join(folder, name)).filter((name) => statSync(name).isFile())) {
      hash.update(file).update(readFileSync(file));
    }
  }
  for (const text of [readFileSync('package.json'), ...settings]) hash.update(text);
  return hash.digest('hex').slice(0, 10);
}
