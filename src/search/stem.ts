const vowels = 'aeiouy';
/** `gekoeld`, and `afgevallen` with the word before it. */
const participle = /^(aan|af|bij|door|hard|in|los|mee|na|om|op|over|terug|uit|vast|weg)?ge(.{3,}(?:de?|te?|en))$/;

/**
 * What is left of a Dutch word without its endings, for holding two words against each other: `gekoeld`, `koelt` and
 * `koelen` give the same. It is coarser than a dictionary and shown to nobody.
 * @param word folded
 */
export function stemOf(word: string): string {
  if (word.length < 4) return word;
  let stem = word;
  stem = stem.replace(participle, (_, before: string | undefined, verb: string) => (before ?? '') + verb);
  stem = stem.replace(/(heden|heid|ingen|ing|etjes|etje|tjes|tje|jes|je)$/, (ending, _, at) => (at >= 3 ? '' : ending));
  stem = stem.replace(/(sten|ste|ende|end|eren|ers|er|den|de|ten|te|(?<!o)en|es|e|s|t|d)$/, (ending, _, at: number) =>
    at >= 3 && !(ending === 's' && stem[at - 1] === 's') ? '' : ending,
  );
  return normal(stem);
}

/** One spelling of the end of a stem: `lopp`, `loop` and `lop`; `reiz` and `reis`; `schoen`. */
function normal(stem: string): string {
  let end = stem
    .replace(/([^aeiouy])\1$/, '$1')
    .replace(/v$/, 'f')
    .replace(/z$/, 's');
  const last = end.length - 1;
  const isDouble = end[last - 1] === end[last - 2] && vowels.includes(end[last - 1] ?? '-');
  if (last >= 3 && isDouble && !vowels.includes(end[last]!)) end = end.slice(0, last - 1) + end[last];
  return end;
}
