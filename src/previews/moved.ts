import { z } from 'astro/zod';
import { strict } from '../strict.ts';
import type { SharedPage, SharedSection } from './sections.ts';

/** Where the sections are listed that moved. */
export const movedFile = 'content/verhuisd.yaml';

const section = z
  .string()
  .regex(/^\/([a-z0-9-]+\/)*#[a-z0-9-]+$/, 'Expected: the address of a section, such as /artrose/#blijf-bewegen');

/** Sections that moved: the address that was shared, and the one where the section stands now. */
export const movedSchema = z.array(strict({ from: section, to: section })).superRefine((list, context) =>
  list.forEach(({ from }, index) => {
    if (list.findIndex((other) => other.from === from) < index) {
      context.addIssue({ code: 'custom', path: [index, 'from'], message: `${from} stands twice. Expected: once` });
    }
  }),
);

/** A section that moved, and what stands at its new place. */
export interface MovedSection {
  readonly path: string;
  readonly id: string;
  readonly now: SharedSection;
}

/**
 * Holds the list of moved sections against the sections there are: none has left a place where it still stands, and
 * each has arrived.
 */
export function movedSections(
  list: z.output<typeof movedSchema>,
  pages: readonly SharedPage[],
): { moved: MovedSection[]; faults: string[] } {
  const sections = new Map(
    pages.flatMap((page) => page.sections.map((section) => [`${section.path}#${section.id}`, section])),
  );
  const moved: MovedSection[] = [];
  const faults: string[] = [];
  for (const { from, to } of list) {
    const now = sections.get(to);
    const [path, id] = from.split('#') as [string, string];
    if (sections.has(from))
      faults.push(`${movedFile}: from: ${from} still stands there. Expected: a section that moved`);
    if (now) moved.push({ path, id, now });
    else faults.push(`${movedFile}: to: ${to}: no such section. Expected: where ${from} stands now`);
  }
  return { moved, faults };
}
