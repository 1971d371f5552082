import type { MdastContent } from 'satteri';
import { readYaml } from '../yaml.ts';
import { explainedAmong, glossaryFile, glossarySchema, type ExplainedTerm } from './schema.ts';
import { termSplitter } from './terms.ts';

/**
 * Makes a function for one page that gives each term of the glossary its meaning where it first stands: a button
 * that opens it, without a script. A term that first stands in a folded part gets it there, and once more in the
 * open text.
 */
export function explainTerms(): (text: string, isFolded: boolean) => MdastContent[] {
  const split = termSplitter(explainedAmong(readYaml(glossaryFile, glossarySchema)));
  const inText = new Set<ExplainedTerm>();
  const inFold = new Set<ExplainedTerm>();
  return (text, isFolded) =>
    split(text).flatMap((part): MdastContent[] => {
      if (typeof part === 'string') return [{ type: 'text', value: part }];
      const { term, written } = part;
      if (inText.has(term) || (isFolded && inFold.has(term))) return [{ type: 'text', value: written }];
      (isFolded ? inFold : inText).add(term);
      return meaningOf(term, written, `uitleg-${term.id}${isFolded ? '-gevouwen' : ''}`);
    });
}

function meaningOf({ meaning }: ExplainedTerm, written: string, id: string): MdastContent[] {
  return [
    {
      type: 'emphasis',
      data: { hName: 'button', hProperties: { type: 'button', className: ['term'], popoverTarget: id } },
      children: [{ type: 'text', value: written }],
    },
    {
      type: 'emphasis',
      data: { hName: 'span', hProperties: { id, className: ['meaning'], popover: 'auto', dataPagefindIgnore: '' } },
      children: [{ type: 'text', value: meaning }],
    },
  ];
}
