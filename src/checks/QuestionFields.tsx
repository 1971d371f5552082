import { none, unsure } from './evaluate.ts';
import { CallLink, OutcomeSign } from './OutcomeAdvice.tsx';
import type { Advice } from './reasons.ts';
import type { Question } from './schema.ts';

interface QuestionProps {
  question: Question;
  position: string;
  /** The outcome, where this question led to it. */
  advice: Advice | undefined;
  hidden: boolean;
  unfold: { open: boolean; toggle: () => void } | undefined;
}

/** One question with its answers, and the outcome right under it where it led to one. */
export function QuestionFields({ question, position, advice, hidden, unfold }: QuestionProps) {
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
