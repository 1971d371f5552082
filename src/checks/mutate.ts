import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { mutantsOf, survivorsOf } from './mutations.ts';
import { checksFolder } from './schema.ts';

// npm run mutate: changes or drops every rule of every check, one at a time, and prints those that nothing noticed.
for (const file of readdirSync(checksFolder)) {
  const mutants = mutantsOf(load(readFileSync(join(checksFolder, file), 'utf8')) as never);
  const survivors = survivorsOf(mutants);
  console.log(`${file}: ${mutants.length} mutants, ${survivors.length} survivors`);
  for (const change of survivors) console.log(`  ${change}`);
  if (survivors.length > 0) process.exitCode = 1;
}
