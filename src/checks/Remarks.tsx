import type { Answers, Evaluation } from './evaluate.ts';
import { notesOn } from './notes.ts';
import { RemarkText } from './RemarkText.tsx';
import type { CheckRules } from './schema.ts';

/** The remarks on what was ticked: one to begin with, the others folded. */
export function Remarks({ check, answers, result }: { check: CheckRules; answers: Answers; result: Evaluation }) {
  const { first, groups } = notesOn(check, answers, result.causes);
  return (
    <>
      {first && (
        <section class="begin" aria-label="Begin hier">
          <p class="begin-label">Begin hier</p>
          <RemarkText {...first} />
        </section>
      )}
      {groups.map(({ id, title, remarks }) => (
        <details key={id} class="evidence">
          <summary>{title}</summary>
          {remarks.map((remark) => (
            <RemarkText key={remark.answer} {...remark} />
          ))}
        </details>
      ))}
    </>
  );
}
