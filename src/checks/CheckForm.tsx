import { useEffect, useRef, useState } from 'preact/hooks';
import { evaluate, none, readAnswers, unsure } from './evaluate.ts';
import type { Answers, Evaluation } from './evaluate.ts';
import { notesOn } from './notes.ts';
import { CallLink, OutcomeAdvice } from './OutcomeAdvice.tsx';
import { adviseOn, type Advice } from './reasons.ts';
import { RemarkText } from './RemarkText.tsx';
import type { CheckRules, Outcome, Question } from './schema.ts';

/**
 * The check as a form. The form is the state: its inputs are uncontrolled and read through `FormData`,
 * so that what was ticked before this script came is kept. It never submits: `method="dialog"` outside
 * a dialog goes nowhere.
 */
export function CheckForm({ check }: { check: CheckRules }) {
  const form = useRef<HTMLFormElement>(null);
  const [answers, setAnswers] = useState<Answers>(() => readAnswers(check, ''));
  const [unfolded, setUnfolded] = useState(false);

  const read = () => {
    const entries = [...new FormData(form.current!)].map(([name, value]) => [name, String(value)]);
    setAnswers(readAnswers(check, new URLSearchParams(entries)));
  };

  useEffect(() => {
    read();
    // The back button restores the inputs later than this script runs.
    addEventListener('pageshow', read);
    return () => removeEventListener('pageshow', read);
  }, []);

  const result = evaluate(check, answers);
  const advice = result.outcome === undefined ? undefined : adviseOn(check, result.outcome, result.causes);
  const interruptedAt = advice?.outcome.alert ? check.questions.findIndex(({ id }) => result.causes.has(id)) : -1;

  return (
    <form
      ref={form}
      method="dialog"
      autocomplete="off"
      onSubmit={(event) => event.preventDefault()}
      onChange={(event) => {
        keepExclusive(event.target as HTMLInputElement, form.current!);
        read();
      }}
      onReset={() => {
        setUnfolded(false);
        setTimeout(read);
      }}
    >
      {check.questions.map((question, index) => (
        <QuestionFields
          key={question.id}
          question={question}
          position={`Vraag ${index + 1} van ${check.questions.length}`}
          advice={advice?.outcome.atOnce && result.causes.has(question.id) ? advice : undefined}
          hidden={interruptedAt >= 0 && index > interruptedAt && !unfolded}
          unfold={
            index === interruptedAt && index < check.questions.length - 1
              ? { open: unfolded, toggle: () => setUnfolded(!unfolded) }
              : undefined
          }
        />
      ))}
      <div class="result">
        <p role="status" class="progress">
          {progress(result, check)}
        </p>
        {advice && (
          <section class="outcome" data-outcome={advice.outcome.id} data-tone={advice.tone} aria-label="Je uitkomst">
            <OutcomeSign outcome={advice.outcome} />
            <OutcomeAdvice {...advice} />
          </section>
        )}
        {advice && <Remarks check={check} answers={answers} result={result} />}
        <p>
          <button type="reset">Wis mijn antwoorden</button>
        </p>
      </div>
    </form>
  );
}

interface QuestionProps {
  question: Question;
  position: string;
  /** The outcome, where this question led to it. */
  advice: Advice | undefined;
  hidden: boolean;
  unfold: { open: boolean; toggle: () => void } | undefined;
}

function QuestionFields({ question, position, advice, hidden, unfold }: QuestionProps) {
  const options = [
    ...question.answers,
    ...(question.kind === 'tick-all' ? [{ id: none, text: 'Geen van deze' }] : []),
    { id: unsure, text: 'Weet ik niet' },
  ];
  const notice = advice && (
    <div class="outcome" data-outcome={advice.outcome.id} data-tone={advice.tone}>
      <OutcomeSign outcome={advice.outcome} />
      <CallLink phone={advice.outcome.phone} />
      <p>{advice.outcome.today}</p>
    </div>
  );
  return (
    <fieldset hidden={hidden}>
      <legend>
        <span class="position">{position}</span> {question.text}
      </legend>
      {options.map(({ id, text }) => (
        <label key={id} class="answer">
          <input type={question.kind === 'tick-all' ? 'checkbox' : 'radio'} name={question.id} value={id} />
          <span>{text}</span>
        </label>
      ))}
      <div role="status">{!advice?.outcome.alert && notice}</div>
      {advice?.outcome.alert && <div role="alert">{notice}</div>}
      {unfold && (
        <p>
          <button type="button" aria-expanded={unfold.open} onClick={unfold.toggle}>
            Toch verder invullen
          </button>
        </p>
      )}
    </fieldset>
  );
}

/** The remarks on what was ticked: one to begin with, the others folded. */
function Remarks({ check, answers, result }: { check: CheckRules; answers: Answers; result: Evaluation }) {
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

function OutcomeSign({ outcome }: { outcome: Outcome }) {
  return (
    <>
      <p class="rung">{outcome.label}</p>
      <p class="sign">{outcome.heading}</p>
    </>
  );
}

/** How far the reader is. Says nothing of the outcome itself: that stands below it, in the words of its card. */
function progress({ open, outcome }: Evaluation, { questions }: CheckRules): string {
  if (open.length === 0) return 'Ingevuld op dit apparaat. Er is niets verstuurd.';
  if (open.length === questions.length) return `${questions.length} vragen open.`;
  const count = open.length === 1 ? 'Nog 1 vraag open.' : `Nog ${open.length} vragen open.`;
  return outcome === undefined ? count : `${count} Tot nu toe:`;
}

/** "Geen van deze" and "Weet ik niet" exclude the other ticks of their question, and the other way round. */
function keepExclusive(changed: HTMLInputElement, form: HTMLFormElement) {
  if (changed.type !== 'checkbox' || !changed.checked) return;
  const isExclusive = (value: string) => value === none || value === unsure;
  for (const input of form.querySelectorAll<HTMLInputElement>(`[name="${changed.name}"]`)) {
    if (input !== changed && (isExclusive(changed.value) || isExclusive(input.value))) input.checked = false;
  }
}
