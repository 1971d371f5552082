import { close, createIndex } from 'pagefind';

/**
 * Makes the search index of the built pages, in `pagefind/` of the build's folder.
 * @param pages each page's path from the site's root, and its HTML
 * @throws when Pagefind reports an error: it does not throw by itself
 */
export async function indexPages(pages: readonly { path: string; html: string }[], folder: string): Promise<void> {
  const { index, errors } = await createIndex({ forceLanguage: 'nl' });
  expectNone(errors);
  for (const { path, html } of pages) {
    expectNone((await index!.addHTMLFile({ url: path, content: html })).errors);
  }
  expectNone((await index!.writeFiles({ outputPath: `${folder}/pagefind` })).errors);
  await close();
}

function expectNone(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join(', ')}`);
}
