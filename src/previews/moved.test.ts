import { describe, expect, it } from 'vitest';
import { movedSchema, movedSections } from './moved.ts';
import type { SharedPage } from './sections.ts';

const section = { path: '/b/', id: 'nieuw', title: 'Nieuw', summary: 'Wat er in dit stuk staat.' };
const pages: SharedPage[] = [{ path: '/b/', file: 'b.mdx', title: 'B', description: '', sections: [section] }];

describe('movedSections', () => {
  it('gives what stands at the new place of a section', () => {
    expect(movedSections([{ from: '/a/#oud', to: '/b/#nieuw' }], pages)).toEqual({
      moved: [{ path: '/a/', id: 'oud', now: section }],
      faults: [],
    });
  });

  it('names a section that arrived nowhere, and one that still stands where it stood', () => {
    const { moved, faults } = movedSections(
      [
        { from: '/a/#oud', to: '/b/#weg' },
        { from: '/b/#nieuw', to: '/b/#nieuw' },
      ],
      pages,
    );
    expect(moved.map(({ id }) => id)).toEqual(['nieuw']);
    expect(faults).toEqual([
      'content/verhuisd.yaml: to: /b/#weg: no such section. Expected: where /a/#oud stands now',
      'content/verhuisd.yaml: from: /b/#nieuw still stands there. Expected: a section that moved',
    ]);
  });
});

describe('movedSchema', () => {
  it.each([
    [
      'a section that moved twice',
      [
        { from: '/a/#x', to: '/b/#x' },
        { from: '/a/#x', to: '/b/#y' },
      ],
      '/a/#x stands twice',
    ],
    ['an address without an id', [{ from: '/a/', to: '/b/#y' }], 'Expected: the address of a section'],
    ['an unknown key', [{ van: '/a/#x', to: '/b/#y' }], 'Unknown key: van. Expected only: from, to'],
  ])('refuses %s', (_, list, message) => {
    expect(movedSchema.safeParse(list).error!.message).toContain(message);
  });

  it('knows a section of home', () => {
    expect(movedSchema.safeParse([{ from: '/#oud', to: '/b/#y' }]).success).toBe(true);
  });
});
