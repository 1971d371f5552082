import { expect, it } from 'vitest';
import { adviceIn } from './advice.ts';

it('collects what to do and to leave, without links, sources and marks', () => {
  const mdx =
    '<Doen>\n\n- Ga **rustig** [bellen](/x/).\n- Twee [@a-1].\n\n</Doen>\n\n- Los.\n\n<Laten>\n\n- Drie.\n\n</Laten>\n\n<Doen>\n\n- Vier.\n\n</Doen>';
  expect(adviceIn(mdx)).toEqual({ doing: ['Ga rustig bellen.', 'Twee.', 'Vier.'], leaving: ['Drie.'] });
  expect(adviceIn('Niets.')).toEqual({ doing: [], leaving: [] });
});
