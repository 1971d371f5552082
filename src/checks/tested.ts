import { existsSync, readFileSync } from 'node:fs';
import { z } from 'astro/zod';

/** How many different ways to fill in each check the tests went through: written by every run of them. */
export const testedFile = 'src/checks/tested.json';

const testedSchema = z.record(z.string(), z.int().positive());

/** The number of fillings that were tested; undefined for a check that was not tested yet. */
export function fillingsTested(id: string): number | undefined {
  return existsSync(testedFile) ? testedSchema.parse(JSON.parse(readFileSync(testedFile, 'utf8')))[id] : undefined;
}
