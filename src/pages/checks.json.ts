import type { CardCheck } from '../checks/card.ts';
import { checksInOrder } from '../checks/in-order.ts';

/** All checks in one file, so that a request for it says nothing of the checks that somebody filled in. */
export async function GET() {
  const checks: CardCheck[] = (await checksInOrder()).map(({ id, data }) => {
    const { title, outcomes, questions, groups, safetyNet, unsure } = data;
    return { id, title, outcomes, questions, groups, safetyNet, unsure };
  });
  return new Response(JSON.stringify(checks), { headers: { 'Content-Type': 'application/json' } });
}
