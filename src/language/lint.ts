import { allPassages, type Passage } from './passages.ts';
import { isPassive, readabilityOf, sentencesOf, syllablesOf, wordsOf } from './measure.ts';
import { unknownWords, wordList } from './spelling.ts';
import { wordChecker } from './words.ts';

/**
 * How plain the Dutch of the site is: a report per file, and a fault, with file and place, for every text that is over
 * its budget, every word that does not belong and every word that no list knows. Ends with status 1 at a fault.
 */
const budgets = { mean: 12, longest: 20, flesch: 60, passive: 0.1 };

const passages = allPassages();
const faults: string[] = [];
const report = ({ file, where }: Passage, text: string) => faults.push(`${file}: ${where}: ${text}`);

const files = Map.groupBy(passages, ({ file }) => file);
const rows = [...files].map(([file, own]) => {
  const texts = own.filter(({ kind }) => kind === 'sentences');
  for (const passage of texts) {
    const { longest, longestWords } = readabilityOf([passage.text]);
    if (longestWords > budgets.longest) {
      report(passage, `${longestWords} words: "${longest}". Expected: at most ${budgets.longest}`);
    }
  }
  const { words, mean, longestWords, flesch } = readabilityOf(texts.map(({ text }) => text));
  const sentences = texts.flatMap(({ text }) => sentencesOf(text));
  const passive = sentences.filter(isPassive).length / Math.max(1, sentences.length);
  const long = new Set(
    texts.flatMap(({ text }) => wordsOf(text)).filter((word) => /^\p{L}+$/u.test(word) && syllablesOf(word) > 4),
  );
  const isPage = file.endsWith('.mdx') || file.startsWith('content/checks/');
  if (mean > budgets.mean)
    faults.push(`${file}: ${mean.toFixed(1)} words a sentence. Expected: at most ${budgets.mean}`);
  if (isPage && flesch < budgets.flesch) {
    faults.push(`${file}: Flesch-Douma ${flesch.toFixed(0)}. Expected: at least ${budgets.flesch}`);
  }
  if (isPage && passive > budgets.passive) {
    faults.push(`${file}: ${(100 * passive).toFixed(0)}% of its sentences are passive. Expected: at most 10%`);
  }
  return { file, words, mean, longestWords, flesch, passive, long: [...long].sort() };
});

const faultsOf = wordChecker();
for (const passage of passages) {
  for (const { word, expected } of faultsOf(passage.text)) report(passage, `"${word}". Expected: ${expected}`);
}
for (const { word, passage } of await unknownWords(passages)) {
  report(passage, `"${word}": unknown word. Expected: another spelling, or a line in ${wordList}`);
}

console.log('words  mean  longest  Flesch-Douma  passive  file, with its words of over four syllables');
for (const { file, words, mean, longestWords, flesch, passive, long } of rows) {
  const figures = [
    String(words).padStart(5),
    mean.toFixed(1).padStart(4),
    String(longestWords).padStart(7),
    flesch.toFixed(0).padStart(12),
    `${(100 * passive).toFixed(0)}%`.padStart(7),
  ].join('  ');
  console.log(`${figures}  ${file}${long.length > 0 ? `: ${long.join(', ')}` : ''}`);
}
if (faults.length > 0) {
  console.error(`\n${faults.join('\n')}\n\n${faults.length} to mend.`);
  process.exitCode = 1;
}
