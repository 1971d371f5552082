import { describe, expect, it } from 'vitest';
import { unreachedTerms } from './reach.ts';

const term = (id: string, ...forms: string[]) => ({ id, term: id, forms, searchedAs: ['x'] });
const page = '<nav>kop</nav><main data-pagefind-body><h1>Je\n knie</h1><p>Pijn op de borst, en kuit-pijn.</p>';

describe('unreachedTerms', () => {
  it('finds a term, or one of its forms, where it stands as whole words', () => {
    expect(unreachedTerms([term('knie'), term('pijn op de borst'), term('genu', 'Je knie')], [page])).toEqual([]);
  });

  it('names a term that stands nowhere, in part of a word, in a style, or outside of what search finds', () => {
    const ignored = `${page}<aside data-pagefind-ignore>schoen</aside><style>main{display:block}</style></main>`;
    const ids = ['heup', 'kni', 'kuit', 'kop', 'schoen', 'block'];
    const faults = unreachedTerms(
      ids.map((id) => term(id, `${id}en`)),
      [ignored],
    );
    expect(faults.map((fault) => /\[(.*)\]/.exec(fault)?.[1])).toEqual(ids);
    expect(faults[0]).toMatch(/^content\/begrippen\.yaml: \[heup\]\.term: "heup" .*Expected: words of the site$/);
  });
});
