import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { copyProject } from './copy.ts';

interface Mistake {
  readonly name: string;
  /** The one file that is changed. The build names it. */
  readonly file: string;
  /** @throws when the text has nothing to change */
  readonly change: (text: string) => string;
  /** What the build says beside the file: the key, and what was expected. */
  readonly expected: readonly (string | RegExp)[];
}

const article = 'content/artikelen/artrose.mdx';
const check = 'content/checks/waarschuwingssignalen.yaml';
const sources = 'content/bronnen.yaml';

const mistakes: readonly Mistake[] = [
  {
    name: 'an unknown key in the front matter of an article',
    file: article,
    change: replace(/^menu: /m, 'auteur: Jan\nmenu: '),
    expected: [/Unknown key: auteur\. Expected only: .*\bmenu\b/],
  },
  {
    name: 'front matter of an article without the key menu',
    file: article,
    change: replace(/^menu: .*\n/m, ''),
    expected: [/\bmenu\b.*Expected: a short name/],
  },
  {
    name: 'a date in the front matter that is none',
    file: article,
    change: replace(/^review: .*/m, 'review: ooit'),
    expected: [/\breview\b.*Expected: a day, such as 2027-11-22/],
  },
  {
    name: 'one heading id in two articles',
    file: article,
    change: addSection('## Fietsen {#schoenmaat-en-breedte}'),
    expected: ['content/artikelen/schoenen.mdx', /heading id schoenmaat-en-breedte .*Expected: once in the site/],
  },
  {
    name: 'a heading without an id',
    file: article,
    change: addSection('## Fietsen'),
    expected: ['heading "Fietsen": no id. Expected: ## Fietsen {#een-vast-id}'],
  },
  {
    name: 'a heading that is underlined',
    file: article,
    change: addSection('Fietsen\n-------'),
    expected: ['heading "Fietsen": underlined. Expected: ## Fietsen {#een-vast-id}'],
  },
  {
    name: 'a mistyped key on a heading',
    file: article,
    change: addSection('## Fietsen {#fietsen claim="36"}'),
    expected: ['heading "Fietsen": unknown key: claim. Expected only: #een-vast-id, claims'],
  },
  {
    name: 'code in an article',
    file: article,
    change: addSection('Fietsen is {1 + 1} keer zo leuk.'),
    expected: ['{1 + 1}: code. Expected: words'],
  },
  {
    name: 'an import in an article',
    file: article,
    change: addSection("import Fiets from './Fiets.astro'"),
    expected: [/import Fiets.*: code\. Expected: words/],
  },
  {
    name: 'an image in an article',
    file: article,
    change: addSection('![Een fiets](/fiets.png)'),
    expected: ['image /fiets.png: images are not known here. Expected: words'],
  },
  {
    name: 'an unknown tag in an article',
    file: article,
    change: addSection('<Fiets />'),
    expected: ['<Fiets>: unknown tag. Expected one of: Check, Deur, Doen, Laten, ZoWetenWeDit'],
  },
  {
    name: 'an unknown check in an article',
    file: article,
    change: addSection('<Check id="fiets" />'),
    expected: ['<Check id="fiets">: unknown check. Expected: the name of a file in content/checks/'],
  },
  {
    name: 'a link in HTML',
    file: article,
    change: addSection('Lees over <a href="/schoenen/">schoenen</a>.'),
    expected: ['<a>: raw HTML. Expected: Markdown, for a link [tekst](/pagina/)'],
  },
  {
    name: 'a link to a page that does not exist',
    file: article,
    change: addSection('Lees over [fietsen](/fietsen/).'),
    expected: ['link /fietsen/: no such page. Expected: a page of the site'],
  },
  {
    name: 'a link to a section that does not exist',
    file: article,
    change: addSection('Lees over [veters](/schoenen/#veters).'),
    expected: ['link /schoenen/#veters: no such section. Expected: an id of that page'],
  },
  {
    name: 'an unknown source in the text of an article',
    file: article,
    change: addSection('Fietsen mag [@nobody-2020].'),
    expected: ['[@nobody-2020]: unknown source. Expected: an id of content/bronnen.yaml'],
  },
  {
    name: 'an unknown claim on a heading',
    file: article,
    change: addSection('## Fietsen {#fietsen claims="999"}'),
    expected: ['heading "Fietsen": claims: 999. Expected: a number of content/claims.yaml'],
  },
  {
    name: 'a claim on a heading whose section cites none of its sources',
    file: article,
    change: addSection('## Fietsen {#fietsen claims="36"}'),
    expected: [/heading "Fietsen": claims: 36 without a source in this section\. Expected one of: \[@/],
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
    name: 'an e-mail address of the publisher that is none',
    file: 'content/uitgever.yaml',
    change: replace(/^email: .*/m, 'email: jan'),
    expected: ['email: Expected: an address such as naam@voorbeeld.nl, or null'],
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
];

test.describe('a mistake in content stops the build, which names the file, the key and what was expected', () => {
  test.describe.configure({ timeout: 60_000 });

  for (const { name, file, change, expected } of mistakes) {
    test(name, async () => {
      const { exitCode, errors } = await buildCopy({ file, change });
      expect(exitCode, errors).not.toBe(0);
      for (const part of [file, ...expected]) expect(errors).toMatch(part);
    });
  }

  test('no mistake: the same copy is built', async () => {
    const { exitCode, errors } = await buildCopy();
    expect(exitCode, errors).toBe(0);
  });
});

/** Builds a copy of the project, with one file of it changed. */
async function buildCopy(edit?: Pick<Mistake, 'file' | 'change'>) {
  const copy = await copyProject();
  try {
    if (edit) {
      const path = join(copy.folder, edit.file);
      await writeFile(path, edit.change(await readFile(path, 'utf8')));
    }
    return await copy.build({ BASE_PATH: '', SITE_URL: 'https://voorbeeld.test' });
  } finally {
    await copy.remove();
  }
}

/** Replaces the first match, or every match of a global pattern. */
function replace(pattern: RegExp, replacement: string): Mistake['change'] {
  return (text) => {
    const changed = text.replace(pattern, replacement);
    if (changed === text) throw new Error(`${pattern} changes nothing. Expected: a text that it matches`);
    return changed;
  };
}

/** Puts Markdown before the first heading of an article. */
function addSection(markdown: string): Mistake['change'] {
  return replace(/^## /m, `${markdown}\n\n## `);
}

/** Puts answers before those of the first question of a check. */
function addAnswers(...answers: string[]): Mistake['change'] {
  return replace(/^ {4}answers:\n/m, ['    answers:', ...answers.map((answer) => `      - ${answer}`), ''].join('\n'));
}

/** Puts a source at the head of the list. */
function addSource(id: string): Mistake['change'] {
  const source = `{ id: ${id}, authors: [], title: Fietsen, journal: Fiets, language: nl, kind: Studie, found: Niets. }`;
  return replace(/^- /m, `- ${source}\n\n- `);
}
