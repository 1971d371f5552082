import { replace, type Mistake } from './mistake.ts';

const article = 'content/artikelen/artrose.mdx';

/** Mistakes in an article. */
export const inArticles: readonly Mistake[] = [
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
    name: 'an article without the words that readers type for it',
    file: article,
    change: replace(/^keywords:\n(?: {2}- .*\n)+/m, ''),
    expected: [/\bkeywords\b.*Expected: 8 to 15 words that a reader would type/],
  },
  {
    name: 'an article with too few words that readers type for it',
    file: article,
    change: replace(/^(keywords:\n(?: {2}- .*\n){7})(?: {2}- .*\n)+/m, '$1'),
    expected: [/\bkeywords\b.*Expected: 8 to 15 words that a reader would type/],
  },
  {
    name: 'a sentence among the words that readers type for an article',
    file: article,
    change: replace(/^(keywords:\n {2}- ).*/m, '$1mag ik met artrose hardlopen'),
    expected: [/\bkeywords\b.*Expected: one to three words in small letters/],
  },
  {
    name: 'a capital in the words that readers type for an article',
    file: article,
    change: replace(/^(keywords:\n {2}- ).*/m, '$1Artrose'),
    expected: [/\bkeywords\b.*Expected: one to three words in small letters/],
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
    expected: ['heading "Fietsen": unknown key: claim. Expected only: #een-vast-id, claims, points, summary'],
  },
  {
    name: 'a section that says in no sentence what it is about',
    file: article,
    change: addSection('## Fietsen {#fietsen}\n\nFiets je ook?'),
    expected: [/#fietsen: summary: ‘Fiets je ook\?’\. Expected: a first sentence of .* or summary="…" behind the id/],
  },
  {
    name: 'a summary that is too long for a preview',
    file: article,
    change: addSection(`## Fietsen {#fietsen summary="${'Fietsen is ook goed. '.repeat(9).trim()}"}`),
    expected: [/#fietsen: summary: ‘Fietsen is .*’\. Expected: a first sentence of 25 to 160 characters/],
  },
  {
    name: 'one summary for two sections',
    file: article,
    change: addSection('## Fietsen {#fietsen}\n\nBlijf bewegen en doe oefeningen die bij je passen.'),
    expected: [/#blijf-bewegen: summary: ‘Blijf .*’ stands at \/artrose\/#fietsen too\. Expected: one of its own/],
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
    expected: [
      '<Fiets>: unknown tag. Expected one of: Antwoord, BewaardePaginas, Check, Deur, Doen, Figuur, Grafiek, Laten, Licenties, Meenemen, NietBewaard, WanneerBellen, WisAlles, ZoWetenWeDit',
    ],
  },
  {
    name: 'an unknown check in an article',
    file: article,
    change: addSection('<Check id="fiets" />'),
    expected: ['<Check id="fiets">: unknown check. Expected: the name of a file in content/checks/'],
  },
  {
    name: 'an unknown drawing in an article',
    file: article,
    change: addSection('<Figuur id="fiets" />'),
    expected: ['<Figuur id="fiets">: unknown drawing. Expected: the name of a file in content/figuren/'],
  },
  {
    name: 'a number of a plot that has no such row',
    file: article,
    change: addSection('Het is [=tien-procent.half].'),
    expected: ['[=tien-procent.half]: no such row. Expected one of: met, zonder'],
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
    name: 'a point on a heading that is none of its page',
    file: article,
    change: replace(/ points="zeer-geleidelijk"/, ' points="zeer-snel"'),
    expected: [/points: zeer-snel\. Expected: a point of this page in content\/punten\.yaml/],
  },
  {
    name: 'a point of a page that no heading carries',
    file: article,
    change: replace(/ points="zeer-geleidelijk"/, ''),
    expected: ['points: zeer-geleidelijk stands nowhere. Expected: a heading with points="zeer-geleidelijk"'],
  },
  {
    name: 'a point whose heading carries not its claims',
    file: article,
    change: replace(/ claims="39" points="zeer-geleidelijk"/, ' points="zeer-geleidelijk"'),
    expected: ['points: zeer-geleidelijk without its claims. Expected beside it: claims="39"'],
  },
];

/** Puts Markdown before the first heading of an article. */
function addSection(markdown: string): Mistake['change'] {
  return replace(/^## /m, `${markdown}\n\n## `);
}
