import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { copyProject } from './copy.ts';
import { build, expect, test } from './site.ts';

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true })
    .map(String)
    .filter((file) => statSync(join(folder, file)).isFile())
    .sort();

test('a second build, in another folder, is the same to the byte', async () => {
  const copy = await copyProject();
  try {
    expect((await copy.build()).exitCode).toBe(0);
    const second = join(copy.folder, 'dist');
    expect(filesIn(second)).toEqual(filesIn(build));
    const differing = filesIn(build).filter(
      (file) => !readFileSync(join(build, file)).equals(readFileSync(join(second, file))),
    );
    expect(differing).toEqual([]);
  } finally {
    await copy.remove();
  }
});
