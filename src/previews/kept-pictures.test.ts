import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { pictureWith } from './kept-pictures.ts';

const words = { above: 'Hardlopen met artrose', title: 'Blijf bewegen', summary: 'Doe oefeningen die bij je passen.' };
let folder: string;
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'beelden-'))));
afterAll(() => rmSync(folder, { recursive: true }));
const kept = () => readdirSync(folder).map((name) => join(folder, name));

it('draws a picture once, and again for other words', async () => {
  const drawn = await pictureWith(words, folder);
  expect(kept()).toHaveLength(1);
  // What is kept is used as it is: another picture behind its right digest comes back.
  const other = Buffer.from('another picture');
  writeFileSync(kept()[0]!, Buffer.concat([createHash('sha256').update(other).digest(), other]));
  expect(drawn.subarray(1, 4).toString()).toBe('PNG');
  expect(await pictureWith(words, folder)).toEqual(other);
  await pictureWith({ ...words, title: 'Overleg eerst' }, folder);
  expect(kept()).toHaveLength(2);
}, 60_000);

it.each([
  ['cut off', (bytes: Buffer) => bytes.subarray(0, 400)],
  ['changed', (bytes: Buffer) => Buffer.concat([bytes.subarray(0, 400), Buffer.from('x'), bytes.subarray(401)])],
  ['empty', () => Buffer.alloc(0)],
])(
  'draws a picture again whose kept one is %s',
  async (_, damage) => {
    const own = mkdtempSync(join(folder, '..', 'beelden-'));
    const drawn = await pictureWith(words, own);
    const file = join(own, readdirSync(own)[0]!);
    const whole = readFileSync(file);
    writeFileSync(file, damage(whole));
    expect(await pictureWith(words, own)).toEqual(drawn);
    expect(readFileSync(file)).toEqual(whole);
    rmSync(own, { recursive: true });
  },
  60_000,
);
