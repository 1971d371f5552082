import { replace, type Mistake } from './mistake.ts';

const sources = 'content/bronnen.yaml';
const terms = 'content/begrippen.yaml';
const moved = 'content/verhuisd.yaml';

/** Mistakes in the lists of content: sources, terms, subjects, points, changes, publisher. */
export const inLists: readonly Mistake[] = [
  {
    name: 'an e-mail address of the publisher that is none',
    file: 'content/uitgever.yaml',
    change: replace(/^email: .*/m, 'email: jan'),
    expected: ['email: Expected: an address such as naam@voorbeeld.nl, or null'],
  },
  {
    name: 'an alarm phrase for an outcome that the check has not',
    file: 'content/alarmzinnen.yaml',
    change: replace(/outcome: huisarts$/m, 'outcome: dokter'),
    expected: [/content\/alarmzinnen\.yaml: outcome: Unknown outcome: dokter\. Expected one of: geen-signaal, /],
  },
  {
    name: 'an alarm phrase of one word that counts',
    file: 'content/alarmzinnen.yaml',
    change: replace(/^ {4}- vier\/4 stappen$/m, '    - de kuit'),
    expected: [/phrases\[\d+\]: Expected: at least two words that count, such as "dikke\/gezwollen kuit"/],
  },
  {
    name: 'a reviewed split that is none',
    file: 'content/samenstellingen.yaml',
    change: replace(/^ {2}- knie\|pijn$/m, '  - kniepijn'),
    expected: [/reviewed\[\d+\]: Expected: the parts of a word, such as hardloop\|schoenen/],
  },
  {
    name: 'a word without an answer that the site has a form of',
    file: 'content/zonder-antwoord.yaml',
    change: replace(/^- sokken$/m, '- schoen'),
    expected: [
      'content/zonder-antwoord.yaml: "schoen" is a word of the site or of its dictionary, or a form of one. Expected: a word of what the site has nothing on',
    ],
  },
  {
    name: 'one id for two sources',
    file: sources,
    change: addSource('agresta-2022'),
    expected: ['content/bronnen.yaml: [agresta-2022]: this id stands twice. Expected: every id once'],
  },
  {
    name: 'a source that no page cites',
    file: sources,
    change: addSource('nobody-2020'),
    expected: ['content/bronnen.yaml: [nobody-2020]: cited nowhere. Expected: a page that cites it'],
  },
  {
    name: 'a list of sources that is not YAML',
    file: sources,
    change: replace(/^ {2}authors:\n/m, '  authors: [\n'),
    expected: [/content\/bronnen\.yaml: not readable\. Expected: YAML\. .*\(\d+:\d+\)/],
  },
  {
    name: 'an unknown kind of source',
    file: sources,
    change: replace(/^ {2}kind: overzicht$/m, '  kind: studie'),
    expected: [/\.kind: Unknown kind: studie\. Expected one of: overzicht, loting, /],
  },
  {
    name: 'a source whose subject is no page',
    file: sources,
    change: replace(/^ {2}subject: .*$/m, '  subject: fietsen'),
    expected: [/\.subject: Unknown page: fietsen\. Expected: a file of content\/artikelen\/ or content\/paginas\//],
  },
  {
    name: 'one form for two terms of the glossary',
    file: terms,
    change: addTerm('term: Kraakbeen, meaning: Een fiets.'),
    expected: ['"kraakbeen" belongs to a-fiets too. Expected: every form once'],
  },
  {
    name: 'a term of the glossary with neither a meaning nor what readers type for it',
    file: terms,
    change: addTerm('term: voet'),
    expected: ['content/begrippen.yaml: [a-fiets]: Expected: a meaning, or what readers type for it (searchedAs)'],
  },
  {
    name: 'a term of the glossary that readers are to type as it is',
    file: terms,
    change: addTerm('term: Fiets, forms: [fietsen], searchedAs: [rijwiel, fiets]'),
    expected: ['[a-fiets].searchedAs[1]: "fiets" is the term or one of its forms. Expected: other words'],
  },
  {
    name: 'one word twice among those that readers type for a term of the glossary',
    file: terms,
    change: addTerm('term: fiets, searchedAs: [rijwiel, rijwiel]'),
    expected: ['[a-fiets].searchedAs[1]: "rijwiel" stands twice. Expected: every word once'],
  },
  {
    name: 'a capital in what readers type for a term of the glossary',
    file: terms,
    change: addTerm('term: fiets, searchedAs: [Rijwiel]'),
    expected: ['[a-fiets].searchedAs[0]: Expected: words in small letters, one space between them'],
  },
  {
    name: 'a term of the glossary in the wrong place',
    file: terms,
    change: replace(/^- id: /m, '- { id: zadel, term: zadel, meaning: Een deel van een fiets. }\n- id: '),
    expected: [/\[zadel\]\.id: stands before [a-z0-9-]+\. Expected: the order of the alphabet/],
  },
  {
    name: 'a term of the glossary that stands nowhere on the site',
    file: terms,
    change: addTerm('term: tandem, forms: [bakfiets], searchedAs: [rijwiel]'),
    expected: ['[a-fiets].term: "tandem" stands on no page that search finds, and no form of it does. Expected: words'],
  },
  {
    name: 'an article that is missing in the list of subjects',
    file: 'content/onderwerpen.yaml',
    change: replace(/, artrose\]/, ']'),
    expected: ['The article artrose is missing. Expected: every file of content/artikelen/ once'],
  },
  {
    name: 'a point of a page that does not exist',
    file: 'content/punten.yaml',
    change: replace(/^- page: artrose$/m, '- page: fietsen'),
    expected: ['Unknown page: fietsen. Expected: a file of content/artikelen/ or content/paginas/'],
  },
  {
    name: 'a change of a page that does not exist',
    file: 'content/wijzigingen.yaml',
    change: replace(/pages: \[waarschuwingssignalen/, 'pages: [fietsen'),
    expected: [/\[eerste-versie\]\.pages\[0\]: Unknown page: fietsen\. Expected: /],
  },
  {
    name: 'a change of a page that stands in no list',
    file: 'content/wijzigingen.yaml',
    change: replace(/pages: \[waarschuwingssignalen/, 'pages: [boekje'),
    expected: ['content/wijzigingen.yaml: [eerste-versie].pages: boekje. Expected: a page that is to be found'],
  },
  {
    name: 'a change without its reason',
    file: 'content/wijzigingen.yaml',
    change: replace(/^ {2}reason: .*\n/m, ''),
    expected: [/\breason\b.*Expected: a reason/],
  },
  {
    name: 'a section that moved to where there is none',
    file: moved,
    change: replace(/^\[\]$/m, '- { from: /artrose/#oud, to: /artrose/#fietsen }'),
    expected: ['to: /artrose/#fietsen: no such section. Expected: where /artrose/#oud stands now'],
  },
  {
    name: 'a section that moved and still stands where it stood',
    file: moved,
    change: replace(/^\[\]$/m, '- { from: /artrose/#blijf-bewegen, to: /schoenen/#asfalt-en-beton }'),
    expected: ['from: /artrose/#blijf-bewegen still stands there. Expected: a section that moved'],
  },
  {
    name: 'a section that moved to two places',
    file: moved,
    change: replace(
      /^\[\]$/m,
      '- { from: /artrose/#oud, to: /schoenen/#ondergrond }\n- { from: /artrose/#oud, to: /schoenen/#asfalt-en-beton }',
    ),
    expected: [/\[1\]\.from: \/artrose\/#oud stands twice\. Expected: once/],
  },
  {
    name: 'a moved section without the sign before its id',
    file: moved,
    change: replace(/^\[\]$/m, '- { from: /artrose/oud, to: /schoenen/#ondergrond }'),
    expected: [/\[0\]\.from: Expected: the address of a section, such as \/artrose\/#blijf-bewegen/],
  },
  {
    name: 'an unknown key of a moved section',
    file: moved,
    change: replace(/^\[\]$/m, '- { van: /artrose/#oud, to: /schoenen/#ondergrond }'),
    expected: [/Unknown key: van\. Expected only: from, to/],
  },
];

/** Puts a source at the head of the list. */
function addSource(id: string): Mistake['change'] {
  const source = `{ id: ${id}, authors: [], title: Fietsen, journal: Fiets, language: nl, subject: artrose, kind: loting, found: Niets. }`;
  return replace(/^- /m, `- ${source}\n\n- `);
}

/** Puts a term at the head of the glossary. */
function addTerm(keys: string): Mistake['change'] {
  return replace(/^- id: /m, `- { id: a-fiets, ${keys} }\n- id: `);
}
