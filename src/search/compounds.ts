/**
 * Splits a Dutch compound into words: `hardloopschoenen` into `hardloop` and `schoenen`, `gewrichtspijn` into
 * `gewrichts` and `pijn`: what joins the words stays with the first.
 * @param word folded
 * @param isPart whether a word can be part of a compound
 * @returns undefined where it is none
 */
export function splitCompound(word: string, isPart: (part: string) => boolean): string[] | undefined {
  // The longest end that is a word: the head of a Dutch compound stands last.
  for (let at = 3; at <= word.length - 3; at++) {
    const head = word.slice(at);
    if (!isPart(head)) continue;
    const rest = word.slice(0, at);
    if (isPart(rest) || joined.some((joint) => rest.endsWith(joint) && isPart(rest.slice(0, -joint.length)))) {
      return [rest, head];
    }
    const before = splitCompound(rest, isPart);
    if (before) return [...before, head];
  }
  return undefined;
}

const joined = ['s', 'en', 'e', 'n'];

/** A part of a compound without what joins it to the next: `gewrichts` gives `gewricht` where that is a word. */
export function bareParts(part: string, isPart: (part: string) => boolean): string {
  if (isPart(part)) return part;
  const joint = joined.find((end) => part.endsWith(end) && isPart(part.slice(0, -end.length)));
  return joint ? part.slice(0, -joint.length) : part;
}
