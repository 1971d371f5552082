import type { ExplainedTerm } from './schema.ts';

/** A term where it stands in a text, as written there. */
export interface Occurrence {
  readonly term: ExplainedTerm;
  readonly written: string;
}

/**
 * Makes a function that cuts a text at each term of the glossary: whole words, longest first, capitals or not.
 * The pieces joined give the text again.
 */
export function termSplitter(terms: readonly ExplainedTerm[]): (text: string) => (string | Occurrence)[] {
  const forms = new Map(
    terms.flatMap((term) => [term.term, ...term.forms].map((form) => [form.toLowerCase(), term] as const)),
  );
  if (forms.size === 0) return (text) => [text];
  const longestFirst = [...forms.keys()].sort((a, b) => b.length - a.length);
  const alternatives = longestFirst.map((form) =>
    form.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s+'),
  );
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}-])(${alternatives.join('|')})(?![\\p{L}\\p{N}-])`, 'giu');
  return (text) =>
    text.split(pattern).flatMap((part, index): (string | Occurrence)[] => {
      if (index % 2 === 0) return part ? [part] : [];
      return [{ term: forms.get(part.toLowerCase().replaceAll(/\s+/g, ' '))!, written: part }];
    });
}
