import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { copyProject } from './copy.ts';
import { inArticles } from './mistakes/articles.ts';
import { inChecks } from './mistakes/checks.ts';
import { inLists } from './mistakes/lists.ts';
import type { Mistake } from './mistakes/mistake.ts';

test.describe('a mistake in content stops the build, which names the file, the key and what was expected', () => {
  for (const { name, file, change, expected } of [...inArticles, ...inChecks, ...inLists]) {
    test(name, async () => {
      const { exitCode, errors } = await buildCopy({ file, change });
      expect(exitCode, errors).not.toBe(0);
      for (const part of [file, ...expected]) expect(errors).toMatch(part);
    });
  }

  test('no mistake: the same copy is built', async () => {
    const { exitCode, errors } = await buildCopy();
    expect(exitCode, errors).toBe(0);
  });
});

/** Builds a copy of the project, with one file of it changed. */
async function buildCopy(edit?: Pick<Mistake, 'file' | 'change'>) {
  const copy = await copyProject();
  try {
    if (edit) {
      const path = join(copy.folder, edit.file);
      await writeFile(path, edit.change(await readFile(path, 'utf8')));
    }
    return await copy.build({ BASE_PATH: '', SITE_URL: 'https://voorbeeld.test' });
  } finally {
    await copy.remove();
  }
}
