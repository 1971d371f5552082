import { describe, expect, it } from 'vitest';
import { repeatedSummaries, sharedPage, withoutSummaries } from './sections.ts';

const html = (main: string) =>
  `<head><link rel="canonical" href="https://x.test/a/"><meta name="description" content="Waar het over gaat."></head><main><h1>Hard&shy;lopen</h1>${main}</main>`;
const read = (main: string) => sharedPage({ path: '/a/', file: 'a.mdx', html: html(main) });

describe('sharedPage', () => {
  it('takes the first sentence of a section, without numbers of sources and meanings of terms', () => {
    const { page, faults } = read(
      '<h2 id="een">Eén</h2><p>Een <button class="term">pees</button><span class="meaning">Uitleg.</span> zit vast aan een bot<sup><a>1</a></sup>. En nog iets.</p>',
    );
    expect(faults).toEqual([]);
    expect(page).toEqual({
      path: '/a/',
      file: 'a.mdx',
      title: 'Hardlopen',
      description: 'Waar het over gaat.',
      sections: [{ path: '/a/', id: 'een', title: 'Eén', summary: 'Een pees zit vast aan een bot.' }],
    });
  });

  it('takes what the heading carries before what the section begins with', () => {
    const { page } = read('<h2 id="een" data-summary="Wat er in dit stuk staat.">Eén</h2><p>Iets anders dan dat.</p>');
    expect(page!.sections[0]!.summary).toBe('Wat er in dit stuk staat.');
  });

  it.each([
    ['a question', '<p>Heb je pijn in je knie of je heup?</p>'],
    ['too few words', '<p>Bouw rustig op. En dan verder.</p>'],
    ['too many words', `<p>Dit is ${'heel '.repeat(30)}lang.</p>`],
    ['no whole sentence', '<ul><li>Signalen waarbij iemand niet wacht</li></ul>'],
    ['nothing', ''],
    ['only what is folded', '<details><p>Dit staat in een ingeklapt deel van de tekst.</p></details>'],
    ['only what the next section says', '<h3 id="twee">Twee</h3><p>Dit is een zin van de tweede sectie.</p>'],
  ])('names a section that begins with %s', (_, text) => {
    expect(read(`<h2 id="een">Eén</h2>${text}`).faults).toEqual([
      expect.stringMatching(/^a\.mdx: #een: summary: ‘.*’\. Expected: a first sentence of .* or summary="…"/),
    ]);
  });

  it('leaves out a page that is not to be found', () => {
    expect(sharedPage({ path: '/a/', file: 'a.mdx', html: '<main><h2>Eén</h2></main>' })).toEqual({
      page: undefined,
      faults: [],
    });
  });
});

describe('repeatedSummaries', () => {
  it('names the second section that says the same', () => {
    const { page } = read(
      '<h2 id="een">Eén</h2><p>Dit is wat er in dit stuk staat.</p><h2 id="twee">Twee</h2><p>Dit is wat er in dit stuk staat.</p>',
    );
    expect(repeatedSummaries([page!])).toEqual([expect.stringMatching(/^a\.mdx: #twee: .* stands at \/a\/#een too/)]);
  });
});

it('withoutSummaries takes out what is meant for previews alone', () => {
  expect(withoutSummaries('<h2 id="een" data-summary="Eén &#34;zin&#34;.">Eén</h2>')).toBe('<h2 id="een">Eén</h2>');
});
