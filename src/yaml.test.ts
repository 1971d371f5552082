import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { z } from 'astro/zod';
import { readYaml } from './yaml.ts';

const folder = mkdtempSync(join(tmpdir(), 'yaml-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('rereads a file that changed, and holds it against the schema asked for', () => {
  const file = join(folder, 'a.yaml');
  const words = z.array(z.string());
  writeFileSync(file, '[een]');
  expect(readYaml(file, words)).toEqual(['een']);
  writeFileSync(file, '[twee]');
  utimesSync(file, 1, 1);
  expect(readYaml(file, words)).toEqual(['twee']);
  expect(() => readYaml(file, z.array(z.number()))).toThrow(`${file}: [0]: `);
});
