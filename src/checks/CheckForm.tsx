import { useEffect, useRef, useState } from 'preact/hooks';
import { takeState } from '../fragment.ts';
import { evaluate, none, readAnswers, unsure } from './evaluate.ts';
import type { Answers, Evaluation } from './evaluate.ts';
import { KeepButton } from './KeepButton.tsx';
import { OutcomeAdvice, OutcomeSign } from './OutcomeAdvice.tsx';
import { QuestionFields } from './QuestionFields.tsx';
import { adviseOn } from './reasons.ts';
import { Remarks } from './Remarks.tsx';
import { sealAnswers, startFrom, type Start } from './restore.ts';
import type { CheckRules } from './schema.ts';
import { StartNotice } from './StartNotice.tsx';
import { readKept, readStored, writeStored } from './store.ts';

/**
 * The check as a form. The form is the state: its inputs are uncontrolled and read through `FormData`,
 * so that what was ticked before this script came is kept. It never submits: `method="dialog"` outside
 * a dialog goes nowhere. From the first answer on, the tab keeps the answers.
 * @param id name of the check: what it keeps stands under it
 */
export function CheckForm({ id, check }: { id: string; check: CheckRules }) {
  const form = useRef<HTMLFormElement>(null);
  const wasKept = useRef(false);
  const [answers, setAnswers] = useState<Answers>(() => readAnswers(check, ''));
  const [unfolded, setUnfolded] = useState(false);
  const [start, setStart] = useState<Start>();
  const [isRefused, setRefused] = useState(false);

  const read = () => {
    const entries = [...new FormData(form.current!)].map(([name, value]) => [name, String(value)]);
    const given = readAnswers(check, new URLSearchParams(entries));
    setAnswers(given);
    return given;
  };
  const keep = (given: Answers) => {
    const isKept = writeStored('tab', id, [...given.values()].flat().length > 0 ? sealAnswers(given) : '');
    wasKept.current = isKept;
    setRefused(!isKept);
  };
  const fill = (given: Answers) => {
    for (const input of form.current!.querySelectorAll('input')) {
      input.checked = given.get(input.name)?.includes(input.value) ?? false;
    }
    setAnswers(given);
  };
  /** Ends the choice between the answers of a link and the reader's own. */
  const settle = (given: Answers) => {
    setStart(undefined);
    fill(given);
    keep(given);
  };

  useEffect(() => {
    const begin = () => {
      const found = { tab: readStored('tab', id), device: readKept(id)?.sealed, link: takeState() };
      const begun = startFrom(check, { ...found, ticked: read() });
      fill(begun.answers);
      setStart(begun);
      // What comes to stand above the form would push the notice out of view.
      if (begun.from === 'link') setTimeout(() => form.current!.scrollIntoView());
    };
    // The back button restores the inputs later than this script runs, or a page whose answers were wiped since.
    const cameBack = ({ persisted }: PageTransitionEvent) => {
      if (persisted && wasKept.current && readStored('tab', id) === undefined) form.current!.reset();
      read();
    };
    begin();
    addEventListener('hashchange', begin);
    addEventListener('pageshow', cameBack);
    return () => {
      removeEventListener('hashchange', begin);
      removeEventListener('pageshow', cameBack);
    };
  }, []);

  const result = evaluate(check, answers);
  const advice = result.outcome === undefined ? undefined : adviseOn(check, result.outcome, result.causes);
  const interruptedAt = advice?.outcome.alert
    ? check.questions.findIndex((question) => result.causes.has(question.id))
    : -1;

  return (
    <form
      ref={form}
      method="dialog"
      autocomplete="off"
      onSubmit={(event) => event.preventDefault()}
      onChange={(event) => {
        keepExclusive(event.target as HTMLInputElement, form.current!);
        const given = read();
        // The answers of a link replace the reader's own only where the reader says so.
        if (!start?.own) keep(given);
      }}
      onReset={() => {
        setUnfolded(false);
        setTimeout(() => settle(new Map()));
      }}
    >
      <StartNotice start={start} isRefused={isRefused} settle={settle} shown={answers} />
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
        {result.open.length < check.questions.length && (
          <KeepButton id={id} check={check} answers={answers} advice={advice} />
        )}
      </div>
    </form>
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
