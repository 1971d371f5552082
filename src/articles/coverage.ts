import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'node:path';
import { readYaml } from '../yaml.ts';
import { claimsSchema, pointsSchema } from './claims.ts';
import { sectionsOf, type Section } from './sections.ts';

// Prints, from the content itself, where every claim and every point stands and which sources are cited there, as two
// tables in Markdown. A claim that no section carries is listed as such, with status 1.

const sections = ['artikelen', 'paginas'].flatMap((folder) =>
  readdirSync(`content/${folder}`).flatMap((name) =>
    sectionsOf(readFileSync(`content/${folder}/${name}`, 'utf8')).map((section) => ({
      ...section,
      page: parse(name).name,
    })),
  ),
);
const claims = readYaml('content/claims.yaml', claimsSchema);
const points = readYaml('content/punten.yaml', pointsSchema);

type Place = Section & { page: string };
const placeOf = ({ page, id }: Place) => `/${page}/#${id}`;
const row = (...cells: (string | number)[]) => console.log(`| ${cells.join(' | ')} |`);
const places = (list: readonly Place[]) => list.map(placeOf).join('<br>') || 'MISSING';
const sourcesOf = (list: readonly Place[], of: readonly string[]) => {
  const cited = [...new Set(list.flatMap((section) => section.cited))].filter((id) => of.includes(id));
  return cited.join(', ') || 'none found';
};

row('claim', 'verdict', 'where', 'its sources cited there');
row('---', '---', '---', '---');
let missing = 0;
for (const { number, text, verdict, sources } of claims) {
  const carrying = sections.filter((section) => section.claims.includes(number));
  if (carrying.length === 0) missing++;
  row(`${number}. ${text}`, verdict, places(carrying), sourcesOf(carrying, sources));
}

console.log('');
row('page', 'point', 'claims', 'where', 'sources of its claims cited there');
row('---', '---', '---', '---', '---');
for (const { page, points: own } of points) {
  for (const [point, numbers] of Object.entries(own)) {
    const carrying = sections.filter((section) => section.page === page && section.points.includes(point));
    if (carrying.length === 0) missing++;
    const sources = claims.filter(({ number }) => numbers.includes(number)).flatMap((claim) => claim.sources);
    row(page, point, numbers.join(', ') || 'none', places(carrying), sourcesOf(carrying, sources));
  }
}
console.log(
  `\n${claims.length} claims, ${points.flatMap(({ points }) => Object.keys(points)).length} points, ${missing} missing.`,
);
if (missing > 0) process.exitCode = 1;
