import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { build, expect, paths, test } from './site.ts';

const published = readFileSync(join(import.meta.dirname, 'anchors.txt'), 'utf8')
  .trim()
  .split('\n');
const built = paths.flatMap((path) =>
  parse(readFileSync(join(build, path, 'index.html'), 'utf8'))
    .querySelectorAll('h2, h3')
    .map(({ id }) => `${path}#${id}`),
);

test('every section address that was ever published still arrives', () => {
  expect(published.filter((address) => !built.includes(address))).toEqual([]);
});

test('every section address is in the list of published ones: add the new ones to e2e/anchors.txt', () => {
  expect(built.filter((address) => !published.includes(address))).toEqual([]);
});
