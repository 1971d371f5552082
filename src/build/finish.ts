import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { claimsSchema } from '../articles/claims.ts';
import { sectionsOf } from '../articles/sections.ts';
import { sourceIds } from '../articles/sources.ts';
import { publisherSchema } from '../components/publisher.ts';
import { unreachedTerms } from '../glossary/reach.ts';
import { glossaryFile, glossarySchema } from '../glossary/schema.ts';
import { firstReviewIn, overdueIn } from './overdue.ts';
import { indexSite } from '../search/index-site.ts';
import { previewsOf, writePictures } from '../previews/previews.ts';
import { withoutSummaries } from '../previews/sections.ts';
import { readYaml } from '../yaml.ts';
import { compress } from './compress.ts';
import { addPolicy, headersFor, roomForHashes } from './headers.ts';
import { addIntegrity, inlineHashes, moveOut } from './inline.ts';
import { nameChunks } from './chunks.ts';
import { joinModules } from './join-modules.ts';
import { addOffline } from './offline.ts';
import { securityTxt } from './security-txt.ts';
import { faultsOf, unusedIn, type BuiltPage } from './verify.ts';

/**
 * What happens to the pages once Astro has built them. The order counts: headers hash what is final.
 * @param buildId names the files that belong to this build alone
 */
export function finishBuild(buildId: string): AstroIntegration {
  let base = '/';
  let site = '';
  return {
    name: 'soepel-finish',
    hooks: {
      'astro:config:done': ({ config }) => {
        ({ base, site = '' } = config);
      },
      'astro:build:start': ({ logger }) => {
        if (!process.env.SITE_URL) {
          logger.warn('SITE_URL is not set: canonical addresses, the sitemap and shared links name this machine');
        }
        const { name, email } = publisher();
        if (!name || !email) {
          logger.warn(
            'content/uitgever.yaml: name or email is empty. Expected: the publisher, before a public launch; until then there is no security.txt',
          );
        }
        for (const line of overdueIn('content/artikelen', new Date())) logger.warn(line);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const files = (await readdir(folder, { recursive: true })).map((file) => file.replaceAll('\\', '/')).sort();
        const built = await readPages(folder, files);
        const others = new Set(files.filter((file) => !file.endsWith('.html')).map((file) => `/${file}`));
        const previews = previewsOf(built, site, base);
        const pages = [...built, ...previews.stubs];
        const faults = [
          ...previews.faults,
          ...faultsOf(pages, base, others),
          ...unusedIn(pages, sourceIds(), ...(await claimsIn('content'))),
          ...unreachedTerms(
            readYaml(glossaryFile, glossarySchema),
            pages.map(({ html }) => html),
          ),
        ];
        if (faults.length > 0) throw new Error(faults.join('\n'));

        const figures = await Promise.all(
          files.filter((file) => file.endsWith('.svg')).map((file) => readFile(join(folder, file), 'utf8')),
        );
        const { scripts, styles } = inlineHashes(figures);
        const named = await Promise.all(
          pages.map(async ({ html }) => joinModules(await nameChunks(withoutSummaries(html), folder, base))),
        );
        const fitting = moveOut(named, roomForHashes() - scripts.length - styles.length, base);
        for (const [file, text] of fitting.files) await writeFile(join(folder, file), text);
        const finished = await Promise.all(
          pages.map(async (page, index) => ({
            ...page,
            html: addPolicy(await addIntegrity(fitting.pages[index]!, folder, base)),
          })),
        );
        await writePictures(previews.pictures, folder);
        await Promise.all(finished.map(({ path, html }) => writeFile(join(folder, fileOf(path)), html)));
        const searchable = finished.filter(({ html }) => html.includes('data-pagefind-body'));
        for (const line of await indexSite(searchable, { buildId, folder, base })) logger.warn(line);
        const { email } = publisher();
        // Under a path, the place for it belongs to whoever has the rest of the domain.
        if (email && base === '/') {
          const file = '.well-known/security.txt';
          await mkdir(join(folder, '.well-known'), { recursive: true });
          await writeFile(
            join(folder, file),
            securityTxt(email, new URL(file, site).href, firstReviewIn('content/artikelen')),
          );
        }
        const headers = headersFor([...finished.map(({ html }) => html), ...figures], base);
        await writeFile(join(folder, '_headers'), headers);
        await compress(folder);
        await compress(folder, await addOffline(folder, base));
      },
    },
  };
}

const publisher = () => readYaml('content/uitgever.yaml', publisherSchema);

async function readPages(folder: string, files: readonly string[]): Promise<BuiltPage[]> {
  return Promise.all(
    files
      .filter((file) => file.endsWith('.html'))
      .map(async (file) => {
        const path = `/${file.replace(/index\.html$/, '')}`;
        return { path, file: wordsOf(path), html: await readFile(join(folder, file), 'utf8') };
      }),
  );
}

/** The file of `content/` that the words of a page stand in. */
function wordsOf(path: string): string {
  const name = path.replaceAll(/^\/|\/$/g, '') || 'home';
  const candidates = [`content/artikelen/${name}.mdx`, `content/paginas/${name}.mdx`, `content/${name}.yaml`];
  return candidates.find((file) => existsSync(file)) ?? path;
}

function fileOf(path: string): string {
  return path.endsWith('/') ? `${path}index.html` : path;
}

/** The claims that are kept, and those that sections of the content carry. */
async function claimsIn(content: string): Promise<[kept: number[], carried: Set<number>]> {
  const files = (await readdir(content, { recursive: true })).filter((file) => file.endsWith('.mdx'));
  const texts = await Promise.all(files.map((file) => readFile(join(content, file), 'utf8')));
  const kept = readYaml(`${content}/claims.yaml`, claimsSchema).map(({ number }) => number);
  return [kept, new Set(texts.flatMap((text) => sectionsOf(text).flatMap(({ claims }) => claims)))];
}
