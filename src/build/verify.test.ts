import { describe, expect, it } from 'vitest';
import { faultsOf, unusedIn } from './verify.ts';

describe('faultsOf', () => {
  it('finds nothing in a sound site', () => {
    const pages = [
      {
        path: '/',
        file: 'home.mdx',
        html: '<h2 id="a">A</h2><a href="/proef/b/#c">B</a><a href="#a">A</a><a href="https://x.test/">X</a>',
      },
      { path: '/b/', file: 'b.mdx', html: '<h2 id="c">C</h2><a href="/proef/">A</a>' },
    ];
    expect(faultsOf(pages, '/proef/')).toEqual([]);
  });

  it('names a heading without id, an id that stands twice, and links that do not arrive', () => {
    const pages = [
      {
        path: '/',
        file: 'home.mdx',
        html: '<h2>Zonder</h2><h3 id="twee">Twee</h3><a href="/nergens/">x</a><a href="/b/#weg">x</a>',
      },
      { path: '/b/', file: 'b.mdx', html: '<h2 id="twee">Twee</h2>' },
    ];
    const faults = faultsOf(pages, '/');
    expect(faults).toHaveLength(4);
    expect(faults.join('\n')).toMatch(
      /"Zonder": no id[^]*\/nergens\/: no such page[^]*#weg: no such section[^]*twee stands on home/,
    );
  });

  it('holds a link that leaves the base path for a fault', () => {
    expect(faultsOf([{ path: '/', file: 'home.mdx', html: '<a href="/">x</a>' }], '/proef/')).toHaveLength(1);
  });
});

describe('unusedIn', () => {
  it('names sources and claims that no page carries; the list of all sources does not count', () => {
    const pages = [
      { path: '/bronnen/', file: 'bronnen.mdx', html: '<li id="bron-a"></li><li id="bron-b"></li>' },
      { path: '/artrose/', file: 'artrose.mdx', html: '<a href="#bron-a">1</a>' },
    ];
    expect(unusedIn(pages, ['a', 'b'], [1, 2], new Set([1]))).toEqual([
      expect.stringContaining('bronnen.yaml: [b]'),
      expect.stringContaining('claims.yaml: [2]'),
    ]);
  });
});
