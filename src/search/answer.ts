import { alarmIn } from './alarms.ts';
import type { Knowledge } from './knowledge.ts';
import type { LexiconAlarm } from './lexicon.ts';
import { rank, type Find, type RankedPage } from './rank.ts';
import { nearestWords, understand, type Understanding } from './understand.ts';

/** What a page is for: a call to make now, a check to do, something to read. */
export type Kind = 'now' | 'check' | 'read';

interface AnswerGroup {
  readonly kind: Kind;
  readonly pages: readonly RankedPage[];
}

/** All that a query brings. */
export interface Answer {
  readonly understood: Understanding;
  /** A sign that needs a call, where the query describes one. */
  readonly alarm: LexiconAlarm | undefined;
  /** The group with the best page stands first. */
  readonly groups: readonly AnswerGroup[];
  /** Words to try instead, where nothing was found: those of the query that the site has, and near ones. */
  readonly nearest: readonly string[];
}

const shown: Record<Kind, number> = { now: 2, check: 2, read: 5 };

/** Answers a query. */
export async function answer(query: string, knowledge: Knowledge, find: Find): Promise<Answer> {
  const understood = understand(query, knowledge);
  const ranked = await rank(understood, knowledge, find);
  const groups: { kind: Kind; pages: RankedPage[] }[] = [];
  for (const page of ranked) {
    const kind = kindOf(page.page.path);
    const group = groups.find((one) => one.kind === kind);
    if (!group) groups.push({ kind, pages: [page] });
    else if (group.pages.length < shown[kind]) group.pages.push(page);
  }
  return {
    understood,
    alarm: alarmIn(query, understood, knowledge),
    groups,
    nearest: groups.length > 0 ? [] : [...new Set([...foundAlone(understood), ...nearestWords(query, knowledge, 4)])],
  };
}

/** Words of a query that the site has, where it has too little of the whole. */
export function foundAlone({ groups }: Understanding): string[] {
  return groups.filter(({ alternatives }) => alternatives.some(({ weight }) => weight === 1)).map(({ typed }) => typed);
}

function kindOf(path: string): Kind {
  if (path.endsWith('/waarschuwingssignalen/')) return 'now';
  return path.startsWith('/checks/') ? 'check' : 'read';
}
