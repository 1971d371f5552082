import { replace, type Mistake } from './mistake.ts';

const check = 'content/checks/waarschuwingssignalen.yaml';
const remarks = 'content/checks/risicofactoren.yaml';

/** Mistakes in a check. */
export const inChecks: readonly Mistake[] = [
  {
    name: 'an answer that no scenario decides by itself',
    file: check,
    change: replace(/^.*\{ answers: 'gewricht=koorts', .*\n/m, ''),
    expected: ['scenarios: No scenario for gewricht=koorts alone. Expected: one in which it decides'],
  },
  {
    name: 'a question whose id stands for something else in a link',
    file: check,
    change: replace(/^  - id: kuit$/m, '  - id: aantal'),
    expected: ['Expected: an id other than geen, weet-niet and aantal'],
  },
  {
    name: 'a reminder without its days',
    file: 'content/checks/na-de-loop.yaml',
    change: replace(/days: 14, /, ''),
    expected: [/reminder\.days: /],
  },
  {
    name: 'a check without the words that readers type for it',
    file: check,
    change: replace(/^keywords:\n(?: {2}- .*\n)+/m, ''),
    expected: ['keywords: Expected: 8 to 15 words that a reader would type'],
  },
  {
    name: 'one word twice among those that readers type for a check',
    file: check,
    change: replace(/^(keywords:\n {2}- )(.*)\n {2}- .*\n/m, '$1$2\n  - $2\n'),
    expected: [/keywords\[1\]: ".*" stands twice\. Expected: every word once/],
  },
  {
    name: 'an unknown key in a check',
    file: check,
    change: replace(/^safetyNet: /m, 'vangnet: Bel.\nsafetyNet: '),
    expected: [/Unknown key: vangnet\. Expected only: .*\bsafetyNet\b/],
  },
  {
    name: 'an unknown key in an answer of a check',
    file: check,
    change: addAnswers('{ id: fiets, text: Fiets, leadsTo: vandaag, gewicht: 2 }'),
    expected: [/questions.*answers.*: Unknown key: gewicht\. Expected only: id, text, leadsTo, sources/],
  },
  {
    name: 'an answer of a check that leads to no outcome',
    file: check,
    change: addAnswers('{ id: fiets, text: Fiets, leadsTo: fietsen }'),
    expected: [/questions.*answers.*leadsTo: Unknown outcome: fietsen\. Expected one of: .*\bvandaag\b/],
  },
  {
    name: 'two answers with one id in a question of a check',
    file: check,
    change: addAnswers(
      '{ id: fiets, text: Fiets, leadsTo: vandaag }',
      '{ id: fiets, text: Racefiets, leadsTo: vandaag }',
    ),
    expected: [/questions.*answers.*id: The id fiets stands twice\. Expected: every id once/],
  },
  {
    name: 'an unknown source under an answer of a check',
    file: check,
    change: addAnswers('{ id: fiets, text: Fiets, leadsTo: vandaag, sources: [nobody-2020] }'),
    expected: [
      /questions.*answers.*sources.*: Unknown source: nobody-2020\. Expected: an id of content\/bronnen\.yaml/,
    ],
  },
  {
    name: 'a question of a check whose "Weet ik niet" leads to the mildest outcome',
    file: check,
    change: replace(/^( {4}unsure:) .*/m, '$1 geen-signaal'),
    expected: [/questions.*unsure: "Weet ik niet" leads to the mildest outcome\. Expected: a more serious one/],
  },
  {
    name: 'a check without the key scenarios',
    file: check,
    change: replace(/^scenarios:[^]*/m, ''),
    expected: [/scenarios: Invalid input: expected array/],
  },
  {
    name: 'a check with an empty list of scenarios',
    file: check,
    change: replace(/^scenarios:[^]*/m, 'scenarios: []\n'),
    expected: ['scenarios: Expected: a scenario for every outcome'],
  },
  {
    name: 'an outcome of a check that no scenario reaches',
    file: check,
    change: replace(/^ *- \{ answers: .* outcome: '112' \}\n/gm, ''),
    expected: ['scenarios: No scenario reaches 112. Expected: one for every outcome'],
  },
  {
    name: 'a scenario that expects another outcome than the rules of its check give',
    file: check,
    change: replace(/^scenarios:\n/m, "scenarios:\n  - { answers: 'nu=ja', outcome: rustiger }\n"),
    expected: [/scenarios.*outcome: These answers give 112\. Expected: rustiger/],
  },
  {
    name: 'a check that is not YAML',
    file: check,
    change: replace(/^article: .*/m, 'article: [/artrose/'),
    expected: [/not readable\. Expected: YAML\. .*\(\d+:\d+\)/],
  },
  {
    name: 'an empty check',
    file: check,
    change: replace(/[^]+/, ''),
    expected: [/not readable\. Expected: YAML\. .*empty/],
  },
  {
    name: 'a check whose article does not exist',
    file: check,
    change: replace(/^article: .*/m, 'article: /fietsen/'),
    expected: ['link /fietsen/: no such page. Expected: a page of the site'],
  },
  {
    name: 'a remark of a check under an unknown group',
    file: remarks,
    change: replace(/^ {8}group: zelf$/m, '        group: samen'),
    expected: [/answers\[[a-z-]+\]\.group: Unknown group: samen\. Expected one of: zelf, minder/],
  },
  {
    name: 'a remark of a check without a group',
    file: remarks,
    change: replace(/^ {8}group: zelf\n/m, ''),
    expected: [/answers\[[a-z-]+\]: Expected: note and group, both or neither/],
  },
];

/** Puts answers before those of the first question of a check. */
function addAnswers(...answers: string[]): Mistake['change'] {
  return replace(/^ {4}answers:\n/m, ['    answers:', ...answers.map((answer) => `      - ${answer}`), ''].join('\n'));
}
