import { describe, expect, it } from 'vitest';
import { alarmIn } from './alarms.ts';
import { knowledgeOf } from './knowledge.ts';
import { readLexicon, writeLexicon, type Lexicon, type LexiconTerm } from './lexicon.ts';
import { nearestWords, understand } from './understand.ts';

const words = (...list: string[]) =>
  new Map(list.map((marked) => [marked.replaceAll('|', ''), { pages: 2, parts: marked.split('|') }]));
const lexicon: Lexicon = {
  words: words(
    ...['artrose', 'knie', 'knieen', 'koelen', 'pijn', 'pas|frequentie', 'pas', 'frequentie', 'slot', 'kuit', 'dik'],
    ...['hardloop|schoenen', 'hardloop', 'schoenen', 'loop|schoenen', 'hardlopen', 'spier', 'ijs', 'borst', 'meniscus'],
    ...['hart', 'overgewicht', 'voet', 'eten', 'koud'],
  ),
  parts: [],
  shards: [],
  doors: [],
  alarms: [
    { path: '/a/#112', label: 'Nu', advice: 'Bel nu 112.', isUrgent: true, phrases: [[['pijn'], ['borst']]] },
    {
      path: '/a/#vandaag',
      label: 'Vandaag',
      advice: 'Bel vandaag.',
      isUrgent: true,
      phrases: [
        [['dikke', 'gezwollen'], ['kuit']],
        [['knie'], ['slot']],
        [['koorts'], ['knie']],
      ],
    },
  ],
  pages: Array.from({ length: 10 }, (_, at) => ({
    path: `/${at}/`,
    title: `${at}`,
    above: ['Begin'],
    lead: '',
    key: `nl_${at}`,
    sections: [
      { id: 'a', title: 'A', start: 3, lead: 'Zo begint het.' },
      { id: 'begrip-koude-voet', title: 'koude voet', start: 12, lead: 'Zo ook.' },
    ],
  })),
};
const terms: LexiconTerm[] = [
  { forms: ['artrose', 'knieartrose'], searchedAs: ['slijtage', 'versleten knie', 'osteoarthritis'] },
  { forms: ['pasfrequentie'], searchedAs: ['cadans'] },
  { forms: ['overgewicht'], searchedAs: ['te_dik'] },
  { forms: ['voet'], searchedAs: ['foot'] },
  { forms: ['eten'], searchedAs: ['voeding'] },
  { forms: [], searchedAs: ['knieboor'] },
];
const knowledge = knowledgeOf(lexicon, terms);
const read = (query: string) => understand(query, knowledge);
const searched = (query: string) =>
  read(query).groups.map(({ alternatives }) => alternatives.map(({ words }) => words));

describe('a lexicon', () => {
  it('is read as it was written', () => {
    expect(readLexicon(JSON.parse(writeLexicon(lexicon)))).toEqual({
      ...lexicon,
      words: new Map([...lexicon.words].sort(([, a], [, b]) => (a.parts.join('|') < b.parts.join('|') ? -1 : 1))),
    });
  });
});

describe('understand', () => {
  it('searches a word of the site as it is', () => {
    expect(searched('Artrose')).toEqual([['artrose']]);
  });

  it('drops small words, unless nothing is left', () => {
    expect(read('heb ik een knie').groups.map(({ typed }) => typed)).toEqual(['knie']);
    expect(read('wat is dat').groups.map(({ typed }) => typed)).toEqual(['wat', 'is', 'dat']);
  });

  it('searches what the site calls it, and says so', () => {
    expect(searched('slijtage')).toEqual([['artrose']]);
    expect(read('cadans').alsoSearched).toEqual(['pasfrequentie']);
  });

  it('takes a phrase of the dictionary as one, in any form', () => {
    expect(searched('versleten knie')[0]![0]).toBe('artrose');
    expect(searched('mijn knieën zijn versleten')).toHaveLength(2);
  });

  it('still looks for the words of a phrase apart, as less than what it means', () => {
    expect(read('versleten knie ').groups[0]!.alternatives).toEqual([
      { words: 'artrose', weight: 0.9 },
      { words: 'knie', weight: 0.4 },
    ]);
  });

  it('finishes the last word of a phrase, and only while it is open', () => {
    expect(searched('versleten kn')[0]![0]).toBe('artrose');
    expect(searched('versleten kn ')).toHaveLength(2);
  });

  it('tells what is too much from the word by itself', () => {
    expect(searched('te dik om te hardlopen ')[0]).toEqual(['overgewicht']);
    expect(read('te dik ').groups[0]!.typed).toBe('te dik');
    expect(searched('dik ')[0]).toEqual(['dik']);
    expect(searched('te koud ')[0]).toEqual(['koud']);
  });

  it('takes a word of the site for no other that has its stem', () => {
    expect(searched('voet ')[0]).toEqual(['voet']);
    expect(searched('voeding ')[0]).toContain('eten');
  });

  it('joins words that the site writes as one', () => {
    expect(searched('loop schoenen')[0]).toContain('loopschoenen');
    expect(searched('pas frequentie')[0]).toContain('pasfrequentie');
  });

  it('takes an unknown compound apart', () => {
    expect(searched('knieschoenen')[0]).toEqual(['knie schoenen', 'knie', 'schoenen']);
    expect(searched('kuitspierpijn')[0]!.slice(0, 2)).toEqual(['kuit spier pijn', 'kuit pijn']);
  });

  it('takes a long word for one that is a letter away before it takes it apart', () => {
    expect(read('hartloopschoenen ').corrected).toEqual([{ typed: 'hartloopschoenen', used: 'hardloopschoenen' }]);
    expect(read('hartpijn ').corrected).toEqual([]);
  });

  it('asks nothing for a number of the reader, or the first letter of a word', () => {
    expect(searched('knie 68 ')).toEqual([['knie']]);
    expect(searched('knie b')).toEqual([['knie']]);
    expect(searched('knie b ')).toHaveLength(2);
  });

  it('finds a word worth less that no heading or term of the dictionary names, or that says how and not what', () => {
    const worth = (query: string) => read(query).groups[0]!.worth;
    expect(worth('ijs ')).toBeCloseTo(0.6 * worth('artrose '));
    expect(worth('koud ')).toBeCloseTo(worth('artrose '));
    expect(worth('opgezwollene ')).toBe(worth('hypotheek '));
    expect(worth('geirriteerde ')).toBeCloseTo(0.2 * worth('hypotheek '));
  });

  it('finds a word by its stem', () => {
    expect(searched('gekoeld ')[0]).toContain('koelen');
  });

  it('finishes the last word alone, and only while it is open', () => {
    expect(searched('meni')[0]).toEqual(['meniscus']);
    expect(searched('meni ')[0]).toEqual([]);
    expect(searched('meni knie')[0]).toEqual([]);
  });

  it('finishes a last word of which the start is misspelt, and says so', () => {
    expect(searched('hartloopsch')[0]).toEqual(['hardloopschoenen', 'hardloop schoenen', 'hardloop', 'schoenen']);
    expect(read('hartloopsch').corrected).toEqual([{ typed: 'hartloopsch', used: 'hardloopschoenen' }]);
    expect(searched('hartloopsch ')[0]).not.toContain('hardloopschoenen');
  });

  it('trusts a word less for each letter that is changed, and as much where it only sounds the same', () => {
    const trust = (query: string) => read(query).groups[0]!.alternatives[0]!.weight;
    expect(['artrose ', 'artroze ', 'hardloopschoenem ', 'hardloopschoesem '].map(trust)).toEqual([
      1,
      1,
      0.8,
      0.8 ** 2,
    ]);
  });

  it.each([
    ['artroze', 'artrose'],
    ['meniscis', 'meniscus'],
    ['knei', 'knie'],
  ])('takes %s for %s, and says so', (typed, used) => {
    expect(read(`${typed} `).corrected).toEqual([{ typed, used }]);
    expect(searched(`${typed} `)[0]).toContain(used);
  });

  it('takes a word for no other that starts differently', () => {
    expect(read('dorst ').unknown).toEqual(['dorst']);
  });

  it('takes a short word for no other that differs in a letter', () => {
    expect(read('knip ').unknown).toEqual(['knip']);
    expect(read('slok ').unknown).toEqual(['slok']);
  });

  it('drops a misspelt small word', () => {
    expect(searched('wanner knie ')).toEqual([['knie']]);
  });

  it('takes a word that the site has nothing on for no other', () => {
    expect(read('knieboor ').unknown).toEqual(['knieboor']);
    expect(read('knieboren ').unknown).toEqual(['knieboren']);
  });

  it('hands no unknown word to Pagefind', () => {
    const { groups, unknown } = read('hypotheekrente knie');
    expect(groups.map(({ alternatives }) => alternatives.map(({ words }) => words))).toEqual([[], ['knie']]);
    expect(unknown).toEqual(['hypotheekrente']);
  });

  it('takes any text', () => {
    for (const query of ['', ' ', '<b>', '%%%', '’', '😀', 'a'.repeat(500)]) expect(() => read(query)).not.toThrow();
  });
});

describe('nearestWords', () => {
  it('gives words that come near', () => {
    expect(nearestWords('hardlopn', knowledge, 2)[0]).toBe('hardlopen');
  });
});

describe('alarmIn', () => {
  const alarm = (query: string) => alarmIn(query, read(query), knowledge)?.label;

  it.each([
    ['pijn op de borst', 'Nu'],
    ['ik heb ineens pijn in mijn borst', 'Nu'],
    ['dikke kuit', 'Vandaag'],
    ['mijn kuit is dik', 'Vandaag'],
    ['knie zit op slot', 'Vandaag'],
    ['ik heb koorts en mijn knie is dik', 'Vandaag'],
    ['borstpijn', 'Nu'],
    ['pijn op de bost', 'Nu'],
    ['gezwolln kuit', 'Vandaag'],
  ])('%s: %s', (query, label) => {
    expect(alarm(query)).toBe(label);
  });

  it.each(['kuit', 'borst', 'koorts', 'knie', 'slot', 'pijn', 'pijn kuit', 'knie hardlopen'])(
    '%s is no alarm',
    (query) => {
      expect(alarm(query)).toBeUndefined();
    },
  );

  it('takes the most urgent', () => {
    expect(alarm('dikke kuit en pijn op mijn borst')).toBe('Nu');
  });
});
