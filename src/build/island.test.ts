import { describe, expect, it } from 'vitest';
import { readProps } from './island.ts';

describe('readProps', () => {
  it('reads plain values, lists and objects as Astro writes them', () => {
    const written = [
      0,
      {
        id: [0, 'na-de-loop'],
        open: [0, null],
        list: [
          1,
          [
            [0, 1],
            [0, { text: [0, 'Goed'] }],
          ],
        ],
      },
    ];
    expect(readProps(written as never)).toEqual({ id: 'na-de-loop', open: null, list: [1, { text: 'Goed' }] });
  });
});
