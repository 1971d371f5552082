const sounds: readonly (readonly [RegExp, string])[] = [
  [/sch(?=$|[^aeiouyr])/g, 's'],
  [/tie(?=$|f|s)/g, 'sie'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/rh/g, 'r'],
  [/x/g, 'ks'],
  [/qu/g, 'kw'],
  [/c(?=[eiy])/g, 's'],
  [/ch/g, 'g'],
  [/c/g, 'k'],
  [/y(?=[mnps])/g, 'i'],
  [/ij|ei|y/g, 'y'],
  [/ou|au|auw|ouw/g, 'ou'],
  [/v/g, 'f'],
  [/z/g, 's'],
  [/dt$|d$/g, 't'],
  [/b$/g, 'p'],
  [/eau/g, 'o'],
  [/ie/g, 'i'],
  [/oe/g, 'w'],
  [/eu/g, 'q'],
  [/h(?=[^aeiouyqw]|$)/g, ''],
  [/(.)\1+/g, '$1'],
];

/**
 * How a Dutch word sounds, roughly: two words with the same key sound alike (`artroze` and `artrose`, `vysio` and
 * `fysio`, `gewrigten` and `gewrichten`).
 * @param word folded
 */
export function soundOf(word: string): string {
  return sounds.reduce((text, [pattern, sound]) => text.replaceAll(pattern, sound), word);
}
