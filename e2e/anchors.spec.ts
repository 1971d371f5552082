import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
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

const movedFile = join(import.meta.dirname, '../content/verhuisd.yaml');
const moved = (load(readFileSync(movedFile, 'utf8')) as { from: string }[]).map(({ from }) => from);

test('every section address that was ever published still arrives, or is listed as moved', () => {
  expect(published.filter((address) => !built.includes(address) && !moved.includes(address))).toEqual([]);
});

test('every shared address that was ever published leads on: it is made of the address of its section', () => {
  const dead = published.filter((address) => {
    const stub = join(build, 'deel', address.replace('#', ''), 'index.html');
    return !existsSync(stub);
  });
  expect(dead).toEqual([]);
});

test('every section address is in the list of published ones: add the new ones to e2e/anchors.txt', () => {
  expect(built.filter((address) => !published.includes(address))).toEqual([]);
});
